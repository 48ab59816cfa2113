package org.elka.pubmed;

/**
 * White space as XML means it: space, tab and line ends, which pretty-printers add and wrap at will. Spaces of Unicode
 * (no-break, thin) are characters that somebody meant and stay.
 */
final class WhiteSpace {
    private WhiteSpace() {}

    /** The text with each run of white space as one space, and none at its ends. */
    static String normalised(String text) {
        return isNormal(text) ? text : collapse(text);
    }

    private static boolean isNormal(String text) {
        boolean afterSpace = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ') {
                if (c != ' ' || afterSpace) {
                    return false;
                }
                afterSpace = true;
            } else {
                afterSpace = false;
            }
        }
        return !afterSpace || text.isEmpty();
    }

    private static String collapse(String text) {
        StringBuilder collapsed = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > ' ') {
                collapsed.append(c);
            } else if (!collapsed.isEmpty() && collapsed.charAt(collapsed.length() - 1) != ' ') {
                collapsed.append(' ');
            }
        }
        int length = collapsed.length();
        if (length > 0 && collapsed.charAt(length - 1) == ' ') {
            collapsed.setLength(length - 1);
        }
        return collapsed.toString();
    }
}
