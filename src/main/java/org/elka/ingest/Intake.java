package org.elka.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.elka.formats.reading.FileReading;
import org.elka.formats.reading.RawEntry;
import org.elka.formats.reading.Reading;
import org.elka.formats.reading.UnreadableEntryException;
import org.elka.ingest.tagging.TaxonomyInForce;
import org.elka.library.Citation;
import org.elka.library.Delivery;
import org.elka.library.Source;
import org.elka.library.Tagging;
import org.elka.library.store.Library;
import org.elka.pubmed.Entry;

/** Makes what the reader read ready for the library: hashed, and tagged unless its bytes are known already. */
@ApplicationScoped
class Intake {
    private static final String TOO_LARGE = "larger than a record may be: more than 1 MiB when packed";

    /** PubMed's longest abstracts have some 15,000 characters. */
    private static final int LONGEST_ABSTRACT = 250_000;

    private static final int LONGEST_TITLE = 10_000;

    private final Library library;
    private final TaxonomyInForce tagger;
    private final OwnExports exports;

    Intake(Library library, TaxonomyInForce tagger, OwnExports exports) {
        this.exports = exports;
        this.library = library;
        this.tagger = tagger;
    }

    /** Prepares entries for {@link PageWriter}, in their order; may run on several threads. */
    List<Received> prepare(Source source, List<Entry> entries) {
        List<Received> page = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            page.add(
                    switch (entry) {
                        case Entry.Delivered delivered
                        when !RecordSize.fits(delivered.raw()) ->
                            new Received.Unreadable(
                                    delivered.citation().pmid(),
                                    delivered.place().toString(),
                                    TOO_LARGE,
                                    delivered.raw(),
                                    null);
                        case Entry.Delivered delivered -> new Received.Read(delivery(source, delivered), null);
                        case Entry.Deleted deleted -> new Received.Deleted(deleted.pmid());
                        case Entry.Unreadable unreadable ->
                            new Received.Unreadable(
                                    unreadable.pmid(),
                                    unreadable.place().toString(),
                                    unreadable.reason(),
                                    unreadable.raw(),
                                    null);
                    });
        }
        tagAhead(page);
        return page;
    }

    /** Prepares entries of a file of another format for {@link PageWriter}, in their order; may run on several threads. */
    List<Received> prepare(FileReading reading, List<RawEntry> entries) {
        List<Attempt> attempts =
                entries.stream().map(entry -> attempt(reading, entry)).toList();
        Map<Reading, Long> exported = exports.among(
                reading.format(),
                attempts.stream().flatMap(attempt -> attempt.reading().stream()).toList());
        List<Received> page = new ArrayList<>(entries.size());
        for (Attempt attempt : attempts) {
            Long article = attempt.reading().map(exported::get).orElse(null);
            page.add(
                    article != null && attempt.received() instanceof Received.Read(Delivery delivery, String place)
                            ? new Received.Known(delivery.identifier(), String.valueOf(place), article)
                            : attempt.received());
        }
        tagAhead(page);
        return page;
    }

    /** An entry, with what was read where it could be. */
    private record Attempt(Received received, Optional<Reading> reading) {}

    /** Reads bytes again that are kept, whatever the library says of them now. */
    List<Received> prepareKept(FileReading reading, List<byte[]> bodies) {
        return bodies.stream()
                .map(body -> attempt(reading, new RawEntry(body, 1, 1, null)).received())
                .toList();
    }

    private Attempt attempt(FileReading reading, RawEntry entry) {
        String how = reading.toString();
        String reason = entry.flaw();
        if (reason == null && !RecordSize.fits(entry.raw())) {
            reason = TOO_LARGE;
        }
        if (reason == null) {
            try {
                Reading read = reading.read(entry.raw());
                Citation citation = read.citation();
                Delivery delivery = Delivery.ofFile(how, entry.raw(), citation, () -> tag(citation));
                if (citation.abstractText().length() > LONGEST_ABSTRACT
                        || citation.titleText().length() > LONGEST_TITLE) {
                    throw new UnreadableEntryException(
                            "its title or abstract is longer than any is: more than %,d or %,d characters"
                                    .formatted(LONGEST_TITLE, LONGEST_ABSTRACT));
                }
                return new Attempt(new Received.Read(delivery, entry.place()), Optional.of(read));
            } catch (UnreadableEntryException e) {
                reason = String.valueOf(e.getMessage());
            }
        }
        return new Attempt(new Received.Unreadable(null, entry.place(), reason, entry.raw(), how), Optional.empty());
    }

    private void tagAhead(List<Received> page) {
        List<Delivery> deliveries = new ArrayList<>();
        for (Received received : page) {
            if (received instanceof Received.Read read) {
                deliveries.add(read.delivery());
            }
        }
        Set<String> kept = deliveries.isEmpty() ? Set.of() : library.keptHashes(deliveries);
        page.replaceAll(received ->
                received instanceof Received.Read(Delivery delivery, String place) && !kept.contains(delivery.sha256())
                        ? new Received.Read(tagged(delivery), place)
                        : received);
    }

    private Delivery delivery(Source source, Entry.Delivered delivered) {
        Citation citation = delivered.citation();
        String pmid = Objects.requireNonNull(citation.pmid(), "PubMed's citations have a PMID");
        return Delivery.of(source, pmid, delivered.raw(), citation, () -> tag(citation));
    }

    private static Delivery tagged(Delivery delivery) {
        return delivery.with(delivery.tagging().get());
    }

    private Tagging tag(Citation citation) {
        return tagger.tag(citation.titleText(), citation.abstractText());
    }
}
