package org.elka.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.elka.library.Delivery;
import org.elka.library.Source;
import org.elka.pubmed.CitationParser;
import org.elka.pubmed.Entry;
import org.elka.pubmed.Slice;

/** Reads records again that are kept: what they say to the reader and the tagger of today. */
@ApplicationScoped
public class RecordReading {
    private final Intake intake;
    private final CitationParser parser = new CitationParser();

    RecordReading(Intake intake) {
        this.intake = intake;
    }

    /**
     * Reads the bytes of single citations.
     *
     * @return for each body what it says, in their order; empty where it cannot be read
     */
    public List<Optional<Delivery>> read(Source source, List<byte[]> bodies) {
        List<Entry> entries = new ArrayList<>(bodies.size());
        for (byte[] body : bodies) {
            entries.add(parser.parse(Slice.of(body)).getFirst());
        }
        return intake.prepare(source, entries).stream()
                .map(received -> received instanceof Received.Read(Delivery delivery)
                        ? Optional.of(delivery)
                        : Optional.<Delivery>empty())
                .toList();
    }
}
