package org.elka.tagging.values;

import java.util.ArrayList;
import java.util.List;
import org.elka.tagging.text.Document;
import org.elka.tagging.text.Role;
import org.elka.tagging.text.Sentence;

/** A document with each of its sentences read by a vocabulary: what all rules start from. */
record Reading(Document document, List<Passage> passages) {

    static Reading of(Document document, ValueVocabulary vocabulary) {
        Lexicon lexicon = Lexicon.of(vocabulary, document);
        List<Sentence> sentences = document.sentences();
        List<Role> roles = Roles.of(sentences);
        List<Passage> passages = new ArrayList<>(sentences.size());
        for (int i = 0; i < sentences.size(); i++) {
            passages.add(Passage.of(document, sentences.get(i), roles.get(i), lexicon));
        }
        return new Reading(document, AssessmentTimes.resolve(InfusionTimes.resolve(TimeLabels.resolve(passages))));
    }

    /** The same of a review: what looks like background in it, unless labelled so, is what it says. */
    Reading asReview() {
        List<Passage> changed = new ArrayList<>(passages.size());
        for (Passage passage : passages) {
            boolean told = passage.role() == Role.BACKGROUND || passage.role() == Role.METHODS;
            changed.add(told && !passage.sentence().labelled() ? passage.as(Role.RESULTS) : passage);
        }
        return new Reading(document, changed);
    }

    /** Those whose role is one of these, in order. */
    List<Passage> with(Role... roles) {
        List<Passage> found = new ArrayList<>();
        for (Passage passage : passages) {
            for (Role role : roles) {
                if (passage.role() == role) {
                    found.add(passage);
                    break;
                }
            }
        }
        return found;
    }

    List<Passage> title() {
        return with(Role.TITLE);
    }

    /** Whether one of the words stands in the title. */
    boolean titleHas(String... words) {
        List<String> any = List.of(words);
        for (Passage title : title()) {
            for (int i = 0; i < title.words().size(); i++) {
                if (any.contains(title.words().word(i))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** All but the background. */
    List<Passage> own() {
        List<Passage> found = new ArrayList<>(passages.size());
        for (Passage passage : passages) {
            if (passage.role() != Role.BACKGROUND) {
                found.add(passage);
            }
        }
        return found;
    }
}
