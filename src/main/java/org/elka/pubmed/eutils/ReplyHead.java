package org.elka.pubmed.eutils;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a body is, by its first bytes: content types cannot be trusted. */
sealed interface ReplyHead {
    record Empty() implements ReplyHead {}

    record Json() implements ReplyHead {}

    /** A page for people, with its title. */
    record Html(String title) implements ReplyHead {}

    record Xml(String root) implements ReplyHead {}

    record Other() implements ReplyHead {}

    /** Enough for a prologue and the title of an error page. */
    int LOOK = 4096;

    Pattern ROOT = Pattern.compile(
            "\\A(?:\\s++|<\\?.*?\\?>|<!--.*?-->|<!DOCTYPE[^>]*+>)*+<([A-Za-z_][\\w.:-]*)",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    Pattern TITLE = Pattern.compile("<title>\\s*(.{0,100}?)\\s*</title>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    static ReplyHead of(byte[] body) {
        String head = new String(body, 0, Math.min(body.length, LOOK), StandardCharsets.UTF_8);
        head = head.startsWith("\uFEFF") ? head.substring(1) : head;
        if (head.isBlank()) {
            return new Empty();
        }
        char first = head.stripLeading().charAt(0);
        if (first == '{' || first == '[') {
            return new Json();
        }
        Matcher root = ROOT.matcher(head);
        if (!root.find()) {
            return new Other();
        }
        String name = root.group(1);
        if (!name.toLowerCase(Locale.ROOT).equals("html")) {
            return new Xml(name);
        }
        Matcher title = TITLE.matcher(head);
        return new Html(title.find() ? title.group(1) : "without a title");
    }
}
