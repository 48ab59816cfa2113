package org.elka.tagging;

import java.util.List;
import org.elka.library.Tagging.Field;
import org.elka.tagging.text.Document;
import org.elka.tagging.text.Match;
import org.elka.tagging.text.Phrases;
import org.elka.tagging.text.Role;
import org.elka.tagging.text.Sentence;

/** How a paper speaks: a review's findings are other people's, a protocol's are still to come. */
public enum Genre {
    STUDY,
    REVIEW,
    PROTOCOL;

    private static final Phrases<Genre> SIGNS = Phrases.<Genre>builder()
            .addAll(
                    List.of(
                            "(this|the|present|current|our|narrative|systematic|scoping|literature|umbrella|comprehensive|critical|mini|brief|clinical) [narrative|systematic|scoping|literature|comprehensive|critical|current|brief|present|updated|mini] (review|overview|meta analysis|metaanalysis|chapter|commentary|editorial|perspective|guideline*)",
                            "(we|authors|paper|article|chapter) [also|briefly|here|will|further|then|first|systematically|critically] (review*|summariz*|discuss*|overview*)",
                            "(review of|a review|an overview|literature search|were searched|was searched|we searched|state of the art|meta analys*|systematic review|consensus statement|prisma|areas covered|expert opinion)",
                            "review* (the|recent|current|evidence|data|literature|studies)"),
                    REVIEW)
            .addAll(
                    List.of(
                            "(will be|participants will|patients will|subjects will|we will|trial will|study will|study protocol|trial protocol|a protocol)",
                            "(primary outcome|secondary outcome|inclusion criteria|condition|intervention) :"),
                    PROTOCOL)
            .build();

    /** The genre of a study design by its name in the codebook. */
    static Genre ofDesign(String design) {
        return switch (design) {
            case "review", "systematic-review" -> REVIEW;
            case "protocol" -> PROTOCOL;
            default -> STUDY;
        };
    }

    static Genre of(Document text) {
        int review = 0;
        int protocol = 0;
        for (Sentence sentence : text.sentences()) {
            int weight = sentence.field() == Field.TITLE ? 3 : sentence.role() == Role.BACKGROUND ? 1 : 2;
            for (Match<Genre> sign : SIGNS.in(sentence)) {
                review += sign.what() == REVIEW ? weight : 0;
                protocol += sign.what() == PROTOCOL ? 1 : 0;
            }
        }
        if (protocol >= 3 && protocol > review) {
            return PROTOCOL;
        }
        return review >= 2 ? REVIEW : STUDY;
    }
}
