package org.elka.doctor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.elka.doctor.Finding.Kind;
import org.elka.ingest.RecordReading;
import org.elka.library.Delivery;
import org.elka.library.Digests;
import org.elka.library.Revision;
import org.elka.library.Tagging;
import org.elka.library.store.Audit;
import org.elka.library.store.Audit.Audited;
import org.elka.library.store.Catalogue;
import org.elka.library.store.Mending;

/** Holds each article against the record that it was read from, and its evidence against its text. */
@ApplicationScoped
class ArticleCheck {
    private static final int PAGE = 200;
    private static final String READ_AGAIN = "the record is read again, as a new version of the article";
    private static final String TAG_AGAIN = "the article is tagged again";

    private final Audit audit;
    private final Mending mending;
    private final RecordReading reading;
    private final Catalogue catalogue;

    ArticleCheck(Audit audit, Mending mending, RecordReading reading, Catalogue catalogue) {
        this.audit = audit;
        this.mending = mending;
        this.reading = reading;
        this.catalogue = catalogue;
    }

    void check(Examination examination) {
        for (long id : audit.withoutVersion()) {
            withoutVersion(examination, id);
        }
        List<Audited> page = audit.after(0, PAGE);
        while (!page.isEmpty()) {
            List<Optional<Delivery>> read =
                    reading.read(page.stream().map(Audited::record).toList());
            for (int i = 0; i < page.size(); i++) {
                check(examination, page.get(i), read.get(i));
            }
            examination.advance(page.size());
            page = audit.after(page.getLast().article().id(), PAGE);
        }
    }

    private void withoutVersion(Examination examination, long id) {
        Optional<Delivery> last = lastRecord(id);
        examination.report(
                new Finding(
                        Kind.ARTICLE,
                        "E" + id,
                        "its current version is not there",
                        last.isPresent() ? "the article's last record is read again" : null,
                        false),
                () -> mending.readAgain(id, last.orElseThrow()));
    }

    private Optional<Delivery> lastRecord(long id) {
        Optional<Catalogue.Record> last = Optional.empty();
        Optional<Catalogue.Record> next = catalogue.record(id, 1);
        while (next.isPresent()) {
            last = next;
            next = catalogue.record(id, last.get().number() + 1);
        }
        return last.flatMap(record -> reading.read(List.of(record)).getFirst());
    }

    private void check(Examination examination, Audited audited, Optional<Delivery> read) {
        long id = audited.article().id();
        String name = "E" + id;
        Catalogue.Record record = audited.record();
        if (!Digests.sha256(record.body()).equals(record.sha256())) {
            examination.report(new Finding(
                    Kind.RECORD,
                    name,
                    "the bytes of its record, %s of run %d, are not those that were delivered"
                            .formatted(record.identifier(), record.runId()),
                    null,
                    false));
            return;
        }
        List<String> fields = read.map(
                        delivery -> Revision.fields(audited.article().citation(), audit.asKept(delivery.citation())))
                .orElse(List.of());
        if (!fields.isEmpty()) {
            examination.report(
                    new Finding(Kind.ARTICLE, name, "differs from its record in " + fields, READ_AGAIN, false),
                    () -> mending.readAgain(id, read.orElseThrow()));
            return;
        }
        wrongTagging(audited)
                .ifPresent(what -> examination.report(
                        new Finding(Kind.TAGGING, name, what, read.isPresent() ? TAG_AGAIN : null, false),
                        () -> mending.retag(id, read.orElseThrow().tagging().get())));
    }

    private static Optional<String> wrongTagging(Audited audited) {
        Tagging tagging = audited.article().machine();
        if (audited.tagged() == null || tagging == null) {
            return Optional.of("it is not tagged");
        }
        if (audited.tagged() != audited.article().version()) {
            return Optional.of("its tags are of version %d, and version %d is current"
                    .formatted(audited.tagged(), audited.article().version()));
        }
        return Evidences.firstWrong(tagging, audited.article().citation());
    }
}
