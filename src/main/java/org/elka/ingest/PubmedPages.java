package org.elka.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.elka.pubmed.Entry;
import org.elka.pubmed.PubmedReader;
import org.elka.pubmed.eutils.PageReader;

/** Reads EFetch's pages with the one reader that reads files too. */
final class PubmedPages implements PageReader<Entry> {
    @Override
    public List<Entry> read(byte[] page) {
        List<Entry> entries = new ArrayList<>();
        try {
            // how the document ends does not matter: what it lacks is asked for again, one by one
            new PubmedReader().read(new ByteArrayInputStream(page), entries::add);
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory can be read", e);
        }
        return entries;
    }

    @Override
    public Optional<String> pmid(Entry entry) {
        return switch (entry) {
            case Entry.Delivered delivered ->
                Optional.ofNullable(delivered.citation().pmid());
            case Entry.Deleted deleted -> Optional.empty();
            case Entry.Unreadable unreadable -> Optional.ofNullable(unreadable.pmid());
        };
    }

    @Override
    public boolean isReadable(Entry entry) {
        return entry instanceof Entry.Delivered;
    }
}
