package org.elka.pubmed;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.io.Stax2ByteArraySource;
import org.elka.library.Citation;

/** Turns the bytes of one citation into values. Without state: one instance serves any number of threads. */
public final class CitationParser {
    private static final InputFactoryImpl AALTO = aalto();

    private static InputFactoryImpl aalto() {
        InputFactoryImpl factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        return factory;
    }

    /**
     * The entries of one slice: one, or for a DeleteCitation one for each PMID in it. Never throws for what is in the
     * bytes: what cannot be read is an {@link Entry.Unreadable}.
     *
     * <p>Bytes that are not well-formed get a second chance by the rules of {@link Mending}; the entry's raw bytes stay
     * as they came.
     */
    public List<Entry> parse(Slice slice) {
        if (slice.flaw() != null) {
            return unreadable(slice, slice.flaw());
        }
        try {
            return entries(slice.raw(), slice);
        } catch (XMLStreamException | UncheckedStreamException malformed) {
            return mended(slice, firstLine(malformed));
        }
    }

    private List<Entry> mended(Slice slice, String flaw) {
        Optional<byte[]> mended = Mending.mend(slice.raw());
        if (mended.isEmpty()) {
            return unreadable(slice, flaw);
        }
        try {
            return entries(mended.get(), slice);
        } catch (XMLStreamException | UncheckedStreamException malformed) {
            return unreadable(slice, firstLine(malformed));
        }
    }

    private static List<Entry> entries(byte[] xml, Slice slice) throws XMLStreamException {
        XMLStreamReader2 aalto =
                (XMLStreamReader2) AALTO.createXMLStreamReader(new Stax2ByteArraySource(xml, 0, xml.length));
        try {
            XmlCursor cursor = new XmlCursor(aalto);
            cursor.nextChild();
            return switch (cursor.name()) {
                case "PubmedArticle" -> citation(new ArticleReader(cursor).pubmedArticle(), slice);
                case "MedlineCitation" -> citation(new ArticleReader(cursor).medlineCitation(), slice);
                case "PubmedBookArticle" -> citation(new BookReader(cursor).pubmedBookArticle(), slice);
                case "BookDocument" -> citation(new BookReader(cursor).bookDocument(), slice);
                case "DeleteCitation", "DeleteDocument" -> deletions(cursor, slice);
                default -> unreadable(slice, "<" + cursor.name() + "> is no citation of PubMed's");
            };
        } finally {
            aalto.close();
        }
    }

    private static List<Entry> citation(Citation citation, Slice slice) {
        return citation.pmid() == null
                ? unreadable(slice, "it has no PMID")
                : List.of(new Entry.Delivered(citation, slice.raw(), slice.place()));
    }

    private static List<Entry> deletions(XmlCursor cursor, Slice slice) throws XMLStreamException {
        List<Entry> deletions = new ArrayList<>();
        while (cursor.nextChild()) {
            int version = cursor.number("Version", 1);
            String pmid = cursor.text();
            if (!pmid.isEmpty()) {
                deletions.add(new Entry.Deleted(pmid, version, slice.place()));
            }
        }
        return deletions;
    }

    private static List<Entry> unreadable(Slice slice, String reason) {
        return List.of(new Entry.Unreadable(slice.raw(), Pmids.seenIn(slice.raw()), reason, slice.place()));
    }

    private static String firstLine(Exception malformed) {
        return "not well-formed: "
                + String.valueOf(malformed.getMessage()).lines().findFirst().orElse("");
    }
}
