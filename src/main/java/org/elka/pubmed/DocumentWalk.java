package org.elka.pubmed;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Walks a document from citation to citation: what stands before, between and after them is its business. Knows
 * comments, processing instructions and a DOCTYPE with an internal subset, so that a tag inside one of these is not
 * taken for one.
 *
 * <p>For one document; not for use by several threads.
 */
final class DocumentWalk {
    /** The root elements of documents of citations. */
    static final Set<String> SETS =
            Set.of("PubmedArticleSet", "PubmedBookArticleSet", "MedlineCitationSet", "BookDocumentSet");

    /** What such a document consists of; any of these may also be the root. */
    private static final Set<String> UNITS = Set.of(
            "PubmedArticle",
            "PubmedBookArticle",
            "MedlineCitation",
            "BookDocument",
            "DeleteCitation",
            "DeleteDocument");

    private static final String CLOSED = "";

    /** What becomes of each citation. */
    interface Visitor {
        /**
         * Takes the citation (or DeleteCitation) of that name that begins at the window's position and moves behind
         * it; false where the document ends in it.
         */
        boolean visit(ByteWindow window, CitationScan scan, Place place) throws IOException;
    }

    private final ReadingLimits limits;
    private final Visitor visitor;
    private long citations;

    /** The root element's name while it is open, or {@link #CLOSED}; null before it. */
    private @Nullable String root;

    private @Nullable String cutOff;

    DocumentWalk(ReadingLimits limits, Visitor visitor) {
        this.limits = limits;
        this.visitor = visitor;
    }

    /** Visits each citation of the document. */
    Outcome walk(InputStream in) throws IOException {
        try {
            ByteWindow window = new ByteWindow(DocumentBytes.open(in, limits), limits.citationBytes());
            Markup markup = new Markup(window, limits.citationBytes());
            Opening.check(window);
            while (cutOff == null && window.toMarkup()) {
                next(window, markup);
            }
            return ended();
        } catch (RefusedInput refused) {
            return refused.outcome();
        } catch (EOFException cut) {
            return truncated("the gzip data breaks off");
        } catch (ZipException damaged) {
            return truncated("the gzip data is damaged (" + damaged.getMessage() + ")");
        }
    }

    private Outcome ended() {
        if (cutOff != null) {
            return truncated(cutOff);
        }
        if (root == null) {
            return truncated("the document ends before its first element");
        }
        return root.equals(CLOSED) || UNITS.contains(root)
                ? new Outcome.Complete(citations)
                : truncated("the document ends without </" + root + ">");
    }

    private Outcome.Truncated truncated(String what) {
        return new Outcome.Truncated(citations, what + ", after " + citations + " whole entries; get it again");
    }

    /** Takes one piece of markup between citations, or one citation. */
    private void next(ByteWindow window, Markup markup) throws IOException {
        switch (window.at(1)) {
            case '!', '?' -> markup.skipDeclaration();
            case '/' -> {
                if (!window.name(2).equals(root)) {
                    window.skip(2);
                } else if (markup.skipTag() >= 0) {
                    root = CLOSED;
                }
            }
            default -> element(window, markup, window.name(1));
        }
    }

    private void element(ByteWindow window, Markup markup, String name) throws IOException {
        if (UNITS.contains(name)) {
            root = root == null ? name : root;
            citation(window, new CitationScan(window, markup, name, limits.citationBytes()));
        } else if (SETS.contains(name)) {
            root = markup.skipTag() == '/' ? CLOSED : name;
        } else if (window.at(1 + name.length()) < 0) {
            cutOff = "the document ends in the tag <" + name;
        } else if (root == null || Opening.isError(window, name)) {
            throw Opening.refusal(window, name);
        } else {
            window.skip(1);
        }
    }

    private void citation(ByteWindow window, CitationScan scan) throws IOException {
        Place place = new Place(citations + 1, window.offset());
        window.mark();
        if (visitor.visit(window, scan, place)) {
            citations++;
        } else {
            String pmid = Pmids.seenIn(window.copyMarked());
            cutOff = "the document breaks off in " + place + (pmid == null ? "" : ", PMID " + pmid);
        }
        window.unmark();
    }
}
