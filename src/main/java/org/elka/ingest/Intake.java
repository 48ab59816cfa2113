package org.elka.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
    private final Library library;
    private final TaxonomyInForce tagger;

    Intake(Library library, TaxonomyInForce tagger) {
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
                                    "larger than a record may be: more than 1 MiB when packed",
                                    delivered.raw());
                        case Entry.Delivered delivered -> new Received.Read(delivery(source, delivered));
                        case Entry.Deleted deleted -> new Received.Deleted(deleted.pmid());
                        case Entry.Unreadable unreadable ->
                            new Received.Unreadable(
                                    unreadable.pmid(),
                                    unreadable.place().toString(),
                                    unreadable.reason(),
                                    unreadable.raw());
                    });
        }
        tagAhead(page);
        return page;
    }

    private void tagAhead(List<Received> page) {
        List<Delivery> deliveries = new ArrayList<>();
        for (Received received : page) {
            if (received instanceof Received.Read read) {
                deliveries.add(read.delivery());
            }
        }
        Set<String> kept = deliveries.isEmpty() ? Set.of() : library.keptHashes(deliveries);
        page.replaceAll(
                received -> received instanceof Received.Read(Delivery delivery) && !kept.contains(delivery.sha256())
                        ? new Received.Read(tagged(delivery))
                        : received);
    }

    private Delivery delivery(Source source, Entry.Delivered delivered) {
        Citation citation = delivered.citation();
        String pmid = Objects.requireNonNull(citation.pmid(), "PubMed's citations have a PMID");
        return Delivery.of(source, pmid, delivered.raw(), citation, () -> tag(citation));
    }

    private static Delivery tagged(Delivery delivery) {
        Tagging tagging = delivery.tagging().get();
        return new Delivery(
                delivery.source(),
                delivery.identifier(),
                delivery.body(),
                delivery.sha256(),
                delivery.citation(),
                () -> tagging);
    }

    private Tagging tag(Citation citation) {
        return tagger.tag(citation.titleText(), citation.abstractText());
    }
}
