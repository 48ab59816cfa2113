package org.elka.tagging.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
 */
record Passage(
        Sentence sentence,
        Words words,
        List<Match<Term>> terms,
        List<DrugMention> drugs,
        List<TimeSpan> times,
        List<Dose> doses) {

    /** Phrases of these names say something of another condition that stands inside them, and do not hide it. */
    private static final Set<String> TRANSPARENT =
            Set.of("anxiety-unspecified", "illness-anxiety", "perioperative-anxiety", "healthy");

    static Passage of(Sentence sentence, ValueVocabulary vocabulary, Aliases aliases) {
        Words words = new Words(sentence);
        List<Match<Term>> terms = longest(vocabulary.in(sentence));
        return new Passage(
                sentence,
                words,
                terms,
                DrugMentions.in(words, terms, aliases),
                TimeScanner.scan(words, 0, words.size()),
                DoseScanner.scan(words, 0, words.size()));
    }

    Role role() {
        return sentence.role();
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

    private static List<Match<Term>> longest(List<Match<Term>> all) {
        List<Match<Term>> kept = new ArrayList<>(all.size());
        for (int i = 0; i < all.size(); i++) {
            if (!hidden(all, i)) {
                kept.add(all.get(i));
            }
        }
        return kept;
    }

    /** Matches come by position, so only near neighbours can overlap; looking at these keeps the pass linear. */
    private static boolean hidden(List<Match<Term>> all, int i) {
        Match<Term> inner = all.get(i);
        Group group = inner.what().group();
        if (group != Group.DISORDER && group != Group.ANXIETY) {
            return false;
        }
        for (int k = Math.max(0, i - 12); k < Math.min(all.size(), i + 12); k++) {
            if (k != i && hides(all.get(k), inner)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hides(Match<Term> outer, Match<Term> inner) {
        boolean inside = outer.from() <= inner.from() && outer.to() >= inner.to();
        boolean larger = outer.to() - outer.from() > inner.to() - inner.from();
        if (!inside || !larger) {
            return false;
        }
        Term what = outer.what();
        boolean measure = what.group() == Group.ANXIETY && !what.name().equals("word");
        boolean condition = what.group() == Group.DISORDER && !TRANSPARENT.contains(what.name());
        return measure || (condition && inner.what().group() == Group.DISORDER);
    }
}
