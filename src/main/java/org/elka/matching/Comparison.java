package org.elka.matching;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Two descriptions side by side, field by field. */
final class Comparison {
    /** How identifiers agree. */
    enum Identity {
        SAME,
        /** Versions of one Cochrane review. */
        VERSIONS,
        DIFFERENT,
        MISSING
    }

    private static final int UNKNOWN_YEARS = -1;
    private static final double MOST_TITLE_BITS = 22;

    final Description a;
    final Description b;
    final Title.Agreement title;
    final Authors.Agreement authors;
    final Venue.Agreement venue;
    final Place.Agreement place;
    final Identity pmid;
    final Identity doi;
    final Identity pmcid;
    final AbstractSketch.Agreement texts;

    /** How many years apart; -1 where one is missing. */
    final int years;

    Comparison(Description a, Description b) {
        this.a = a;
        this.b = b;
        title = a.title().compare(b.title());
        authors = a.authors().compare(b.authors());
        venue = a.venue().compare(b.venue());
        Place.Agreement places = a.place().compare(b.place());
        place = places == Place.Agreement.DIFFERENT
                        && (a.place().isOpen() || b.place().isOpen())
                ? Place.Agreement.UNKNOWN
                : places;
        pmid = identity(a.pmid(), b.pmid());
        pmcid = identity(a.pmcid(), b.pmcid());
        Identity dois = identity(a.doi(), b.doi());
        doi = dois == Identity.DIFFERENT && Objects.equals(a.doiOfWork(), b.doiOfWork()) ? Identity.VERSIONS : dois;
        texts = a.abstractSketch().compare(b.abstractSketch());
        years = a.year() == null || b.year() == null ? UNKNOWN_YEARS : Math.abs(a.year() - b.year());
    }

    private static Identity identity(@Nullable String a, @Nullable String b) {
        if (a == null || b == null) {
            return Identity.MISSING;
        }
        return a.equals(b) ? Identity.SAME : Identity.DIFFERENT;
    }

    boolean titleIs(Title.Agreement... levels) {
        return List.of(levels).contains(title);
    }

    boolean authorsAre(Authors.Agreement... levels) {
        return List.of(levels).contains(authors);
    }

    boolean venueIs(Venue.Agreement... levels) {
        return List.of(levels).contains(venue);
    }

    boolean placeIs(Place.Agreement... levels) {
        return List.of(levels).contains(place);
    }

    /** Informative words of the title that says less. */
    int specificity() {
        return Math.min(a.title().specificity(), b.title().specificity());
    }

    /** Names of the shorter list of authors. */
    int names() {
        return Math.min(a.authors().count(), b.authors().count());
    }

    boolean sameYear() {
        return years == 0;
    }

    boolean atMostApart(int most) {
        return years <= most;
    }

    /** What only one of the titles says that it is. */
    Set<Mark> otherMarks() {
        Set<Mark> only = EnumSet.noneOf(Mark.class);
        for (Mark mark : Mark.values()) {
            if (a.title().marks().contains(mark) != b.title().marks().contains(mark)) {
                only.add(mark);
            }
        }
        return only;
    }

    boolean pagesAreEqual() {
        PageRange one = a.place().pages();
        PageRange other = b.place().pages();
        return one != null && other != null && one.compare(other) == PageRange.Agreement.EQUAL;
    }

    /** Pages of the one that has fewer; 0 where they are missing. */
    long pages() {
        PageRange one = a.place().pages();
        PageRange other = b.place().pages();
        return one == null || other == null ? 0 : Math.min(one.length(), other.length());
    }

    boolean oneKind() {
        Venue.Kind one = a.venue().kind();
        Venue.Kind other = b.venue().kind();
        return one == other || one == Venue.Kind.OTHER || other == Venue.Kind.OTHER || venue == Venue.Agreement.SAME;
    }

    boolean both(Venue.Kind kind) {
        return a.venue().kind() == kind && b.venue().kind() == kind;
    }

    boolean either(Venue.Kind kind) {
        return a.venue().kind() == kind || b.venue().kind() == kind;
    }

    /** The evidence of every field that both have. */
    List<Evidence> evidence() {
        List<Evidence> all = new ArrayList<>();
        add(all, "pmid", pmid, identityBits(pmid, 30, -12));
        add(all, "doi", doi, identityBits(doi, 22, -8));
        add(all, "pmcid", pmcid, identityBits(pmcid, 22, -12));
        add(all, "title", title, titleBits());
        add(all, "authors", authors, authorBits());
        if (years != UNKNOWN_YEARS) {
            String apart = years == 0 ? "same" : years + (years == 1 ? " year apart" : " years apart");
            all.add(new Evidence("year", apart, years == 0 ? 3 : years == 1 ? -1 : years == 2 ? -5 : -9));
        }
        add(all, "venue", venue, venueBits());
        add(all, "place", place, placeBits());
        add(all, "abstract", texts, textBits());
        return all;
    }

    double score() {
        return evidence().stream().mapToDouble(Evidence::bits).sum();
    }

    private static void add(List<Evidence> all, String field, Enum<?> level, double bits) {
        String name = level.name().toLowerCase(Locale.ROOT).replace('_', '-');
        if (!name.equals("missing") && !name.equals("unknown")) {
            all.add(new Evidence(field, name, bits));
        }
    }

    private static double identityBits(Identity identity, double same, double different) {
        return switch (identity) {
            case SAME -> same;
            case VERSIONS -> same / 2;
            case DIFFERENT -> different;
            case MISSING -> 0;
        };
    }

    private double titleBits() {
        double whole = Math.min(4 + 2.5 * specificity(), MOST_TITLE_BITS);
        return switch (title) {
            case IDENTICAL -> whole;
            case TYPO -> whole - 2;
            case CONTAINED -> whole - 5;
            case SIMILAR -> whole / 2;
            case DIFFERENT -> -12;
            case MISSING -> 0;
        };
    }

    private double authorBits() {
        return switch (authors) {
            case SAME -> 6 + 3.0 * Math.min(names() - 1, 4) + (a.authors().firstAgreesInFull(b.authors()) ? 2 : 0);
            case TRUNCATED -> 5;
            case OVERLAP -> 3;
            case DIFFERENT -> -12;
            case MISSING -> 0;
        };
    }

    private double venueBits() {
        return switch (venue) {
            case SAME -> 5;
            case NEAR -> 1;
            case DIFFERENT -> -6;
            case MISSING -> 0;
        };
    }

    private double placeBits() {
        return switch (place) {
            case SAME -> pagesAreEqual() ? 16 : 13;
            case SAME_PAGES -> 11;
            case SAME_ISSUE -> 7;
            case OTHER_VOLUME -> 3;
            case OTHER_ISSUE -> 6;
            case OTHER_PAGES -> -4;
            case DIFFERENT -> -8;
            case UNKNOWN -> 0;
        };
    }

    private double textBits() {
        return switch (texts) {
            case SAME -> 8;
            case PARTLY -> 1;
            case DIFFERENT -> -6;
            case MISSING -> 0;
        };
    }
}
