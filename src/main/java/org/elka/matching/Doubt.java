package org.elka.matching;

import java.util.List;

/** What two descriptions are to each other that no rule makes one publication: a person's question, related, or different. */
final class Doubt {
    private static final int TELLING = 3;

    private Doubt() {}

    static Judgement of(Comparison c, List<Evidence> evidence) {
        boolean shared = c.pmid == Comparison.Identity.SAME
                || c.doi == Comparison.Identity.SAME
                || c.pmcid == Comparison.Identity.SAME;
        boolean sameTitle = c.titleIs(Title.Agreement.IDENTICAL, Title.Agreement.TYPO);
        if (c.authorsAre(Authors.Agreement.DIFFERENT)) {
            return shared && sameTitle
                    ? new Judgement.Uncertain("an identifier and the title agree, but not the authors", evidence)
                    : new Judgement.Different(evidence);
        }
        if (Judge.contradicting(c)) {
            return marked(c, evidence);
        }
        return switch (c.title) {
            case MISSING ->
                (shared || c.placeIs(Place.Agreement.SAME)) && c.authorsAre(Authors.Agreement.SAME)
                        ? new Judgement.Uncertain("a title is missing", evidence)
                        : new Judgement.Different(evidence);
            case DIFFERENT ->
                shared && c.authorsAre(Authors.Agreement.SAME) && c.sameYear()
                        ? new Judgement.Uncertain("an identifier agrees, but not the titles", evidence)
                        : new Judgement.Different(evidence);
            case SIMILAR ->
                shared || c.placeIs(Place.Agreement.SAME) && c.authorsAre(Authors.Agreement.SAME)
                        ? new Judgement.Uncertain("the titles are only similar", evidence)
                        : new Judgement.Different(evidence);
            case CONTAINED -> contained(c, shared, evidence);
            case IDENTICAL, TYPO -> titled(c, shared, evidence);
        };
    }

    private static Judgement marked(Comparison c, List<Evidence> evidence) {
        boolean titles = c.titleIs(Title.Agreement.IDENTICAL, Title.Agreement.TYPO, Title.Agreement.CONTAINED);
        return titles && (!c.authorsAre(Authors.Agreement.MISSING) || c.venueIs(Venue.Agreement.SAME))
                ? new Judgement.Related(Relation.of(c.otherMarks().iterator().next()), evidence)
                : new Judgement.Different(evidence);
    }

    private static Judgement contained(Comparison c, boolean shared, List<Evidence> evidence) {
        if (shared || c.placeIs(Place.Agreement.SAME)) {
            return new Judgement.Uncertain("one title is part of the other", evidence);
        }
        if (!c.authorsAre(Authors.Agreement.SAME)) {
            return new Judgement.Different(evidence);
        }
        if (!c.a.title().numbers().equals(c.b.title().numbers())) {
            return new Judgement.Related(Relation.PART_OR_EDITION, evidence);
        }
        return contradictions(c) == 0 && c.sameYear() && c.venueIs(Venue.Agreement.SAME)
                ? new Judgement.Uncertain("one title is part of the other", evidence)
                : new Judgement.Different(evidence);
    }

    private static Judgement titled(Comparison c, boolean shared, List<Evidence> evidence) {
        int against = contradictions(c);
        if (shared) {
            return new Judgement.Uncertain("an identifier and the title agree, but not what else is known", evidence);
        }
        if (c.specificity() < TELLING) {
            return c.placeIs(Place.Agreement.SAME) && against == 0
                    ? new Judgement.Uncertain("the title is one that many bear", evidence)
                    : new Judgement.Different(evidence);
        }
        if (c.authorsAre(Authors.Agreement.MISSING)) {
            return against == 0 && c.atMostApart(1)
                    ? new Judgement.Uncertain("the authors are missing", evidence)
                    : new Judgement.Different(evidence);
        }
        if (against == 0) {
            return new Judgement.Uncertain("title and authors agree, but too little else is known", evidence);
        }
        boolean close = c.sameYear() && !c.venueIs(Venue.Agreement.DIFFERENT) && c.authorsAre(Authors.Agreement.SAME);
        return against == 1 && close
                ? new Judgement.Uncertain("title and authors agree, but one of the other fields does not", evidence)
                : new Judgement.Related(relation(c), evidence);
    }

    private static int contradictions(Comparison c) {
        int against = 0;
        against += c.doi == Comparison.Identity.DIFFERENT || c.doi == Comparison.Identity.VERSIONS ? 1 : 0;
        against += c.pmid == Comparison.Identity.DIFFERENT || c.pmcid == Comparison.Identity.DIFFERENT ? 1 : 0;
        against += c.years > 1 || c.years == 1 && !c.placeIs(Place.Agreement.SAME) ? 1 : 0;
        against += c.venueIs(Venue.Agreement.DIFFERENT) || !c.oneKind() ? 1 : 0;
        against += against(c.place) ? 1 : 0;
        against += c.texts == AbstractSketch.Agreement.DIFFERENT ? 1 : 0;
        return against;
    }

    private static boolean against(Place.Agreement place) {
        return switch (place) {
            case DIFFERENT, OTHER_PAGES, OTHER_VOLUME, OTHER_ISSUE -> true;
            case SAME, SAME_ISSUE, SAME_PAGES, UNKNOWN -> false;
        };
    }

    private static Relation relation(Comparison c) {
        if (c.either(Venue.Kind.PREPRINT)) {
            return Relation.PREPRINT;
        }
        if (c.years > 0 && c.venueIs(Venue.Agreement.SAME)) {
            return Relation.PART_OR_EDITION;
        }
        boolean summary = c.pages() > 0 && c.pages() <= 2;
        return c.either(Venue.Kind.PROCEEDINGS) || summary ? Relation.CONFERENCE_VERSION : Relation.OTHER_VERSION;
    }
}
