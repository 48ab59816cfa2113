package org.elka.review.archive;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers everything from 1 in the order in which a history first speaks of it, so that the same history has the same
 * numbers whatever library it lies in.
 */
final class FirstMentions implements Numbers {
    private final Map<Long, Long> persons = new LinkedHashMap<>();
    private final Map<Long, Long> articles = new LinkedHashMap<>();
    private final Map<Long, Long> records = new LinkedHashMap<>();
    private final Map<Long, Long> runs = new LinkedHashMap<>();
    private final Map<Long, Map<Integer, Integer>> texts = new LinkedHashMap<>();

    /** Persons as they were called before, in order. */
    List<Long> persons() {
        return List.copyOf(persons.keySet());
    }

    /** Articles likewise. */
    List<Long> articles() {
        return List.copyOf(articles.keySet());
    }

    /** Versions of an article's text that are spoken of, with their new numbers, in the order of these. */
    Map<Integer, Integer> texts(long article) {
        return texts.getOrDefault(article, Map.of());
    }

    @Override
    public long person(long person) {
        return number(persons, person);
    }

    @Override
    public long article(long article) {
        return number(articles, article);
    }

    @Override
    public long record(long record) {
        return number(records, record);
    }

    @Override
    public long run(long run) {
        return number(runs, run);
    }

    @Override
    public int text(long article, int version) {
        Map<Integer, Integer> known = texts.computeIfAbsent(article, _ -> new LinkedHashMap<>());
        Integer before = known.putIfAbsent(version, known.size() + 1);
        return before == null ? known.size() : before;
    }

    private static long number(Map<Long, Long> known, long id) {
        Long before = known.putIfAbsent(id, known.size() + 1L);
        return before == null ? known.size() : before;
    }
}
