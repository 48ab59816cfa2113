package org.elka.pubmed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.elka.library.Citation;

/** A document as the reader under test read it. */
record ReadDocument(List<Entry> entries, Outcome outcome) {

    static ReadDocument of(String xml) {
        return of(xml.getBytes(UTF_8));
    }

    static ReadDocument of(byte[] document) {
        return of(document, ReadingLimits.DEFAULT);
    }

    static ReadDocument of(byte[] document, ReadingLimits limits) {
        return of(new ByteArrayInputStream(document), limits);
    }

    static ReadDocument of(InputStream in, ReadingLimits limits) {
        List<Entry> entries = new ArrayList<>();
        try {
            Outcome outcome = new PubmedReader(limits).read(in, entries::add);
            return new ReadDocument(List.copyOf(entries), outcome);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    List<Citation> citations() {
        return entries.stream()
                .filter(Entry.Delivered.class::isInstance)
                .map(entry -> ((Entry.Delivered) entry).citation())
                .toList();
    }

    Citation onlyCitation() {
        if (entries.size() != 1 || citations().size() != 1) {
            throw new AssertionError("not one citation but " + entries);
        }
        return citations().getFirst();
    }

    List<String> pmids() {
        return citations().stream().map(Citation::pmid).toList();
    }

    List<Entry.Unreadable> unreadable() {
        return entries.stream()
                .filter(Entry.Unreadable.class::isInstance)
                .map(Entry.Unreadable.class::cast)
                .toList();
    }

    List<Entry.Deleted> deleted() {
        return entries.stream()
                .filter(Entry.Deleted.class::isInstance)
                .map(Entry.Deleted.class::cast)
                .toList();
    }
}
