package org.elka.tagging;

import java.util.List;
import java.util.Set;
import org.elka.library.Tagging.Field;
import org.elka.tagging.text.Assertion;
import org.elka.tagging.text.Document;
import org.elka.tagging.text.Role;
import org.elka.tagging.text.Sentence;

/**
 * How far the place of a statement and its manner leave it the paper's own: 1 for a result stated in the results, close
 * to 0 for what others are said to have found, or for what further research should look into.
 */
final class Standing {
    /** Sentences at the start of an abstract without labels that are taken for background even in a review. */
    private static final int OPENING = 2;

    private final Genre genre;
    private final int opening;

    Standing(Genre genre, Document text) {
        this.genre = genre;
        this.opening = opening(text.sentences());
    }

    /** Index after the last sentence of the opening: those before a review says what it reviews, two at least. */
    private static int opening(List<Sentence> sentences) {
        int first = 0;
        while (first < sentences.size() && sentences.get(first).field() == Field.TITLE) {
            first++;
        }
        int last = first + (sentences.size() - first) * 3 / 4;
        for (int i = first; i < last; i++) {
            if (sentences.get(i).role() == Role.AIM) {
                return Math.max(i, first + OPENING);
            }
        }
        return first + OPENING;
    }

    /** Of what is said from this token on, where only sentences of these roles report. */
    double of(Sentence sentence, int token, Set<Role> reporting) {
        return place(sentence, reporting) * manner(sentence, token);
    }

    private double place(Sentence sentence, Set<Role> reporting) {
        if (reporting.contains(sentence.role())) {
            return 1;
        }
        if (sentence.labelled() || sentence.role() == Role.OTHER) {
            return 0.1;
        }
        if (genre == Genre.REVIEW && sentence.role() == Role.BACKGROUND) {
            return sentence.index() < opening ? 0.3 : 0.8;
        }
        return 0.2;
    }

    private double manner(Sentence sentence, int token) {
        if (sentence.under(Assertion.EXCLUDED, token)) {
            return 0.1;
        }
        if (sentence.under(Assertion.OUTLOOK, token)) {
            return 0.15;
        }
        // criteria of inclusion, "have failed to respond", tell of the people and not of other papers
        if (sentence.role() != Role.OTHER && sentence.under(Assertion.BACKGROUND, token)) {
            return ownFinding(sentence) ? 0.9 : 0.2;
        }
        return 1;
    }

    /** "Studies have shown ..." is background in a trial's opening, and the finding itself in a review. */
    private boolean ownFinding(Sentence sentence) {
        if (sentence.labelled()) {
            return sentence.role() == Role.RESULTS || sentence.role() == Role.CONCLUSION;
        }
        return genre == Genre.REVIEW && sentence.index() >= opening;
    }
}
