package org.elka.formats.reading;

import java.text.Normalizer;
import java.util.Map;

/**
 * LaTeX in the fields of BibTeX as plain text: accents, special letters and signs become Unicode, braces and commands
 * for looks fall away, what a command encloses stays, and a command that is not known stays as its name, so that
 * nothing is lost unseen. One pass without recursion: however deep the braces, it takes time in proportion to the text.
 *
 * <p>Not jbibtex's LaTeXParser: it drops the accents of Czech, Polish, Hungarian and Turkish names, and fails at {@code
 * $} and {@code ~}.
 */
final class LatexReading {
    private static final Map<String, String> ACCENTS = Map.ofEntries(
            Map.entry("`", "\u0300"),
            Map.entry("'", "\u0301"),
            Map.entry("^", "\u0302"),
            Map.entry("~", "\u0303"),
            Map.entry("=", "\u0304"),
            Map.entry("u", "\u0306"),
            Map.entry(".", "\u0307"),
            Map.entry("\"", "\u0308"),
            Map.entry("r", "\u030A"),
            Map.entry("H", "\u030B"),
            Map.entry("v", "\u030C"),
            Map.entry("d", "\u0323"),
            Map.entry("c", "\u0327"),
            Map.entry("k", "\u0328"),
            Map.entry("b", "\u0331"));

    private static final Map<String, String> SIGNS = signs();

    private final String latex;
    private final StringBuilder text = new StringBuilder();
    private int at;

    private LatexReading(String latex) {
        this.latex = latex;
    }

    private static Map<String, String> signs() {
        String table =
                "i \u0131 j \u0237 o \u00F8 O \u00D8 l \u0142 L \u0141 ss \u00DF ae \u00E6 AE \u00C6 oe \u0153 OE \u0152 aa \u00E5"
                        + " AA \u00C5 dh \u00F0 DH \u00D0 th \u00FE TH \u00DE dj \u0111 DJ \u0110 ng \u014B textquotesingle '"
                        + " textquoteleft \u2018 textquoteright \u2019 textquotedblleft \u201C textquotedblright \u201D textendash \u2013"
                        + " textemdash \u2014 textbackslash \\ textasciitilde ~ textasciicircum ^ textbraceleft { textbraceright }"
                        + " textunderscore _ textbar | textless < textgreater > textdegree \u00B0 degree \u00B0 textmu \u00B5"
                        + " textregistered \u00AE texttrademark \u2122 copyright \u00A9 textcopyright \u00A9 pounds \u00A3 euro \u20AC S \u00A7"
                        + " P \u00B6 dag \u2020 ddag \u2021 ldots \u2026 dots \u2026 textellipsis \u2026 times \u00D7 pm \u00B1 mp \u2213 cdot \u00B7"
                        + " leq \u2264 le \u2264 geq \u2265 ge \u2265 neq \u2260 ne \u2260 approx \u2248 sim \u223C simeq \u2243 equiv \u2261 infty \u221E"
                        + " rightarrow \u2192 to \u2192 leftarrow \u2190 leftrightarrow \u2194 uparrow \u2191 downarrow \u2193 prime \u2032 circ \u00B0"
                        + " alpha \u03B1 beta \u03B2 gamma \u03B3 delta \u03B4 epsilon \u03B5 varepsilon \u03B5 zeta \u03B6 eta \u03B7 theta \u03B8 iota \u03B9"
                        + " kappa \u03BA lambda \u03BB mu \u03BC nu \u03BD xi \u03BE pi \u03C0 rho \u03C1 sigma \u03C3 tau \u03C4 upsilon \u03C5 phi \u03C6"
                        + " varphi \u03C6 chi \u03C7 psi \u03C8 omega \u03C9 Gamma \u0393 Delta \u0394 Theta \u0398 Lambda \u039B Xi \u039E Pi \u03A0"
                        + " Sigma \u03A3 Phi \u03A6 Psi \u03A8 Omega \u03A9";
        Map<String, String> signs = new java.util.HashMap<>();
        String[] words = table.split(" ");
        for (int i = 0; i < words.length; i += 2) {
            signs.put(words[i], words[i + 1]);
        }
        return Map.copyOf(signs);
    }

    /** The text that the LaTeX sets, on one line. */
    static String of(String latex) {
        if (latex.indexOf('\\') < 0
                && latex.indexOf('{') < 0
                && latex.indexOf('$') < 0
                && latex.indexOf('~') < 0
                && latex.indexOf("--") < 0
                && latex.indexOf("``") < 0
                && latex.indexOf("''") < 0) {
            return PlainText.oneLine(latex);
        }
        return PlainText.oneLine(new LatexReading(latex).read());
    }

    private String read() {
        while (at < latex.length()) {
            char c = latex.charAt(at++);
            switch (c) {
                case '{', '}', '$' -> {}
                case '~' -> text.append(' ');
                case '\\' -> command();
                case '-' -> dashes();
                case '`' -> quotes('`', "\u201C");
                case '\'' -> quotes('\'', "\u201D");
                case '_', '^' -> {
                    if (!isScript()) {
                        text.append(c);
                    }
                }
                default -> text.append(c);
            }
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** "H$_2$O" and "10$^{-3}$": a subscript or superscript of mathematics. */
    private boolean isScript() {
        int before = at - 2;
        return at < latex.length() && (latex.charAt(at) == '{' || before >= 0 && latex.charAt(before) == '$');
    }

    private void dashes() {
        int from = at - 1;
        while (at < latex.length() && latex.charAt(at) == '-') {
            at++;
        }
        int count = at - from;
        text.append(count == 2 ? "\u2013" : count == 3 ? "\u2014" : latex.substring(from, at));
    }

    private void quotes(char quote, String pair) {
        if (at < latex.length() && latex.charAt(at) == quote) {
            at++;
            text.append(pair);
        } else {
            text.append(quote);
        }
    }

    private void command() {
        if (at == latex.length()) {
            text.append('\\');
            return;
        }
        int from = at;
        while (at < latex.length() && isLetter(latex.charAt(at))) {
            at++;
        }
        if (at == from) {
            sign(latex.charAt(at++));
            return;
        }
        String name = latex.substring(from, at);
        boolean spaced = at < latex.length() && latex.charAt(at) == ' ';
        boolean argument = at < latex.length() && latex.charAt(at) == '{';
        if (name.length() == 1 && ACCENTS.containsKey(name) && (spaced || argument)) {
            accent(name);
        } else if (SIGNS.containsKey(name)) {
            text.append(SIGNS.get(name));
            endCommand();
        } else if (argument || name.matches("it|bf|em|rm|sc|tt|sf|sl|small|large|normalfont")) {
            endCommand(); // \\textit{...}, \\emph{...}, \\url{...}: what it encloses is the text
        } else {
            text.append('\\').append(name);
        }
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** White space behind a command only ends it. */
    private void endCommand() {
        while (at < latex.length() && latex.charAt(at) == ' ') {
            at++;
        }
        if (latex.startsWith("{}", at)) {
            at += 2;
        }
    }

    private void sign(char c) {
        String name = String.valueOf(c);
        if (ACCENTS.containsKey(name)) {
            accent(name);
        } else if (c == '\\') {
            text.append(' ');
        } else if (c == ' ' || "&%$#_{}/,;:!<>|@()[]*+?\"".indexOf(c) >= 0) {
            text.append(c == '/' || c == '!' ? "" : c == ',' || c == ';' || c == ':' ? " " : name);
        } else {
            text.append('\\').append(c);
        }
    }

    /** The accent stands before its letter in LaTeX and behind it in Unicode. */
    private void accent(String name) {
        while (at < latex.length() && (latex.charAt(at) == '{' || latex.charAt(at) == ' ')) {
            at++;
        }
        if (at == latex.length()) {
            return;
        }
        String letter;
        if (latex.startsWith("\\i", at) || latex.startsWith("\\j", at)) {
            letter = latex.substring(at + 1, at + 2);
            at += 2;
            endCommand();
        } else if (latex.charAt(at) == '}' || latex.charAt(at) == '\\') {
            text.append(name.equals("~") || name.equals("^") ? name : ""); // \\~{}: the sign itself
            return;
        } else {
            int end = latex.offsetByCodePoints(at, 1);
            letter = latex.substring(at, end);
            at = end;
        }
        text.append(letter).append(ACCENTS.get(name));
    }
}
