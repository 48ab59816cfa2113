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
    static final Set<String> NEIGHBOURS =
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

    /** Moves from the citation's '<', where the mark is, to behind its last byte; false where the document ends before that. */
    boolean toEnd() throws IOException {
        boolean ended = markup.skipTag() == '/';
        while (!ended) {
            if (!window.toCandidate()) {
                return false;
            }
            ended = markupEnds();
        }
        return true;
    }

    /** The citation as cut; of one that is too large only the first bytes. */
    Slice slice(Place place) {
        String found = window.overflown() ? "it is larger than the " + limit + " bytes allowed" : flaw;
        return new Slice(window.copyMarked(), place, found);
    }

    /** Takes the markup at the position; true if the citation ends there. */
    private boolean markupEnds() throws IOException {
        int next = window.at(1);
        if (next == '!' || next == '?') {
            markup.skipDeclaration();
            return false;
        }
        return next == '/' ? endTagEnds() : startTagEnds();
    }

    private boolean endTagEnds() throws IOException {
        String ending = window.name(2);
        if (ending.equals(name)) {
            return markup.skipTag() >= 0 || window.at(0) >= 0;
        }
        if (DocumentWalk.SETS.contains(ending)) {
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
