package org.elka.search.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The headings of MeSH with their places in the trees and their entry terms, read from NLM's ASCII file of descriptors
 * ("d2026.bin") or an excerpt of it. Of each record it takes MH (heading), MN (tree number), ENTRY and PRINT ENTRY.
 */
public final class MeshTree implements Mesh {
    private static final String NEW_RECORD = "*NEWRECORD";

    /** Headings by every name that stands for them, all as keys. */
    private final Map<String, String> byTerm = new HashMap<>();

    /** Headings by tree number; what lies below a number begins with it and a point. */
    private final NavigableMap<String, String> byNumber = new TreeMap<>();

    private final Map<String, List<String>> numbers = new HashMap<>();

    private MeshTree() {}

    /** Reads the lines of the file. */
    public static MeshTree of(Stream<String> lines) {
        MeshTree tree = new MeshTree();
        List<String> record = new ArrayList<>();
        lines.forEach(line -> {
            if (line.startsWith(NEW_RECORD)) {
                tree.add(record);
                record.clear();
            } else {
                record.add(line);
            }
        });
        tree.add(record);
        return tree;
    }

    private void add(List<String> record) {
        List<String> names = values(record, "MH");
        if (names.isEmpty()) {
            return;
        }
        String heading = Words.key(names.getFirst());
        byTerm.put(heading, heading);
        for (String entry : values(record, "ENTRY")) {
            byTerm.putIfAbsent(Words.key(entry), heading);
        }
        for (String entry : values(record, "PRINT ENTRY")) {
            byTerm.putIfAbsent(Words.key(entry), heading);
        }
        List<String> places = values(record, "MN");
        places.forEach(place -> byNumber.put(place, heading));
        numbers.put(heading, places);
    }

    /** The values of an element; of an entry only the term, which ends at the first bar. */
    private static List<String> values(List<String> record, String element) {
        String start = element + " = ";
        return record.stream()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()))
                .map(value -> value.contains("|") ? value.substring(0, value.indexOf('|')) : value)
                .map(String::strip)
                .toList();
    }

    /** How many headings it knows. */
    public int size() {
        return numbers.size();
    }

    @Override
    public Optional<String> heading(String term) {
        return Optional.ofNullable(byTerm.get(term));
    }

    @Override
    public List<String> below(String heading) {
        Set<String> below = new LinkedHashSet<>();
        for (String number : numbers.getOrDefault(heading, List.of())) {
            // '/' is the character after '.', so the view holds exactly what begins with the number and a point.
            below.addAll(byNumber.subMap(number + ".", number + "/").values());
        }
        below.remove(heading);
        return List.copyOf(below);
    }
}
