package org.elka.tagging.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The words of a set of phrases, numbered; tells of a token which of them it is, or starts like. */
final class Vocabulary {
    static final int NUMBER = 0;
    private static final int[] NONE = {};
    private static final int[] NUMBER_ONLY = {NUMBER};

    private final Node root = new Node();
    private int size = 1;

    private static final class Node {
        private char[] letters = {};
        private Node[] next = {};
        private int whole = -1;
        private int prefix = -1;

        private Node child(char c) {
            for (int i = 0; i < letters.length; i++) {
                if (letters[i] == c) {
                    return next[i];
                }
            }
            return NO_NODE;
        }
    }

    private static final Node NO_NODE = new Node();

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

    /** The numbers of the words that a token is or starts like. */
    int[] symbols(Token token) {
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
