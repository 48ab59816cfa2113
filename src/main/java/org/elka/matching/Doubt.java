package org.elka.matching;

/** What two descriptions are to each other that no rule makes one publication: a person's question, related, or different. */
final class Doubt {
    private static final int TELLING = 3;

    private Doubt() {}

    static Judgement of(Comparison c) {
        boolean shared = c.pmid == Comparison.Identity.SAME
                || c.doi == Comparison.Identity.SAME
                || c.pmcid == Comparison.Identity.SAME;
        boolean sameTitle = c.titleIs(Title.Agreement.IDENTICAL, Title.Agreement.TYPO);
        if (c.authorsAre(Authors.Agreement.DIFFERENT)) {
            return shared && sameTitle
                    ? contradicted("an identifier and the title agree, but not the authors", c)
                    : new Judgement.Different();
        }
        if (Judge.contradicting(c)) {
            return marked(c);
        }
        return switch (c.title) {
            case MISSING ->
                (shared || c.placeIs(Place.Agreement.SAME)) && c.authorsAre(Authors.Agreement.SAME)
                        ? uncertain("a title is missing", c)
                        : new Judgement.Different();
            case DIFFERENT ->
                shared && c.authorsAre(Authors.Agreement.SAME) && c.sameYear()
                        ? contradicted("an identifier agrees, but not the titles", c)
                        : new Judgement.Different();
            case SIMILAR ->
                shared || c.placeIs(Place.Agreement.SAME) && c.authorsAre(Authors.Agreement.SAME)
                        ? uncertain("the titles are only similar", c)
                        : new Judgement.Different();
            case CONTAINED -> contained(c, shared);
            case IDENTICAL, TYPO -> titled(c, shared);
        };
    }

    private static Judgement uncertain(String reason, Comparison c) {
        return new Judgement.Uncertain(reason, false, c.evidence());
    }

    private static Judgement contradicted(String reason, Comparison c) {
        return new Judgement.Uncertain(reason, true, c.evidence());
    }

    private static Judgement marked(Comparison c) {
        boolean titles = c.titleIs(Title.Agreement.IDENTICAL, Title.Agreement.TYPO, Title.Agreement.CONTAINED);
        return titles && (!c.authorsAre(Authors.Agreement.MISSING) || c.venueIs(Venue.Agreement.SAME))
                ? new Judgement.Related(Relation.of(c.otherMarks().iterator().next()), c.evidence())
                : new Judgement.Different();
    }

    private static Judgement contained(Comparison c, boolean shared) {
        if (shared || c.placeIs(Place.Agreement.SAME)) {
            return uncertain("one title is part of the other", c);
        }
        if (!c.authorsAre(Authors.Agreement.SAME)) {
            return new Judgement.Different();
        }
        if (!c.a.title().numbers().equals(c.b.title().numbers())) {
            return new Judgement.Related(Relation.PART_OR_EDITION, c.evidence());
        }
        return contradictions(c) == 0 && c.sameYear() && c.venueIs(Venue.Agreement.SAME)
                ? uncertain("one title is part of the other", c)
                : new Judgement.Different();
    }

    private static Judgement titled(Comparison c, boolean shared) {
        int against = contradictions(c);
        if (shared) {
            return contradicted("an identifier and the title agree, but not what else is known", c);
        }
        if (c.specificity() < TELLING) {
            return c.placeIs(Place.Agreement.SAME) && against == 0
                    ? uncertain("the title is one that many bear", c)
                    : new Judgement.Different();
        }
        if (c.authorsAre(Authors.Agreement.MISSING)) {
            return against == 0 && c.atMostApart(1)
                    ? uncertain("the authors are missing", c)
                    : new Judgement.Different();
        }
        if (against == 0) {
            return uncertain("title and authors agree, but too little else is known", c);
        }
        boolean close = c.sameYear() && !c.venueIs(Venue.Agreement.DIFFERENT) && c.authorsAre(Authors.Agreement.SAME);
        return against == 1 && close
                ? contradicted("title and authors agree, but one of the other fields does not", c)
                : new Judgement.Related(relation(c), c.evidence());
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
