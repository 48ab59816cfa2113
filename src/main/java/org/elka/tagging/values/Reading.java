package org.elka.tagging.values;

import java.util.ArrayList;
import java.util.List;
import org.elka.tagging.text.Document;
import org.elka.tagging.text.Role;
import org.elka.tagging.text.Sentence;

/** A document with each of its sentences read by a vocabulary: what all rules start from. */
record Reading(Document document, List<Passage> passages) {

    static Reading of(Document document, ValueVocabulary vocabulary) {
        Aliases aliases = Aliases.of(document.abbreviations());
        List<Passage> passages = new ArrayList<>(document.sentences().size());
        for (Sentence sentence : document.sentences()) {
            passages.add(Passage.of(sentence, vocabulary, aliases));
        }
        return new Reading(document, passages);
    }

    /** Those of the abstract or title whose role is one of these, in order. */
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

    /** All but the background. */
    List<Passage> own() {
        return with(Role.TITLE, Role.AIM, Role.METHODS, Role.RESULTS, Role.CONCLUSION, Role.OTHER);
    }
}
