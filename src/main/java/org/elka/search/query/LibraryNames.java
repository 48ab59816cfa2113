package org.elka.search.query;

/** Which names the library holds, for mapping words to them. All names are keys as {@link Words#key} makes them. */
public interface LibraryNames {
    /** Knows no name. */
    LibraryNames NONE = new LibraryNames() {
        @Override
        public boolean isJournal(String key) {
            return false;
        }

        @Override
        public boolean isAuthor(String key) {
            return false;
        }
    };

    /** Whether an article's journal has this title, abbreviation or ISSN. */
    boolean isJournal(String key);

    /** Whether an article has an author of this last name and these initials. */
    boolean isAuthor(String key);
}
