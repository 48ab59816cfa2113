package org.elka.formats.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts BibTeX into entries by counting braces. An entry whose braces do not close ends where the next line begins one.
 * The abbreviations ({@code @string}) that an entry uses are kept with it. Text between entries is BibTeX's way of
 * commenting.
 */
final class BibtexSplitter implements Splitter {
    private static final Pattern BEGINS =
            Pattern.compile("\\s{0,200}(?:\u00EF\u00BB\u00BF)?@\\s?([A-Za-z]{1,40})\\s{0,20}[{(].*", Pattern.DOTALL);
    private static final Pattern STRING =
            Pattern.compile("@\\s?string\\s*[{(]\\s*([^\\s=]{1,200})\\s*=", Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE = Pattern.compile("[=#]\\s*([A-Za-z][^\\s,#{}\"]{0,200})");
    private static final Pattern LATER = Pattern.compile("@[A-Za-z]{1,40}\\s{0,20}[{(]");
    private static final Pattern OPENING = Pattern.compile("@\\s?[A-Za-z]{1,40}\\s{0,20}([{(])");
    private static final int MOST_STRINGS = 10_000;

    @Override
    public void split(Lines lines, Consumer<RawEntry> entries) throws IOException {
        new Pass(entries).run(lines);
    }

    /** One pass through one file. */
    private static final class Pass {
        private final EntryBytes entry;
        private final Map<String, byte[]> strings = new LinkedHashMap<>();
        private String kind = "";
        private final StringBuilder ascii = new StringBuilder();
        private int depth;
        private boolean inside;
        private boolean closed;

        Pass(Consumer<RawEntry> entries) {
            this.entry = new EntryBytes(entries);
        }

        void run(Lines lines) throws IOException {
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                String text = Lines.ascii(line);
                int from = 0;
                while (from < text.length()) {
                    from = take(line, text, from, lines.number());
                }
            }
            end();
        }

        /** Takes what belongs to the entry under way, or to the one that begins here; answers where to go on. */
        private int take(byte[] line, String text, int from, long number) {
            Matcher begins = BEGINS.matcher(text).region(from, text.length());
            if (begins.lookingAt() && (from == 0 || !inside)) {
                end();
                kind = begins.group(1).toLowerCase(Locale.ROOT);
                inside = true;
                closed = false;
                depth = 0;
            } else if (!inside) {
                Matcher later = LATER.matcher(text).region(from, text.length());
                return later.find() ? later.start() : text.length();
            }
            int to = closing(text, from);
            entry.add(java.util.Arrays.copyOfRange(line, from, to), number);
            if (ascii.length() < LARGEST) {
                ascii.append(text, from, to);
            }
            if (closed) {
                end();
            }
            return to;
        }

        /** The place behind the brace that closes the entry, or the end of the line. */
        private int closing(String text, int from) {
            for (int i = from; i < text.length(); i++) {
                char c = text.charAt(i);
                boolean escaped = i > 0 && text.charAt(i - 1) == '\\';
                if (c == '{' && !escaped || c == '(' && depth == 0) {
                    depth++;
                } else if (c == '}' && !escaped || c == ')' && depth == 1 && isInParentheses()) {
                    depth--;
                    if (depth <= 0) {
                        closed = true;
                        return i + 1;
                    }
                }
            }
            return text.length();
        }

        private boolean isInParentheses() {
            Matcher opening = OPENING.matcher(ascii);
            return opening.find() && opening.group(1).equals("(");
        }

        private void end() {
            if (!inside) {
                return;
            }
            inside = false;
            String text = ascii.toString();
            ascii.setLength(0);
            switch (kind) {
                case "string" -> {
                    Matcher named = STRING.matcher(text);
                    if (named.find() && strings.size() < MOST_STRINGS) {
                        strings.put(named.group(1).toLowerCase(Locale.ROOT), entry.take());
                    } else {
                        entry.end("an abbreviation (@string) without a name");
                    }
                }
                case "comment", "preamble" -> entry.take();
                default -> entry.end(context(text), closed ? null : "its braces do not close");
            }
        }

        private byte[] context(String text) {
            ByteArrayOutputStream context = new ByteArrayOutputStream();
            for (Matcher bare = BARE.matcher(text); bare.find(); ) {
                byte[] string = strings.get(bare.group(1).toLowerCase(Locale.ROOT));
                if (string != null) {
                    context.writeBytes(string);
                    context.write('\n');
                }
            }
            return context.toByteArray();
        }
    }
}
