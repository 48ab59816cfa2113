package org.elka.tagging.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.elka.tagging.text.PhraseParser.Part;

/**
 * Phrases as one network of states with words on its edges. It has no cycles, so from any token only so many steps lead
 * on as the phrases have words and gaps.
 */
final class PhraseNet<T> {
    private static final int MOST_WORDS = 40;

    private final Vocabulary vocabulary;
    private final State<T> root = new State<>();

    PhraseNet(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** What may come next, and what has been said if nothing does. */
    private static final class State<T> {
        private final Map<Integer, List<State<T>>> building = new TreeMap<>();
        private final List<Skip<T>> skips = new ArrayList<>(0);
        private final List<T> meanings = new ArrayList<>(0);
        private boolean frozen;
        private int[] words = {};
        private List<List<State<T>>> next = List.of();

        private void take(State<T> other) {
            other.building.forEach((word, states) ->
                    building.computeIfAbsent(word, w -> new ArrayList<>(1)).addAll(states));
            skips.addAll(other.skips);
            meanings.addAll(other.meanings);
        }

        private void freeze() {
            if (frozen) {
                return;
            }
            frozen = true;
            words = building.keySet().stream().mapToInt(Integer::intValue).toArray();
            next = List.copyOf(building.values());
            next.forEach(states -> states.forEach(State::freeze));
            skips.forEach(skip -> skip.to().freeze());
        }

        private List<State<T>> after(int word) {
            int i = Arrays.binarySearch(words, word);
            return i < 0 ? List.of() : next.get(i);
        }
    }

    private record Skip<T>(Part.Gap gap, State<T> to) {}

    void add(Part phrase, T meaning) {
        State<T> end = new State<>();
        end.meanings.add(meaning);
        root.take(before(phrase, end));
    }

    /** To be called once, when all phrases are in. */
    void freeze() {
        root.freeze();
    }

    /** A state from which the part leads to that state. */
    private State<T> before(Part part, State<T> to) {
        State<T> state = new State<>();
        switch (part) {
            case Part.Word word ->
                state.building.put(vocabulary.number(word.text(), word.prefix()), new ArrayList<>(List.of(to)));
            case Part.AnyNumber number -> state.building.put(Vocabulary.NUMBER, new ArrayList<>(List.of(to)));
            case Part.Gap gap -> state.skips.add(new Skip<>(gap, to));
            case Part.Either either -> either.parts().forEach(way -> state.take(before(way, to)));
            case Part.Sequence sequence -> {
                State<T> last = to;
                for (Part one : sequence.parts().reversed()) {
                    last = before(one, last);
                }
                return last;
            }
        }
        return state;
    }

    /** Adds what starts at this token, each meaning once for each end; returns the number of states visited. */
    long matchesAt(int[][] symbols, int start, List<Match<T>> found) {
        return follow(root, symbols, start, start, found);
    }

    private long follow(State<T> state, int[][] symbols, int start, int at, List<Match<T>> found) {
        long steps = 1;
        for (T meaning : state.meanings) {
            addOnce(new Match<>(meaning, start, at), found);
        }
        if (at >= symbols.length || at - start > MOST_WORDS) {
            return steps;
        }
        for (int symbol : symbols[at]) {
            for (State<T> next : state.after(symbol)) {
                steps += follow(next, symbols, start, at + 1, found);
            }
        }
        for (Skip<T> skip : state.skips) {
            int last = Math.min(skip.gap().most(), symbols.length - 1 - at);
            for (int skipped = skip.gap().least(); skipped <= last; skipped++) {
                steps += follow(skip.to(), symbols, start, at + skipped, found);
            }
        }
        return steps;
    }

    /** Different ways through a phrase may say the same; those of one start stand at the end of the list. */
    private static <T> void addOnce(Match<T> match, List<Match<T>> found) {
        for (int i = found.size() - 1; i >= 0 && found.get(i).from() == match.from(); i--) {
            if (found.get(i).equals(match)) {
                return;
            }
        }
        found.add(match);
    }
}
