package org.elka.ingest;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.elka.pubmed.Entry;
import org.elka.pubmed.PubmedReader;
import org.elka.pubmed.eutils.PageReader;

/** Reads EFetch's pages with the one reader that reads files too. */
final class PubmedPages implements PageReader<Entry> {
    /** References to control characters: decimal or hexadecimal, with leading zeros. */
    private static final Pattern FORBIDDEN =
            Pattern.compile("&#(?:0*(?:[0-8]|1[124-9]|2\\d|3[01])|x0*(?:[0-8bcef]|1[0-9a-f]));", CASE_INSENSITIVE);

    private static final int LONGEST_REFERENCE = 12;

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

    /** What holds a character that XML forbids can be read, but may come whole when it is asked for again. */
    @Override
    public boolean isReadable(Entry entry) {
        return entry instanceof Entry.Delivered delivered && !hasForbidden(delivered.raw());
    }

    private static boolean hasForbidden(byte[] raw) {
        for (int i = 0; i < raw.length; i++) {
            byte b = raw[i];
            boolean control = b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r';
            if (control || b == '&' && isForbiddenReference(raw, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isForbiddenReference(byte[] raw, int at) {
        String head = new String(raw, at, Math.min(LONGEST_REFERENCE, raw.length - at), StandardCharsets.ISO_8859_1);
        return FORBIDDEN.matcher(head).lookingAt();
    }
}
