package org.elka.matching;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Says of two descriptions whether they are one publication. A rule must hold, nothing may contradict it, and the
 * evidence must add up to {@value #LEAST_BITS} bits. Rules are tried from the strongest evidence to the weakest.
 *
 * <p>What is never enough: a title alone, or a shared identifier whose titles and authors differ.
 */
public final class Judge {
    /** Stands on every link that this made; raised with every change of what it says. */
    public static final String VERSION = "1";

    static final int LEAST_BITS = 20;

    /** Informative words that make a title one that hardly two publications of the same people in a year bear. */
    private static final int TELLING = 4;

    private static final int VERY_TELLING = 6;

    /** Of a single author, whose name says little. */
    private static final int MOST_TELLING = 8;

    private static final int ABSTRACT_PAGES = 2;

    private Judge() {}

    public static Judgement judge(Description a, Description b) {
        Comparison c = new Comparison(a, b);
        Optional<Rule> rule = rule(c);
        if (rule.isPresent()) {
            List<Evidence> evidence = c.evidence();
            double bits = evidence.stream().mapToDouble(Evidence::bits).sum();
            return bits >= LEAST_BITS
                    ? new Judgement.Same(rule.get(), evidence)
                    : new Judgement.Uncertain(
                            "little evidence beside the rule " + rule.get().code(), false, evidence);
        }
        return Doubt.of(c);
    }

    private static Optional<Rule> rule(Comparison c) {
        if (contradicting(c)) {
            return Optional.empty();
        }
        if (c.pmid == Comparison.Identity.SAME && !c.titleIs(Title.Agreement.DIFFERENT)) {
            return Optional.of(Rule.SAME_PMID);
        }
        if (c.pmid == Comparison.Identity.DIFFERENT || c.pmcid == Comparison.Identity.DIFFERENT) {
            return Optional.empty();
        }
        if (sameIdentifier(c, c.pmcid)) {
            return Optional.of(Rule.SAME_PMCID);
        }
        if (sameIdentifier(c, c.doi)) {
            return Optional.of(Rule.SAME_DOI);
        }
        if (c.title == Title.Agreement.MISSING || c.doi == Comparison.Identity.DIFFERENT && !placeOutranksDoi(c)) {
            return Optional.empty();
        }
        return byDescription(c);
    }

    private static Optional<Rule> byDescription(Comparison c) {
        if (samePlace(c)) {
            return Optional.of(Rule.SAME_PLACE);
        }
        if (samePages(c)) {
            return Optional.of(Rule.SAME_PAGES);
        }
        if (sameIssue(c)) {
            return Optional.of(Rule.SAME_ISSUE);
        }
        if (c.titleIs(Title.Agreement.IDENTICAL) && sameDissertation(c)) {
            return Optional.of(Rule.SAME_DISSERTATION);
        }
        if (aheadOfPrint(c)) {
            return Optional.of(Rule.AHEAD_OF_PRINT);
        }
        return sameWork(c) ? Optional.of(Rule.SAME_WORK) : Optional.empty();
    }

    /**
     * An erratum, a reply or a comment repeats the title. Only where it stands tells whether a record that lacks the
     * mark is the same one; and a reply may begin on the page of what it replies to.
     */
    static boolean contradicting(Comparison c) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        marks.addAll(c.otherMarks());
        if (c.place == Place.Agreement.SAME && c.pagesAreEqual()) {
            marks.remove(Mark.ERRATUM);
            marks.remove(Mark.RETRACTION);
            marks.remove(Mark.BOOK_REVIEW);
        }
        if (c.place == Place.Agreement.SAME
                || c.doi == Comparison.Identity.SAME
                || c.pmid == Comparison.Identity.SAME) {
            marks.remove(Mark.PROTOCOL);
        }
        return !marks.isEmpty();
    }

    private static boolean sameIdentifier(Comparison c, Comparison.Identity identity) {
        if (identity == Comparison.Identity.VERSIONS) {
            return c.titleIs(Title.Agreement.IDENTICAL, Title.Agreement.TYPO)
                    && c.authorsAre(Authors.Agreement.SAME)
                    && c.atMostApart(1);
        }
        if (identity != Comparison.Identity.SAME || c.authorsAre(Authors.Agreement.DIFFERENT) || !c.atMostApart(2)) {
            return false;
        }
        return switch (c.title) {
            case IDENTICAL, TYPO -> true;
            case CONTAINED -> c.a.title().numbers().equals(c.b.title().numbers());
            case SIMILAR -> c.authorsAre(Authors.Agreement.SAME) && sameText(c);
            case MISSING -> c.authorsAre(Authors.Agreement.SAME) && c.sameYear();
            case DIFFERENT -> false;
        };
    }

    /** Abstracts of one supplement, which has one DOI, are by the same people and on the same subject, but not the same. */
    private static boolean sameText(Comparison c) {
        return c.texts == AbstractSketch.Agreement.SAME
                || c.placeIs(Place.Agreement.SAME) && c.pagesAreEqual() && c.pages() > 1;
    }

    /** Two DOIs for one article happen (a reprint's, a mistyped one); two articles on the same pages do not. */
    private static boolean placeOutranksDoi(Comparison c) {
        return c.placeIs(Place.Agreement.SAME)
                && c.pagesAreEqual()
                && c.titleIs(Title.Agreement.IDENTICAL)
                && c.authorsAre(Authors.Agreement.SAME)
                && c.venueIs(Venue.Agreement.SAME)
                && c.sameYear();
    }

    private static boolean samePlace(Comparison c) {
        if (!c.placeIs(Place.Agreement.SAME) || !c.atMostApart(1)) {
            return false;
        }
        boolean sameTitle = c.titleIs(Title.Agreement.IDENTICAL, Title.Agreement.TYPO);
        if (c.specificity() == 0) {
            return sameTitle
                    && c.venueIs(Venue.Agreement.SAME)
                    && c.authorsAre(Authors.Agreement.SAME)
                    && c.pagesAreEqual()
                    && c.sameYear();
        }
        if (c.venueIs(Venue.Agreement.DIFFERENT) || startsAtOneElsewhere(c)) {
            return sameTitle
                    && c.authorsAre(Authors.Agreement.SAME)
                    && c.pagesAreEqual()
                    && c.pages() > 1
                    && c.sameYear()
                    && !startsAtOneElsewhere(c);
        }
        return switch (c.authors) {
            case SAME, TRUNCATED -> sameTitle || c.titleIs(Title.Agreement.CONTAINED) || retitled(c);
            case OVERLAP -> sameTitle;
            case MISSING -> sameTitle && c.specificity() >= TELLING && c.venueIs(Venue.Agreement.SAME);
            case DIFFERENT -> false;
        };
    }

    /** Titles in two translations: whoever has the same pages from first to last, and more than one, is the same. */
    private static boolean retitled(Comparison c) {
        return c.titleIs(Title.Agreement.SIMILAR)
                && c.authorsAre(Authors.Agreement.SAME)
                && c.pagesAreEqual()
                && c.pages() > 1
                && c.venueIs(Venue.Agreement.SAME)
                && c.sameYear();
    }

    /** Pages 1 to 8 are in every volume of proceedings that count each paper by itself. */
    private static boolean startsAtOneElsewhere(Comparison c) {
        return c.a.place().range().filter(PageRange::startsAtOne).isPresent() && !c.venueIs(Venue.Agreement.SAME);
    }

    private static boolean samePages(Comparison c) {
        if (c.placeIs(Place.Agreement.OTHER_ISSUE) && otherIssue(c)) {
            return true;
        }
        boolean distinctive = c.pages() > 1
                || c.a.place().range().filter(PageRange::isArticleNumber).isPresent();
        boolean plausible = c.placeIs(Place.Agreement.SAME_PAGES)
                || c.placeIs(Place.Agreement.OTHER_VOLUME)
                        && c.venueIs(Venue.Agreement.SAME)
                        && c.pages() > ABSTRACT_PAGES;
        return plausible
                && distinctive
                && c.a.place().range().filter(PageRange::startsAtOne).isEmpty()
                && c.titleIs(Title.Agreement.IDENTICAL, Title.Agreement.TYPO)
                && c.specificity() >= TELLING
                && c.authorsAre(Authors.Agreement.SAME)
                && !c.venueIs(Venue.Agreement.DIFFERENT)
                && c.sameYear();
    }

    /** Columns return on the same page of every issue, under a title that says little and by one author. */
    private static boolean otherIssue(Comparison c) {
        boolean wholeRange = c.pagesAreEqual() && c.pages() > 1;
        return c.titleIs(Title.Agreement.IDENTICAL)
                && c.authorsAre(Authors.Agreement.SAME)
                && c.venueIs(Venue.Agreement.SAME)
                && c.sameYear()
                && (wholeRange ? c.specificity() >= TELLING : c.specificity() >= VERY_TELLING && c.names() > 1);
    }

    private static boolean sameIssue(Comparison c) {
        boolean sameTitle = c.titleIs(Title.Agreement.IDENTICAL)
                || c.titleIs(Title.Agreement.TYPO) && c.specificity() >= VERY_TELLING && c.names() > 1;
        if (!sameTitle
                || !c.authorsAre(Authors.Agreement.SAME)
                || !c.venueIs(Venue.Agreement.SAME)
                || !c.atMostApart(1)) {
            return false;
        }
        return c.placeIs(Place.Agreement.SAME_ISSUE) ? c.specificity() >= TELLING - 1 : citedTwice(c);
    }

    /** An abstract of a supplement whose page two databases give differently. */
    private static boolean citedTwice(Comparison c) {
        return c.placeIs(Place.Agreement.OTHER_PAGES)
                && Objects.equals(c.a.place().issue(), c.b.place().issue())
                && c.a.place()
                        .range()
                        .filter(range -> range.length() <= ABSTRACT_PAGES)
                        .isPresent()
                && c.b.place()
                        .range()
                        .filter(range -> range.length() <= ABSTRACT_PAGES)
                        .isPresent()
                && c.specificity() >= VERY_TELLING
                && c.names() > 1
                && c.sameYear();
    }

    private static boolean sameDissertation(Comparison c) {
        return c.both(Venue.Kind.DISSERTATION)
                && c.specificity() >= TELLING
                && c.atMostApart(1)
                && c.years >= 0
                && c.a.authors().firstAgreesInFull(c.b.authors());
    }

    /** Proceedings and series repeat titles from year to year; articles of journals are dated ahead of print. */
    private static boolean aheadOfPrint(Comparison c) {
        if (c.years != 1 || c.a.place().isOpen() == c.b.place().isOpen()) {
            return false;
        }
        Description open = c.a.place().isOpen() ? c.a : c.b;
        Description placed = open == c.a ? c.b : c.a;
        return Objects.requireNonNull(open.year()) < Objects.requireNonNull(placed.year())
                && c.titleIs(Title.Agreement.IDENTICAL)
                && c.specificity() >= VERY_TELLING
                && c.authorsAre(Authors.Agreement.SAME)
                && c.names() > 1
                && c.venueIs(Venue.Agreement.SAME)
                && c.both(Venue.Kind.JOURNAL)
                && c.texts != AbstractSketch.Agreement.DIFFERENT;
    }

    private static boolean sameWork(Comparison c) {
        boolean nothingAgainst =
                c.placeIs(Place.Agreement.UNKNOWN, Place.Agreement.SAME_ISSUE, Place.Agreement.SAME_PAGES)
                        && c.venueIs(Venue.Agreement.SAME, Venue.Agreement.MISSING)
                        && c.oneKind()
                        && c.texts != AbstractSketch.Agreement.DIFFERENT;
        boolean sameText = c.titleIs(Title.Agreement.IDENTICAL)
                || c.titleIs(Title.Agreement.TYPO) && c.texts == AbstractSketch.Agreement.SAME;
        if (!nothingAgainst || !sameText || !c.sameYear() || !c.authorsAre(Authors.Agreement.SAME)) {
            return false;
        }
        if (c.names() == 1) {
            return c.venueIs(Venue.Agreement.SAME)
                    && (c.specificity() >= MOST_TELLING
                            || c.specificity() >= TELLING && c.a.authors().firstAgreesInFull(c.b.authors()));
        }
        return c.specificity() >= (c.venueIs(Venue.Agreement.SAME) ? TELLING : TELLING + 1);
    }
}
