package org.elka.tagging.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.elka.tagging.text.PhraseParser.Part;
import org.jspecify.annotations.Nullable;

/**
 * Phrases as one network of states with words on its edges, phrases that start alike following one path. It has no
 * cycles, so from any token only so many steps lead on as the phrases have words and gaps.
 */
final class PhraseNet<T> {
    /** By number of the first word; null where no phrase starts so. A phrase never starts with a gap. */
    private final @Nullable State<T>[] starts;

    private PhraseNet(@Nullable State<T>[] starts) {
        this.starts = starts;
    }

    /** What may come next, and what has been said by now. Words are sorted numbers of the vocabulary. */
    private static final class State<T> {
        private int[] words = {};
        private State<T>[] next = none();
        private Part.Gap[] gaps = {};
        private State<T>[] afterGap = none();
        private T[] meanings = nothing();

        @SuppressWarnings("unchecked")
        private static <T> State<T>[] none() {
            return (State<T>[]) new State<?>[0];
        }

        @SuppressWarnings("unchecked")
        private static <T> T[] nothing() {
            return (T[]) new Object[0];
        }
    }

    /** Adds what starts at this token, each meaning once for each end; returns the number of states visited. */
    long matchesAt(int[][] symbols, int start, List<Match<T>> found) {
        long steps = 1;
        for (int symbol : symbols[start]) {
            State<T> state = starts[symbol];
            if (state != null) {
                steps += follow(state, symbols, start, start + 1, found);
            }
        }
        return steps;
    }

    private long follow(State<T> state, int[][] symbols, int start, int at, List<Match<T>> found) {
        long steps = 1;
        for (T meaning : state.meanings) {
            addOnce(meaning, start, at, found);
        }
        if (at >= symbols.length) {
            return steps;
        }
        for (int symbol : symbols[at]) {
            int i = Arrays.binarySearch(state.words, symbol);
            if (i >= 0) {
                steps += follow(state.next[i], symbols, start, at + 1, found);
            }
        }
        for (int i = 0; i < state.gaps.length; i++) {
            int last = Math.min(at + state.gaps[i].most(), symbols.length - 1);
            for (int next = at + state.gaps[i].least(); next <= last; next++) {
                steps++;
                // After a gap comes a word, so a token that is no word of any phrase leads nowhere.
                if (symbols[next].length > 0 || state.afterGap[i].gaps.length > 0) {
                    steps += follow(state.afterGap[i], symbols, start, next, found);
                }
            }
        }
        return steps;
    }

    /** Different ways through a phrase may say the same; those of one start stand at the end of the list. */
    private static <T> void addOnce(T meaning, int start, int end, List<Match<T>> found) {
        for (int i = found.size() - 1; i >= 0 && found.get(i).from() == start; i--) {
            if (found.get(i).to() == end && found.get(i).what().equals(meaning)) {
                return;
            }
        }
        found.add(new Match<>(meaning, start, end));
    }

    /** Collects phrases one by one, each with states of its own, and then joins those that can be reached alike. */
    static final class Builder<T> {
        private final Vocabulary.Builder vocabulary;
        private final Draft<T> root = new Draft<>();
        private final Map<Set<Draft<T>>, State<T>> joined = new HashMap<>();

        Builder(Vocabulary.Builder vocabulary) {
            this.vocabulary = vocabulary;
        }

        private static final class Draft<T> {
            private final Map<Integer, Set<Draft<T>>> words = new TreeMap<>();
            private final Map<Part.Gap, Set<Draft<T>>> gaps = new LinkedHashMap<>();
            private final Set<T> meanings = new LinkedHashSet<>();

            private void take(Draft<T> other) {
                other.words.forEach((word, to) ->
                        words.computeIfAbsent(word, w -> new HashSet<>()).addAll(to));
                other.gaps.forEach((gap, to) ->
                        gaps.computeIfAbsent(gap, g -> new HashSet<>()).addAll(to));
                meanings.addAll(other.meanings);
            }
        }

        void add(Part phrase, T meaning) {
            Draft<T> end = new Draft<>();
            end.meanings.add(meaning);
            root.take(before(phrase, end));
        }

        PhraseNet<T> build() {
            State<T> all = join(Set.of(root));
            @SuppressWarnings("unchecked")
            @Nullable
            State<T>[] starts = (State<T>[]) new State<?>[vocabulary.size()];
            for (int i = 0; i < all.words.length; i++) {
                starts[all.words[i]] = all.next[i];
            }
            return new PhraseNet<>(starts);
        }

        /** A state from which the part leads to that state. */
        private Draft<T> before(Part part, Draft<T> to) {
            Draft<T> draft = new Draft<>();
            switch (part) {
                case Part.Word word -> draft.words.put(vocabulary.number(word.text(), word.prefix()), Set.of(to));
                case Part.AnyNumber number -> draft.words.put(Vocabulary.NUMBER, Set.of(to));
                case Part.Gap gap -> draft.gaps.put(gap, Set.of(to));
                case Part.Either either -> either.parts().forEach(way -> draft.take(before(way, to)));
                case Part.Sequence sequence -> {
                    Draft<T> last = to;
                    for (Part one : sequence.parts().reversed()) {
                        last = before(one, last);
                    }
                    return last;
                }
            }
            return draft;
        }

        /** One state for all that can be reached by the same words. */
        private State<T> join(Set<Draft<T>> drafts) {
            State<T> known = joined.get(drafts);
            if (known != null) {
                return known;
            }
            State<T> state = new State<>();
            joined.put(drafts, state);
            Draft<T> all = new Draft<>();
            drafts.forEach(all::take);
            state.words =
                    all.words.keySet().stream().mapToInt(Integer::intValue).toArray();
            state.next = all.words.values().stream().map(this::join).toArray(n -> Arrays.copyOf(state.next, n));
            state.gaps = all.gaps.keySet().toArray(Part.Gap[]::new);
            state.afterGap = all.gaps.values().stream().map(this::join).toArray(n -> Arrays.copyOf(state.afterGap, n));
            state.meanings = all.meanings.toArray(state.meanings);
            return state;
        }
    }
}
