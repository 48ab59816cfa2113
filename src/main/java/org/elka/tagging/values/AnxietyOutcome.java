package org.elka.tagging.values;

import java.util.ArrayList;
import java.util.List;
import org.elka.tagging.text.Match;
import org.elka.tagging.text.Role;

/**
 * The sentences in which anxiety or fear is measured after the intervention or concluded on: not where it is only a
 * diagnosis, a trait at baseline, an adverse event or background.
 *
 * @param measured those that say that it is measured
 * @param found those that say what was found
 */
record AnxietyOutcome(List<AnxietyMention> measured, List<AnxietyMention> found) {

    static AnxietyOutcome of(Reading reading) {
        List<AnxietyMention> measured = new ArrayList<>();
        List<AnxietyMention> found = new ArrayList<>();
        for (Passage passage : reading.passages()) {
            if (passage.role() == Role.BACKGROUND) {
                continue;
            }
            for (Match<Term> term : passage.terms(Group.ANXIETY)) {
                AnxietyMention mention = new AnxietyMention(passage, term);
                if (mention.isSymptom() && !mention.isAdverse() && !mention.isBeforehand()) {
                    sort(mention, measured, found);
                }
            }
        }
        return new AnxietyOutcome(measured, found);
    }

    private static void sort(AnxietyMention mention, List<AnxietyMention> measured, List<AnxietyMention> found) {
        Passage passage = mention.passage();
        switch (passage.role()) {
            case METHODS, AIM -> {
                if (mention.isScale() || mention.isMeasured()) {
                    measured.add(mention);
                }
            }
            case TITLE -> {
                measured.add(mention);
                if (Effects.isStated(mention.passage(), mention.term())) {
                    found.add(mention);
                }
            }
            default -> {
                if (passage.has(Group.EFFECT) && !mention.isCorrelate()) {
                    found.add(mention);
                } else if (mention.isScale() || mention.isEndpoint()) {
                    measured.add(mention);
                }
            }
        }
    }

    boolean isReported() {
        return !measured.isEmpty() || !found.isEmpty();
    }

    /** Whether the title speaks of it. */
    boolean isInTitle() {
        return measured.stream().anyMatch(m -> m.passage().role() == Role.TITLE);
    }

    /** Whether results and conclusion both speak of it. */
    boolean isConcluded() {
        return found.stream().anyMatch(m -> m.passage().role() == Role.CONCLUSION)
                && found.stream().anyMatch(m -> m.passage().role() == Role.RESULTS);
    }

    /** The most telling sentence; only if {@link #isReported}. */
    Passage place() {
        return found.isEmpty()
                ? measured.getFirst().passage()
                : found.getFirst().passage();
    }
}
