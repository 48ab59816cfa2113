package org.elka.tagging.values;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.elka.tagging.text.Document;
import org.elka.tagging.text.Match;
import org.elka.tagging.text.Sentence;
import org.elka.tagging.text.Token;

/**
 * The vocabulary together with the short forms that one text defines.
 *
 * @param shortForms what the long form of a short form says
 * @param aliases short names of compounds
 * @param redefined short forms by which the text means something else than a scale: "a center of care (CAPS)"
 */
record Lexicon(ValueVocabulary vocabulary, Map<String, List<Term>> shortForms, Aliases aliases, Set<String> redefined) {

    /** Phrases of these names speak of another condition that stands inside them, and do not hide it. */
    private static final Set<String> TRANSPARENT =
            Set.of("anxiety-unspecified", "illness-anxiety", "perioperative-anxiety", "healthy");

    /** Neighbours to look at for a longer phrase at the same place; bounds the work. */
    private static final int NEIGHBOURS = 12;

    static Lexicon of(ValueVocabulary vocabulary, Document document) {
        Map<String, List<Term>> shortForms = new HashMap<>();
        Set<String> redefined = new HashSet<>();
        document.abbreviations().all().forEach((shortForm, longForm) -> {
            List<Term> terms = new ArrayList<>();
            List<Match<Term>> matches = vocabulary.in(longForm);
            if (matches.isEmpty() && longForm.stream().noneMatch(Lexicon::isOfScale)) {
                redefined.add(shortForm);
            }
            for (Match<Term> match : longest(matches)) {
                if (isOfPeople(match.what().group())) {
                    terms.add(match.what());
                }
            }
            if (longForm.stream().anyMatch(token -> token.is("history"))) {
                // "positive family history of dependence (FHP)" is not what the people have
                terms.removeIf(term -> term.group() == Group.DISORDER);
            }
            boolean drug = longForm.getLast().text().startsWith("antidepressant");
            if (drug || terms.stream().anyMatch(Lexicon::isDepression)) {
                // "AD" is what is taken and "MDD" who takes it, not what is changed
                terms.removeIf(term -> term.group() == Group.THERAPEUTIC);
            }
            if (!terms.isEmpty()) {
                shortForms.put(shortForm, terms);
            }
        });
        return new Lexicon(
                vocabulary,
                Map.copyOf(shortForms),
                Aliases.of(document.abbreviations(), document.sentences()),
                Set.copyOf(redefined));
    }

    /** "MDD" names patients, where "depression" may name what a treatment changes. */
    private static boolean isDepression(Term term) {
        return term.group() == Group.DISORDER
                && (term.name().equals("mdd")
                        || term.name().equals("trd")
                        || term.name().equals("bipolar"));
    }

    private static boolean isOfPeople(Group group) {
        return group == Group.DISORDER || group == Group.ANXIETY || group == Group.THERAPEUTIC || group == Group.DRUG;
    }

    /** The phrases and defined short forms in the sentence, by position. */
    List<Match<Term>> in(Sentence sentence) {
        List<Match<Term>> found = longest(vocabulary.in(sentence.tokens()));
        if (!redefined.isEmpty()) {
            found.removeIf(match -> isRedefined(match, sentence.tokens()));
        }
        if (shortForms.isEmpty()) {
            return found;
        }
        int before = found.size();
        List<Token> tokens = sentence.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            for (Term term : shortForms.getOrDefault(tokens.get(i).text(), List.of())) {
                Match<Term> match = new Match<>(term, i, i + 1);
                if (!found.contains(match)) {
                    found.add(match);
                }
            }
        }
        if (found.size() > before) {
            found.sort(Comparator.comparingInt(Match::from));
        }
        return found;
    }

    private boolean isRedefined(Match<Term> match, List<Token> tokens) {
        return switch (match.what().group()) {
            case SCALE, ANXIETY, THERAPEUTIC ->
                match.to() - match.from() == 1
                        && redefined.contains(tokens.get(match.from()).text());
            default -> false;
        };
    }

    private static boolean isOfScale(Token token) {
        return switch (token.text()) {
            case "scale", "score", "inventory", "questionnaire", "index", "checklist", "interview", "rating" -> true;
            default -> false;
        };
    }

    private static List<Match<Term>> longest(List<Match<Term>> all) {
        List<Match<Term>> kept = new ArrayList<>(all.size());
        for (int i = 0; i < all.size(); i++) {
            if (!hidden(all, i) && !all.get(i).what().is(Group.THERAPEUTIC, "no-mood")) {
                kept.add(all.get(i));
            }
        }
        return kept;
    }

    private static boolean hidden(List<Match<Term>> all, int i) {
        Match<Term> inner = all.get(i);
        Group group = inner.what().group();
        if (group != Group.DISORDER && group != Group.ANXIETY && group != Group.EFFECT && group != Group.THERAPEUTIC) {
            return false;
        }
        for (int k = Math.max(0, i - NEIGHBOURS); k < Math.min(all.size(), i + NEIGHBOURS); k++) {
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
        if (what.is(Group.THERAPEUTIC, "no-mood")) {
            return inner.what().group() == Group.THERAPEUTIC || inner.what().group() == Group.DISORDER;
        }
        if (inner.what().group() == Group.THERAPEUTIC) {
            return false;
        }
        if (inner.what().group() == Group.EFFECT) {
            return what.is(Group.EFFECT, "same");
        }
        boolean scale = what.group() == Group.ANXIETY && !what.name().equals("word");
        boolean mixed = what.name().equals("trd") && inner.what().name().equals("bipolar");
        boolean condition = what.group() == Group.DISORDER && !TRANSPARENT.contains(what.name()) && !mixed;
        return scale || (condition && inner.what().group() == Group.DISORDER);
    }
}
