package org.elka.formats.reading;

import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;

/** Text free of the markup of web pages, which other programs leave in titles, abstracts and notes. */
final class PlainText {
    private static final Pattern BLOCK =
            Pattern.compile("(?i)</?(?:p|br|div|li|ul|ol|tr|td|table|h[1-6]|hr)\\b[^<>]{0,500}>");

    private static final Pattern INLINE = Pattern.compile(
            "(?i)</?(?:i|b|u|em|strong|sub|sup|span|small|sc|font|a|tt|code|inf|script|style|img|jats:[a-z]{1,12})"
                    + "(?:\\s[^<>]{0,500})?/?>");

    private static final Pattern ENTITY =
            Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8}\\d{0,2});");

    private PlainText() {}

    /** On one line, without markup and character entities; what they enclose stays. */
    static String of(String text) {
        String plain = text;
        if (plain.indexOf('<') >= 0) {
            plain = INLINE.matcher(BLOCK.matcher(plain).replaceAll(" ")).replaceAll("");
        }
        if (plain.indexOf('&') >= 0 && ENTITY.matcher(plain).find()) {
            plain = StringEscapeUtils.unescapeHtml4(plain);
        }
        return oneLine(plain);
    }

    /** White space of any kind as single spaces. By hand: every value of every file goes through here. */
    static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean changed = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isSpace(c)) {
                line.append(c);
            } else if (line.isEmpty() || line.charAt(line.length() - 1) == ' ') {
                changed = true;
            } else {
                line.append(' ');
                changed |= c != ' ';
            }
        }
        if (!line.isEmpty() && line.charAt(line.length() - 1) == ' ') {
            line.setLength(line.length() - 1);
            changed = true;
        }
        return changed ? line.toString() : text;
    }

    private static boolean isSpace(char c) {
        return c <= ' ' && (c == ' ' || c >= '\t' && c <= '\r')
                || c == '\u0085'
                || c == '\u00A0'
                || c == '\u2028'
                || c == '\u2029';
    }
}
