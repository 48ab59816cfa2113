package org.elka.search.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.elka.search.query.MeshRecord.Kind;

/** The thesaurus in memory: names, entry terms and places in the trees. Immutable; made by a {@link Builder}. */
public final class MeshTree implements Mesh {
    /** A record with the key of its name. */
    private record Node(MeshRecord record, String key) {}

    private final Map<String, Node> headings = new HashMap<>();
    private final Map<String, Node> publicationTypes = new HashMap<>();
    private final Map<String, Node> supplementary = new HashMap<>();

    /** By tree number; what lies below a number begins with it and a point. */
    private final NavigableMap<String, Node> byNumber = new TreeMap<>();

    private final Map<String, Node> byUi = new HashMap<>();

    /** Keys of names by the key of a pharmacological action. */
    private final Map<String, Set<String>> byAction = new HashMap<>();

    private MeshTree() {}

    /** Takes records in any order; a record with the identifier of an earlier one is left out. */
    public static final class Builder {
        private final MeshTree tree = new MeshTree();
        private final List<Node> nodes = new ArrayList<>();

        public Builder add(MeshRecord record) {
            Node node = new Node(record, Words.key(record.name()));
            if (!node.key().isEmpty() && tree.byUi.putIfAbsent(record.ui(), node) == null) {
                nodes.add(node);
            }
            return this;
        }

        /** Names stand before entry terms: a term of one heading that is the name of another means the other. */
        public MeshTree build() {
            for (Node node : nodes) {
                tree.byTerm(node.record().kind()).put(node.key(), node);
            }
            for (Node node : nodes) {
                Map<String, Node> byTerm = tree.byTerm(node.record().kind());
                node.record().terms().forEach(term -> byTerm.putIfAbsent(Words.key(term), node));
                node.record().treeNumbers().forEach(number -> tree.byNumber.put(number, node));
                for (String action : node.record().actions()) {
                    tree.byAction
                            .computeIfAbsent(Words.key(action), key -> new LinkedHashSet<>())
                            .add(node.key());
                }
            }
            return tree;
        }
    }

    private Map<String, Node> byTerm(Kind kind) {
        return switch (kind) {
            case HEADING -> headings;
            case PUBLICATION_TYPE -> publicationTypes;
            case SUPPLEMENTARY -> supplementary;
        };
    }

    @Override
    public boolean isEmpty() {
        return byUi.isEmpty();
    }

    /** How many records of that kind it holds. */
    public long count(Kind kind) {
        return byUi.values().stream()
                .filter(node -> node.record().kind() == kind)
                .count();
    }

    @Override
    public Optional<String> heading(String term) {
        return Optional.ofNullable(headings.get(term)).map(Node::key);
    }

    @Override
    public Optional<String> publicationType(String term) {
        return Optional.ofNullable(publicationTypes.get(term)).map(Node::key);
    }

    @Override
    public Optional<String> substance(String term) {
        return Optional.ofNullable(supplementary.get(term)).map(Node::key);
    }

    @Override
    public List<String> below(String heading) {
        Node node = headings.get(heading);
        if (node == null || !node.key().equals(heading)) {
            node = publicationTypes.get(heading);
        }
        if (node == null) {
            return List.of();
        }
        Set<String> below = new LinkedHashSet<>();
        below(node.record()).forEach(under -> below.add(Words.key(under.name())));
        below.remove(heading);
        return List.copyOf(below);
    }

    /** The records anywhere below {@code record} in the trees, in the trees' order, without itself. */
    public List<MeshRecord> below(MeshRecord record) {
        Set<MeshRecord> below = new LinkedHashSet<>();
        for (String number : record.treeNumbers()) {
            // '/' is the character after '.', so the view holds exactly what begins with the number and a point.
            byNumber.subMap(number + ".", number + "/").values().forEach(node -> below.add(node.record()));
        }
        below.remove(record);
        return List.copyOf(below);
    }

    @Override
    public List<String> withAction(String action) {
        String heading = heading(action).orElse(action);
        Set<String> names = new LinkedHashSet<>(byAction.getOrDefault(heading, Set.of()));
        below(heading).forEach(below -> names.addAll(byAction.getOrDefault(below, Set.of())));
        return List.copyOf(names);
    }

    /** The record with NLM's identifier. */
    public Optional<MeshRecord> record(String ui) {
        return Optional.ofNullable(byUi.get(ui)).map(Node::record);
    }

    /**
     * Records for words that somebody types: first those with a name or term that is just that, then those with one
     * that begins so, then those with one that has a word that begins so; shorter names first.
     *
     * @param most at most so many
     */
    public List<MeshRecord> find(String words, int most) {
        String key = Words.key(words);
        if (key.isEmpty()) {
            return List.of();
        }
        record Found(MeshRecord record, int rank) {}
        return byUi.values().stream()
                .map(node -> new Found(node.record(), rank(node, key)))
                .filter(found -> found.rank() < NOT_FOUND)
                .sorted(Comparator.comparingInt(Found::rank)
                        .thenComparing(found -> found.record().name().length())
                        .thenComparing(found -> found.record().name()))
                .limit(most)
                .map(Found::record)
                .toList();
    }

    private static final int NOT_FOUND = 3;

    private static int rank(Node node, String key) {
        int best = rank(node.key(), key);
        for (String term : node.record().terms()) {
            best = best == 0 ? 0 : Math.min(best, rank(Words.key(term), key));
        }
        return best;
    }

    private static int rank(String term, String key) {
        if (term.equals(key)) {
            return 0;
        }
        if (term.startsWith(key)) {
            return 1;
        }
        return (" " + term).contains(" " + key) ? 2 : NOT_FOUND;
    }
}
