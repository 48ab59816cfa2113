package org.elka.pubmed;

import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds where one citation ends: at its end tag; or, flawed, where the next citation begins or the set ends before
 * that; or never, where the document breaks off.
 */
final class CitationScan {
    /** Elements that never stand inside a citation. */
    private static final Set<String> NEIGHBOURS =
            Set.of("PubmedArticle", "PubmedBookArticle", "DeleteCitation", "DeleteDocument");

    private final ByteWindow window;
    private final Markup markup;
    private final String name;
    private final int limit;
    private @Nullable String flaw;

    CitationScan(ByteWindow window, Markup markup, String name, int limit) {
        this.window = window;
        this.markup = markup;
        this.name = name;
        this.limit = limit;
    }

    /** Moves from the citation's '<' to behind its last byte; false where the document ends before that. */
    boolean toEnd() throws IOException {
        window.mark();
        boolean ended = markup.skipStartTag();
        while (!ended) {
            if (!window.toMarkup()) {
                return false;
            }
            ended = markupEnds();
        }
        return true;
    }

    /** The citation's bytes, or the first of them if it is too large. */
    byte[] raw() {
        return window.copyMarked();
    }

    /** Why these bytes are no whole citation; null if they are. */
    @Nullable
    String flaw() {
        return window.overflown() ? "it is larger than the " + limit + " bytes allowed" : flaw;
    }

    /** Takes the markup at the position; true if the citation ends there. */
    private boolean markupEnds() throws IOException {
        int next = window.at(1);
        if (next == '!' || next == '?') {
            markup.skipDeclaration();
            return false;
        }
        boolean end = next == '/';
        if (!mayMatter(window.fourBytes(end ? 2 : 1))) {
            window.skip(1);
            return false;
        }
        return end ? endTagEnds() : startTagEnds();
    }

    /** A quick look that spares nearly all tags the reading of their names. */
    private static boolean mayMatter(int firstFour) {
        return switch (firstFour) {
            case 'P' << 24 | 'u' << 16 | 'b' << 8 | 'm',
                    'M' << 24 | 'e' << 16 | 'd' << 8 | 'l',
                    'B' << 24 | 'o' << 16 | 'o' << 8 | 'k',
                    'D' << 24 | 'e' << 16 | 'l' << 8 | 'e' -> true;
            default -> false;
        };
    }

    private boolean endTagEnds() throws IOException {
        String ending = window.name(2);
        if (ending.equals(name)) {
            markup.skipStartTag();
            return true;
        }
        if (CitationSplitter.SETS.contains(ending)) {
            flaw = "the document ends (</" + ending + ">) before its </" + name + ">";
            return true;
        }
        window.skip(1);
        return false;
    }

    private boolean startTagEnds() throws IOException {
        String starting = window.name(1);
        if (starting.equals(name) || NEIGHBOURS.contains(starting)) {
            flaw = "the next <" + starting + "> begins before its </" + name + ">";
            return true;
        }
        window.skip(1);
        return false;
    }
}
