package org.elka.tagging.values;

import java.util.ArrayList;
import java.util.List;
import org.elka.library.Tagging.Evidence;
import org.elka.tagging.text.Document;
import org.elka.tagging.text.Match;
import org.elka.tagging.text.Role;
import org.elka.tagging.text.Sentence;

/**
 * A sentence with all that the rules look at.
 *
 * @param words its tokens
 * @param terms the vocabulary's phrases in it, by position; of conditions and measures only the longest at a place
 * @param drugs the drugs named in it, by position
 * @param times the times in it
 * @param doses the doses of any drug in it
 * @param underCondition whether it stands behind the label by which trial registries name the condition
 */
record Passage(
        Sentence sentence,
        Role role,
        Words words,
        List<Match<Term>> terms,
        List<DrugMention> drugs,
        List<TimeSpan> times,
        List<Dose> doses,
        boolean underCondition) {

    private static final String CONDITION = "CONDITION: ";

    static Passage of(Document document, Sentence sentence, Role role, Lexicon lexicon) {
        Words words = new Words(sentence);
        List<Match<Term>> terms = lexicon.in(sentence);
        return new Passage(
                sentence,
                role,
                words,
                terms,
                DrugMentions.in(words, terms, lexicon.aliases()),
                TimeScanner.scan(words, 0, words.size()),
                DoseScanner.scan(words, 0, words.size()),
                document.text(sentence.field()).startsWith(CONDITION, sentence.start() - CONDITION.length()));
    }

    /** The same sentence in another role. */
    Passage as(Role other) {
        return new Passage(sentence, other, words, terms, drugs, times, doses, underCondition);
    }

    /** The same sentence with these times. */
    Passage with(List<TimeSpan> others) {
        return new Passage(sentence, role, words, terms, drugs, others, doses, underCondition);
    }

    /** The sentence as evidence. */
    List<Evidence> evidence() {
        return List.of(sentence.evidence());
    }

    List<Match<Term>> terms(Group group) {
        List<Match<Term>> found = new ArrayList<>();
        for (Match<Term> term : terms) {
            if (term.what().group() == group) {
                found.add(term);
            }
        }
        return found;
    }

    boolean has(Group group, String name) {
        for (Match<Term> term : terms) {
            if (term.what().is(group, name)) {
                return true;
            }
        }
        return false;
    }

    boolean has(Group group) {
        for (Match<Term> term : terms) {
            if (term.what().group() == group) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word for people stands at the token. */
    boolean isPerson(int token) {
        for (Match<Term> term : terms) {
            if (term.from() == token && term.what().is(Group.PERSON, "person")) {
                return true;
            }
        }
        return false;
    }
}
