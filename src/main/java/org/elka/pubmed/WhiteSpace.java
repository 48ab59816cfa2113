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

    /** In nearly all texts it is; these searches are far faster than a look at each character. */
    private static boolean isNormal(String text) {
        return text.isEmpty()
                || (text.charAt(0) > ' '
                        && text.charAt(text.length() - 1) > ' '
                        && text.indexOf('\n') < 0
                        && text.indexOf('\t') < 0
                        && text.indexOf('\r') < 0
                        && !text.contains("  "));
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
