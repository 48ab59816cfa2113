package org.elka.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.OptionalLong;
import org.elka.access.People;
import org.elka.access.Person;
import org.elka.ingest.RecordImport;
import org.elka.library.Source;
import org.elka.library.store.Catalogue;
import org.elka.review.archive.ArchivePeople;
import org.elka.review.archive.ArchiveRecords;
import org.elka.review.archive.ArchivedArticle;
import org.elka.review.archive.ArchivedPerson;

/** Puts accounts and imports behind the ports of archives. */
@ApplicationScoped
public class ArchivePorts implements ArchivePeople, ArchiveRecords {
    private final People people;
    private final RecordImport imports;

    ArchivePorts(People people, RecordImport imports) {
        this.people = people;
        this.imports = imports;
    }

    @Override
    public ArchivedPerson account(long person) {
        Person one = people.find(person)
                .orElseThrow(() -> new IllegalStateException("accounts are never removed, and there is no " + person));
        return new ArchivedPerson(person, one.login(), one.name());
    }

    @Override
    public OptionalLong find(String login, String name) {
        return people.byLogin(login)
                .filter(one -> one.name().equals(name) && people.isActive(one.id()))
                .map(one -> OptionalLong.of(one.id()))
                .orElse(OptionalLong.empty());
    }

    @Override
    public long takeIn(String name, Pages pages) {
        return imports.run(
                name,
                each -> pages.each(page ->
                        each.accept(page.stream().map(ArchivePorts::record).toList())));
    }

    private static Catalogue.Record record(ArchivedArticle.Text text) {
        return new Catalogue.Record(
                1, Source.FILE, text.identifier(), text.sha256(), 0, Instant.EPOCH, text.body(), text.reading());
    }
}
