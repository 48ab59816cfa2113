package org.elka.tagging.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of a set of phrases, numbered; tells of a token which of them it is, or starts like. */
final class Vocabulary {
    static final int NUMBER = 0;
    private static final int[] NONE = {};
    private static final int[] NUMBER_ONLY = {NUMBER};

    /** Power of two. Abstracts use few different words again and again; what is found here is not looked up. */
    private static final int REMEMBERED = 4096;

    private final Node root = new Node();
    private final @Nullable Remembered[] remembered = new Remembered[REMEMBERED];
    private int size = 1;

    /** Symbols of a word met before. Threads may overwrite each other's; whichever is read is whole and right. */
    private record Remembered(String word, boolean number, int[] symbols) {}

    private static final class Node {
        private static final int FEW = 3;

        private char[] letters = {};
        private Node[] next = {};
        /** Children by letter from 'a', once there are more than a few; the root and its children are asked most. */
        private Node[] byLetter = {};

        private int whole = -1;
        private int prefix = -1;

        private Node child(char c) {
            if (byLetter.length > 0 && c >= 'a' && c <= 'z') {
                return byLetter[c - 'a'];
            }
            for (int i = 0; i < letters.length; i++) {
                if (letters[i] == c) {
                    return next[i];
                }
            }
            return NO_NODE;
        }

        private void index() {
            if (letters.length <= FEW) {
                return;
            }
            byLetter = new Node[26];
            Arrays.fill(byLetter, NO_NODE);
            for (int i = 0; i < letters.length; i++) {
                if (letters[i] >= 'a' && letters[i] <= 'z') {
                    byLetter[letters[i] - 'a'] = next[i];
                }
            }
        }
    }

    private static final Node NO_NODE = new Node();

    /** One more than the highest number given. */
    int size() {
        return size;
    }

    /** The number of a word, or of all words that start so. */
    int number(String word, boolean prefix) {
        Node node = root;
        for (int i = 0; i < word.length(); i++) {
            Node child = node.child(word.charAt(i));
            if (child == NO_NODE) {
                child = new Node();
                node.letters = Arrays.copyOf(node.letters, node.letters.length + 1);
                node.letters[node.letters.length - 1] = word.charAt(i);
                node.next = Arrays.copyOf(node.next, node.next.length + 1);
                node.next[node.next.length - 1] = child;
                node.index();
            }
            node = child;
        }
        if (prefix) {
            node.prefix = node.prefix < 0 ? size++ : node.prefix;
            return node.prefix;
        }
        node.whole = node.whole < 0 ? size++ : node.whole;
        return node.whole;
    }

    /** The numbers of the words that a token is or starts like; not to be changed by the caller. */
    int[] symbols(Token token) {
        String word = token.text();
        int place = (word.hashCode() * 0x9E3779B9) >>> (32 - Integer.numberOfTrailingZeros(REMEMBERED));
        Remembered known = remembered[place];
        if (known != null && known.word().equals(word) && known.number() == token.isNumber()) {
            return known.symbols();
        }
        int[] symbols = lookUp(token);
        remembered[place] = new Remembered(word, token.isNumber(), symbols);
        return symbols;
    }

    private int[] lookUp(Token token) {
        String word = token.text();
        List<Integer> found = null;
        Node node = root;
        int length = word.length();
        for (int i = 0; i < length; i++) {
            node = node.child(word.charAt(i));
            if (node == NO_NODE) {
                break;
            }
            if (node.prefix >= 0 || node.whole >= 0 && i == length - 1) {
                found = found == null ? new ArrayList<>(2) : found;
                if (node.prefix >= 0) {
                    found.add(node.prefix);
                }
                if (node.whole >= 0 && i == length - 1) {
                    found.add(node.whole);
                }
            }
        }
        if (found == null) {
            return token.isNumber() ? NUMBER_ONLY : NONE;
        }
        if (token.isNumber()) {
            found.add(NUMBER);
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }
}
