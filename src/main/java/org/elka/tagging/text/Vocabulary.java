package org.elka.tagging.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The words of a set of phrases, numbered; tells of a token which of them it is, or starts like.
 *
 * <p>A trie in two arrays (Aoe, 1989): where a node's children stand is its base, and each child so many places on as
 * its letter's code; a place says whose child stands there. So a letter costs two looks into memory that stays near.
 */
final class Vocabulary {
    static final int NUMBER = 0;
    private static final int[] NONE = {};
    private static final int[] NUMBER_ONLY = {NUMBER};
    private static final int ROOT = 0;

    private final int[] bases;
    private final int[] parents;

    /** By node, the numbers for a token that ends there. */
    private final int[][] ending;

    /** By node, the numbers for a token that goes on from there with a letter that no word has. */
    private final int[][] goingOn;

    private Vocabulary(int[] bases, int[] parents, int[][] ending, int[][] goingOn) {
        this.bases = bases;
        this.parents = parents;
        this.ending = ending;
        this.goingOn = goingOn;
    }

    /** The numbers of the words that a token is or starts like; not to be changed by the caller. */
    int[] symbols(Token token) {
        String word = token.text();
        int length = word.length();
        int node = ROOT;
        int i = 0;
        while (i < length) {
            int child = bases[node] + word.charAt(i);
            if (child >= parents.length || parents[child] != node) {
                break;
            }
            node = child;
            i++;
        }
        int[] symbols = i == length ? ending[node] : goingOn[node];
        return token.isNumber() ? withNumber(symbols) : symbols;
    }

    private static int[] withNumber(int[] symbols) {
        return symbols.length == 0 ? NUMBER_ONLY : with(symbols, NUMBER);
    }

    private static int[] with(int[] symbols, int symbol) {
        int[] more = Arrays.copyOf(symbols, symbols.length + 1);
        more[symbols.length] = symbol;
        return more;
    }

    /** Collects words and numbers them. */
    static final class Builder {
        private final Node root = new Node();
        private int size = NUMBER + 1;

        private static final class Node {
            private final SortedMap<Character, Node> children = new TreeMap<>();
            private int whole = -1;
            private int prefix = -1;
        }

        /** One more than the highest number given. */
        int size() {
            return size;
        }

        /** The number of a word, or of all words that start so. */
        int number(String word, boolean prefix) {
            Node node = root;
            for (int i = 0; i < word.length(); i++) {
                node = node.children.computeIfAbsent(word.charAt(i), c -> new Node());
            }
            if (prefix) {
                node.prefix = node.prefix < 0 ? size++ : node.prefix;
                return node.prefix;
            }
            node.whole = node.whole < 0 ? size++ : node.whole;
            return node.whole;
        }

        Vocabulary build() {
            Layout layout = new Layout();
            layout.place(root);
            return layout.vocabulary();
        }
    }

    /** Finds a place for each node, the children of one before those of the next. */
    private static final class Layout {
        private static final int FREE = -1;

        private int[] bases = {0};
        private int[] parents = {FREE};
        private int[][] ending = {NONE};
        private int[][] goingOn = {NONE};

        /** By place that is taken, one before which none is free. */
        private int[] passed = {0};

        /** Base of the last node of several children; single ones fill the gaps before, where few others would fit. */
        private int room;

        private int size = ROOT + 1;

        private record Placed(Builder.Node node, int at) {}

        void place(Builder.Node root) {
            Queue<Placed> waiting = new ArrayDeque<>(List.of(new Placed(root, ROOT)));
            for (Placed next = waiting.poll(); next != null; next = waiting.poll()) {
                if (!next.node().children.isEmpty()) {
                    waiting.addAll(placeChildren(next.node().children, next.at()));
                }
            }
        }

        private List<Placed> placeChildren(SortedMap<Character, Builder.Node> children, int parent) {
            char[] letters = new char[children.size()];
            int count = 0;
            for (char letter : children.keySet()) {
                letters[count++] = letter;
            }
            int base = freeBase(letters);
            bases[parent] = base;
            List<Placed> placed = new ArrayList<>(count);
            children.forEach((letter, child) -> {
                int at = base + letter;
                parents[at] = parent;
                goingOn[at] = child.prefix < 0 ? goingOn[parent] : with(goingOn[parent], child.prefix);
                ending[at] = child.whole < 0 ? goingOn[at] : with(goingOn[at], child.whole);
                placed.add(new Placed(child, at));
            });
            return placed;
        }

        /** The first base at which the places of all these letters are free; they are there then. */
        private int freeBase(char[] letters) {
            boolean single = letters.length == 1;
            int base = nextFree((single ? 0 : room) + letters[0]) - letters[0];
            while (!isFreeFor(letters, base)) {
                base = nextFree(base + 1 + letters[0]) - letters[0];
            }
            room = single ? room : base;
            grow(base + letters[letters.length - 1] + 1);
            return base;
        }

        /** The first free place from that one on; what is passed is noted, for no place becomes free again. */
        private int nextFree(int from) {
            int at = from;
            while (!isFree(at)) {
                at = Math.max(at + 1, passed[at]);
            }
            for (int taken = from; taken < at; ) {
                int next = Math.max(taken + 1, passed[taken]);
                passed[taken] = at;
                taken = next;
            }
            return at;
        }

        private boolean isFreeFor(char[] letters, int base) {
            for (char letter : letters) {
                if (!isFree(base + letter)) {
                    return false;
                }
            }
            return true;
        }

        private boolean isFree(int at) {
            return at != ROOT && (at >= size || parents[at] == FREE);
        }

        private void grow(int needed) {
            int before = parents.length;
            if (needed > before) {
                int length = Math.max(needed, 2 * before);
                bases = Arrays.copyOf(bases, length);
                parents = Arrays.copyOf(parents, length);
                ending = Arrays.copyOf(ending, length);
                goingOn = Arrays.copyOf(goingOn, length);
                passed = Arrays.copyOf(passed, length);
                Arrays.fill(parents, before, length, FREE);
            }
            size = Math.max(size, needed);
        }

        private Vocabulary vocabulary() {
            return new Vocabulary(
                    Arrays.copyOf(bases, size),
                    Arrays.copyOf(parents, size),
                    Arrays.copyOf(ending, size),
                    Arrays.copyOf(goingOn, size));
        }
    }
}
