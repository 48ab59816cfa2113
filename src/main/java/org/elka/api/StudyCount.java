package org.elka.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many studies articles report: those that have a registration in common report one. */
final class StudyCount {
    private StudyCount() {}

    /** How many groups the articles fall into; one without a registration is a study of its own. */
    static int of(List<Long> articles, Map<Long, List<String>> registrations) {
        Map<String, Integer> group = new HashMap<>();
        int number = 0;
        int[] parent = new int[articles.size()];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
            number++;
            for (String registration : registrations.getOrDefault(articles.get(i), List.of())) {
                Integer other = group.putIfAbsent(registration, i);
                if (other != null && root(parent, other) != root(parent, i)) {
                    parent[root(parent, i)] = root(parent, other);
                    number--;
                }
            }
        }
        return number;
    }

    private static int root(int[] parent, int of) {
        int at = of;
        while (parent[at] != at) {
            at = parent[at];
        }
        return at;
    }
}
