package org.elka.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.elka.formats.reading.FileReading;
import org.elka.library.Delivery;
import org.elka.library.store.Catalogue;
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
     * @param records whose bytes they are
     * @return for each body what it says, in their order; empty where it cannot be read
     */
    public List<Optional<Delivery>> read(List<Catalogue.Record> records) {
        return received(records).stream()
                .map(one -> one instanceof Received.Read(Delivery delivery, String place)
                        ? Optional.of(delivery)
                        : Optional.<Delivery>empty())
                .toList();
    }

    /** The same with what is wrong with those that cannot be read. */
    List<Received> received(List<Catalogue.Record> records) {
        Received[] read = new Received[records.size()];
        Map<String, List<Integer>> alike = new TreeMap<>();
        for (int i = 0; i < records.size(); i++) {
            Catalogue.Record record = records.get(i);
            String kind = record.reading() == null ? "" : record.reading();
            alike.computeIfAbsent(record.source() + " " + kind, any -> new ArrayList<>())
                    .add(i);
        }
        for (List<Integer> positions : alike.values()) {
            List<Received> received = again(positions.stream().map(records::get).toList());
            for (int i = 0; i < positions.size(); i++) {
                read[positions.get(i)] = received.get(i);
            }
        }
        return List.of(read);
    }

    /** Reads records that are to be read in the same way. */
    private List<Received> again(List<Catalogue.Record> records) {
        String reading = records.getFirst().reading();
        if (reading != null) {
            return intake.prepareKept(
                    FileReading.parse(reading),
                    records.stream().map(Catalogue.Record::body).toList());
        }
        List<Entry> entries = new ArrayList<>(records.size());
        records.forEach(
                record -> entries.add(parser.parse(Slice.of(record.body())).getFirst()));
        return intake.prepare(records.getFirst().source(), entries);
    }

    /** Reads what waits in quarantine. */
    Received read(QuarantineEntity entry, byte[] bytes) {
        if (entry.reading != null) {
            return intake.prepareKept(FileReading.parse(entry.reading), List.of(bytes))
                    .getFirst();
        }
        return intake.prepare(entry.source, parser.parse(Slice.of(bytes))).getFirst();
    }
}
