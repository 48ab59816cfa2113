package org.elka.search.query;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The fields that are searched by word, each with PubMed's tag first and then its other names, and the zones that it
 * looks into. Source: PubMed help, "Search field tags".
 */
public enum TextField {
    ALL(EnumSet.allOf(Zone.class), "all", "all fields", "all words"),
    TEXT_WORD(
            EnumSet.of(Zone.TITLE, Zone.ABSTRACT, Zone.KEYWORDS, Zone.TERMS), "tw", "text word", "text words", "word"),
    TITLE_ABSTRACT(EnumSet.of(Zone.TITLE, Zone.ABSTRACT, Zone.KEYWORDS), "tiab", "title/abstract"),
    TITLE(EnumSet.of(Zone.TITLE), "ti", "title"),
    ABSTRACT(EnumSet.of(Zone.ABSTRACT), "ab", "abstract"),
    OTHER_TERM(EnumSet.of(Zone.KEYWORDS), "ot", "other term", "keyword", "keywords"),
    TRANSLITERATED_TITLE(EnumSet.of(Zone.VERNACULAR), "tt", "transliterated title"),
    AFFILIATION(EnumSet.of(Zone.AFFILIATIONS), "ad", "affiliation"),
    CONFLICT_OF_INTEREST(EnumSet.of(Zone.CONFLICTS), "cois", "conflict of interest statement");

    private final Set<Zone> zones;
    private final List<String> names;

    TextField(Set<Zone> zones, String... names) {
        this.zones = Set.copyOf(zones);
        this.names = List.of(names);
    }

    /** Where a word of this field may stand. */
    public Set<Zone> zones() {
        return zones;
    }

    /** The tag, then its aliases; lower case. */
    public List<String> names() {
        return names;
    }
}
