package org.elka.pubmed;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads documents of PubMed's citations: PubmedArticleSet with articles, books and deletions, PubmedBookArticleSet,
 * the older MedlineCitationSet, or a single citation; plain or gzip, in any encoding that XML may declare. Streaming
 * and in constant memory: at most one citation is held, up to {@link ReadingLimits#citationBytes}.
 *
 * <p>A citation that cannot be read becomes an {@link Entry.Unreadable} and leaves its neighbours alone. External
 * entities and DTDs are never fetched. A caller who wants to parse on several threads calls {@link #split} and hands
 * the slices to {@link CitationParser}.
 */
public final class PubmedReader {
    private final ReadingLimits limits;

    public PubmedReader() {
        this(ReadingLimits.DEFAULT);
    }

    public PubmedReader(ReadingLimits limits) {
        this.limits = limits;
    }

    /**
     * Hands each entry of the document to {@code sink}, in order and on the calling thread; what the sink throws ends
     * the reading. Does not close {@code in}.
     *
     * @throws IOException where the stream itself fails; what is wrong with the document is in the outcome
     */
    public Outcome read(InputStream in, Consumer<Entry> sink) throws IOException {
        CitationParser parser = new CitationParser();
        return new DocumentWalk(limits, (window, scan, place) -> {
                    Optional<List<Entry>> entries = parser.parseInPlace(window, place);
                    if (entries.isPresent()) {
                        entries.get().forEach(sink);
                        return true;
                    }
                    return cut(scan, place, slice -> parser.parse(slice).forEach(sink));
                })
                .walk(in);
    }

    /** The first half of {@link #read}: hands over the bytes of each citation without parsing them. */
    public Outcome split(InputStream in, Consumer<Slice> sink) throws IOException {
        return new DocumentWalk(limits, (window, scan, place) -> cut(scan, place, sink)).walk(in);
    }

    private static boolean cut(CitationScan scan, Place place, Consumer<Slice> sink) throws IOException {
        boolean whole = scan.toEnd();
        if (whole) {
            sink.accept(scan.slice(place));
        }
        return whole;
    }
}
