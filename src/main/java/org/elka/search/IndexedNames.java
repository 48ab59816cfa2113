package org.elka.search;

import java.util.List;
import org.elka.search.query.KeyField;
import org.elka.search.query.LibraryNames;
import org.elka.search.query.Query;
import org.elka.search.query.Span;

/** The journals and authors of the articles that are indexed. */
public final class IndexedNames implements LibraryNames {
    private static final Span NOWHERE = new Span(0, 0);

    private final LibraryIndex index;

    public IndexedNames(LibraryIndex index) {
        this.index = index;
    }

    @Override
    public boolean isJournal(String key) {
        return index.finds(new Query.Key(KeyField.JOURNAL, List.of(key), Query.Match.WHOLE, NOWHERE));
    }

    @Override
    public boolean isAuthor(String key) {
        return index.finds(new Query.Key(KeyField.AUTHOR, List.of(key), Query.Match.NAME, NOWHERE));
    }
}
