package org.elka.formats.reading;

import java.util.List;
import java.util.Map;
import org.elka.library.Citation;
import org.jspecify.annotations.Nullable;

/**
 * What an entry says of the journal or book that a publication is in.
 *
 * @param single fields that have one value
 * @param ofBook whether the publication is a book, or part of one: its volume is the book's then
 */
record DraftContainer(Map<Meaning, String> single, StandardNumbers numbers, boolean ofBook) {
    Citation.@Nullable Journal journal() {
        String title = single.get(Meaning.JOURNAL);
        String abbreviation = single.get(Meaning.JOURNAL_ABBREVIATION);
        String issn = numbers.issn();
        String volume = ofBook ? null : single.get(Meaning.VOLUME);
        String issue = single.get(Meaning.ISSUE);
        if (title == null && abbreviation == null && issn == null && volume == null && issue == null) {
            return null;
        }
        return new Citation.Journal(
                title == null ? abbreviation : title, abbreviation, null, issn, null, null, null, volume, issue);
    }

    Citation.@Nullable Book book() {
        String title = single.get(Meaning.BOOK_TITLE);
        String publisher = single.get(Meaning.PUBLISHER);
        String place = single.get(Meaning.PUBLISHER_PLACE);
        String edition = single.get(Meaning.EDITION);
        String collection = single.get(Meaning.COLLECTION_TITLE);
        String volume = ofBook ? single.get(Meaning.VOLUME) : null;
        boolean nothing = title == null && publisher == null && place == null && edition == null && collection == null;
        if (nothing && volume == null && numbers.isbns().isEmpty() && !ofBook) {
            return null;
        }
        return new Citation.Book(title, publisher, place, edition, collection, volume, numbers.isbns(), List.of());
    }
}
