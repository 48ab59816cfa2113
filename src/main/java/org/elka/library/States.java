package org.elka.library;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.elka.library.Article.State;
import org.elka.library.Citation.PublicationType;
import org.elka.library.Citation.RelatedCitation;

/**
 * Reads the states of an article out of its citation, by the NLM's CommentsCorrections types and publication types
 * (https://www.nlm.nih.gov/bsd/mms/medlineelements.html#cc). An erratum is not a retraction; a notice is not the
 * article that it is about.
 */
public final class States {
    private States() {}

    public static Set<State> of(Citation citation) {
        EnumSet<State> states = EnumSet.noneOf(State.class);
        for (RelatedCitation related : citation.relatedCitations()) {
            byReference(related.refType().toLowerCase(Locale.ROOT), states);
        }
        for (PublicationType type : citation.publicationTypes()) {
            byPublicationType(type.name().toLowerCase(Locale.ROOT), states);
        }
        return states;
    }

    private static void byReference(String refType, Set<State> states) {
        switch (refType) {
            case "retractionin", "partialretractionin" -> states.add(State.RETRACTED);
            case "retractionof", "partialretractionof" -> states.add(State.RETRACTION_NOTICE);
            case "expressionofconcernin" -> states.add(State.EXPRESSION_OF_CONCERN);
            case "erratumin" -> states.add(State.CORRECTED);
            case "erratumfor" -> states.add(State.ERRATUM);
            case "correctedandrepublishedin", "retractedandrepublishedin", "republishedin" ->
                states.add(State.REPUBLISHED);
            default -> {}
        }
    }

    private static void byPublicationType(String name, Set<State> states) {
        switch (name) {
            case "retracted publication" -> states.add(State.RETRACTED);
            case "retraction of publication", "retraction notice" -> states.add(State.RETRACTION_NOTICE);
            case "published erratum" -> states.add(State.ERRATUM);
            case "preprint" -> states.add(State.PREPRINT);
            default -> {}
        }
    }
}
