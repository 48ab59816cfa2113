package org.elka.formats;

/**
 * Text as a BibTeX value. Other Unicode stays as it is: every BibTeX of today reads UTF-8. Braces are written by name,
 * since BibTeX counts even escaped ones, and one too many would swallow the rest of the file.
 */
final class LatexText {
    private LatexText() {}

    static String escaped(String text) {
        StringBuilder latex = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&', '%', '$', '#', '_' -> latex.append('\\').append(c);
                case '{' -> latex.append("\\textbraceleft{}");
                case '}' -> latex.append("\\textbraceright{}");
                case '\\' -> latex.append("\\textbackslash{}");
                case '~' -> latex.append("\\textasciitilde{}");
                case '^' -> latex.append("\\textasciicircum{}");
                // BibTeX would set two as a dash or as quotation marks
                case '-', '`', '\'' ->
                    latex.append(i > 0 && text.charAt(i - 1) == c ? "{}" : "").append(c);
                default -> latex.append(c);
            }
        }
        return latex.toString();
    }

    /** An identifier or address, which BibTeX styles print as it is: only what would break the file is encoded. */
    static String verbatim(String text) {
        return text.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C");
    }
}
