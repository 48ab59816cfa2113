package org.elka.pubmed;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a document into the bytes of its citations without parsing them, so that a malformed one does not touch its
 * neighbours. Knows comments, CDATA, processing instructions and DOCTYPE with an internal subset, so that a tag inside
 * one of these is not taken for markup. Memory is bounded by {@link ReadingLimits#citationBytes}.
 *
 * <p>For one document; not for use by several threads.
 */
final class CitationSplitter {
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

    private final ReadingLimits limits;
    private final Consumer<Slice> sink;
    private long slices;

    /** The root element's name while it is open, or {@link #CLOSED}; null before it. */
    private @Nullable String root;

    private @Nullable String cutOff;

    CitationSplitter(ReadingLimits limits, Consumer<Slice> sink) {
        this.limits = limits;
        this.sink = sink;
    }

    /** See {@link PubmedReader#split}. */
    Outcome split(InputStream in) throws IOException {
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
                ? new Outcome.Complete(slices)
                : truncated("the document ends without </" + root + ">");
    }

    private Outcome.Truncated truncated(String what) {
        return new Outcome.Truncated(slices, what + ", after " + slices + " whole entries; get it again");
    }

    /** Takes one piece of markup between citations, or one citation. */
    private void next(ByteWindow window, Markup markup) throws IOException {
        switch (window.at(1)) {
            case '!', '?' -> markup.skipDeclaration();
            case '/' -> {
                if (window.name(2).equals(root)) {
                    root = CLOSED;
                }
                window.skip(2);
            }
            default -> element(window, markup, window.name(1));
        }
    }

    private void element(ByteWindow window, Markup markup, String name) throws IOException {
        if (UNITS.contains(name)) {
            root = root == null ? name : root;
            citation(window, new CitationScan(window, markup, name, limits.citationBytes()));
        } else if (SETS.contains(name)) {
            root = markup.skipStartTag() ? CLOSED : name;
        } else if (root == null || Opening.isError(window, name)) {
            throw Opening.refusal(window, name);
        } else {
            window.skip(1);
        }
    }

    private void citation(ByteWindow window, CitationScan scan) throws IOException {
        Place place = new Place(slices + 1, window.offset());
        if (scan.toEnd()) {
            slices++;
            sink.accept(new Slice(scan.raw(), place, scan.flaw()));
        } else {
            String pmid = Pmids.seenIn(scan.raw());
            cutOff = "the document breaks off in " + place + (pmid == null ? "" : ", PMID " + pmid);
        }
        window.unmark();
    }
}
