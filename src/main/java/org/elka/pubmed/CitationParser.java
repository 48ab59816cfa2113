package org.elka.pubmed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.elka.library.Citation;

/** Turns the bytes of one citation into values. Without state: one instance serves any number of threads. */
public final class CitationParser {
    /** Longer comments and CDATA sections are left to {@link CitationScan}. */
    private static final int PATIENCE = 16 << 10;

    /**
     * The entries of one slice: one, or for a DeleteCitation one for each PMID in it. Never throws for what is in the
     * bytes: what cannot be read is an {@link Entry.Unreadable}. A bad character does not make a citation unreadable:
     * a control character that XML forbids, raw or as a reference, is read as a space, bytes that are not UTF-8 as
     * U+FFFD, an HTML entity as its character; the entry's raw bytes stay as they came.
     */
    public List<Entry> parse(Slice slice) {
        byte[] raw = slice.raw();
        if (slice.flaw() != null) {
            return unreadable(raw, slice.flaw(), slice.place());
        }
        try {
            return entries(new XmlCursor(raw, 0, raw.length, raw.length), () -> raw, slice.place());
        } catch (MalformedXml malformed) {
            return unreadable(raw, String.valueOf(malformed.getMessage()), slice.place());
        }
    }

    /**
     * Parses the citation at the window's position where it lies and moves behind it. Nothing is searched twice, so
     * this is the fast way; it answers empty, and does not move, where the citation is not well-formed or does
     * not fit into the window, so that its end must be looked for by other means.
     */
    Optional<List<Entry>> parseInPlace(ByteWindow window, Place place) throws IOException {
        do {
            byte[] bytes = window.bytes();
            int start = window.position();
            XmlCursor cursor = new XmlCursor(bytes, start, window.end(), PATIENCE);
            try {
                List<Entry> entries = entries(cursor, () -> Arrays.copyOfRange(bytes, start, cursor.position()), place);
                window.moveTo(cursor.position());
                return Optional.of(entries);
            } catch (UnfinishedXml unfinished) {
                continue;
            } catch (MalformedXml malformed) {
                return Optional.empty();
            }
        } while (window.readOn());
        return Optional.empty();
    }

    /** @param raw asked for when all is read */
    private static List<Entry> entries(XmlCursor cursor, Supplier<byte[]> raw, Place place) throws MalformedXml {
        cursor.nextChild();
        return switch (cursor.name()) {
            case "PubmedArticle" -> citation(new ArticleReader(cursor).pubmedArticle(), raw.get(), place);
            case "MedlineCitation" -> citation(new ArticleReader(cursor).medlineCitation(), raw.get(), place);
            case "PubmedBookArticle" -> citation(new BookReader(cursor).pubmedBookArticle(), raw.get(), place);
            case "BookDocument" -> citation(new BookReader(cursor).bookDocument(), raw.get(), place);
            case "DeleteCitation", "DeleteDocument" -> deletions(cursor, place);
            default -> unreadable(raw.get(), "<" + cursor.name() + "> is no citation of PubMed's", place);
        };
    }

    private static List<Entry> citation(Citation citation, byte[] raw, Place place) {
        return citation.pmid() == null
                ? unreadable(raw, "it has no PMID", place)
                : List.of(new Entry.Delivered(citation, raw, place));
    }

    private static List<Entry> deletions(XmlCursor cursor, Place place) throws MalformedXml {
        List<Entry> deletions = new ArrayList<>();
        while (cursor.nextChild()) {
            int version = cursor.attributes().number("Version", 1);
            String pmid = cursor.text();
            if (!pmid.isEmpty()) {
                deletions.add(new Entry.Deleted(pmid, version, place));
            }
        }
        return deletions;
    }

    private static List<Entry> unreadable(byte[] raw, String reason, Place place) {
        return List.of(new Entry.Unreadable(raw, Pmids.seenIn(raw), reason, place));
    }
}
