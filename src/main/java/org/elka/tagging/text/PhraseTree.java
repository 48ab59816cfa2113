package org.elka.tagging.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Phrases that start alike share their start here, so that all are followed at once. */
final class PhraseTree<T> {
    private final Node<T> root = new Node<>();

    private static final class Node<T> {
        private @Nullable Map<Integer, Node<T>> words;
        private final List<GapEdge<T>> gaps = new ArrayList<>(0);
        private final List<T> meanings = new ArrayList<>(0);

        private @Nullable Node<T> word(int symbol) {
            return words == null ? null : words.get(symbol);
        }
    }

    private record GapEdge<T>(PhraseParser.Step.Gap gap, Node<T> to) {}

    void add(List<PhraseParser.Step> steps, Vocabulary vocabulary, T meaning) {
        Node<T> node = root;
        for (PhraseParser.Step step : steps) {
            node = switch (step) {
                case PhraseParser.Step.Word word -> child(node, vocabulary.number(word.text(), word.prefix()));
                case PhraseParser.Step.AnyNumber number -> child(node, Vocabulary.NUMBER);
                case PhraseParser.Step.Gap gap -> afterGap(node, gap);
            };
        }
        if (!node.meanings.contains(meaning)) {
            node.meanings.add(meaning);
        }
    }

    private static <T> Node<T> child(Node<T> node, int symbol) {
        if (node.words == null) {
            node.words = new HashMap<>();
        }
        return node.words.computeIfAbsent(symbol, s -> new Node<>());
    }

    private static <T> Node<T> afterGap(Node<T> node, PhraseParser.Step.Gap gap) {
        for (GapEdge<T> edge : node.gaps) {
            if (edge.gap().equals(gap)) {
                return edge.to();
            }
        }
        Node<T> to = new Node<>();
        node.gaps.add(new GapEdge<>(gap, to));
        return to;
    }

    /** Adds what starts at this token; returns the number of nodes visited. */
    long matchesAt(int[][] symbols, int start, List<Match<T>> found) {
        return follow(root, symbols, start, start, found);
    }

    private long follow(Node<T> node, int[][] symbols, int start, int at, List<Match<T>> found) {
        long steps = 1;
        for (T meaning : node.meanings) {
            found.add(new Match<>(meaning, start, at));
        }
        if (at >= symbols.length) {
            return steps;
        }
        if (node.words != null) {
            for (int symbol : symbols[at]) {
                Node<T> next = node.word(symbol);
                if (next != null) {
                    steps += follow(next, symbols, start, at + 1, found);
                }
            }
        }
        for (GapEdge<T> edge : node.gaps) {
            int last = Math.min(edge.gap().most(), symbols.length - 1 - at);
            for (int skipped = edge.gap().least(); skipped <= last; skipped++) {
                steps += follow(edge.to(), symbols, start, at + skipped, found);
            }
        }
        return steps;
    }
}
