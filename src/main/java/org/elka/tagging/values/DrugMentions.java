package org.elka.tagging.values;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.elka.tagging.text.Match;

/** Finds the drugs named in a sentence: ketamine and its relatives by name, sign or short form, and all others. */
final class DrugMentions {

    /** How the names of drugs that no list holds mostly end. */
    private static final List<String> ENDINGS = List.of(
            "azepam",
            "zolam",
            "caine",
            "fentanil",
            "oxetine",
            "azodone",
            "idone",
            "apine",
            "setron",
            "barbital",
            "curium",
            "profen",
            "sartan",
            "statin",
            "triptan",
            "giline",
            "melteon",
            "orexant",
            "azine");

    /** The last letters of these, to pass over most words at a glance. */
    private static final String LAST_LETTERS = "mnelts";

    private static final int MOST_LETTERS = 4;

    private static final int LEAST_DIGITS = 3;

    private static final int MOST_DIGITS = 7;

    private DrugMentions() {}

    static List<DrugMention> in(Words text, List<Match<Term>> terms, Aliases aliases) {
        List<DrugMention> found = new ArrayList<>();
        for (Match<Term> term : terms) {
            if (term.what().group() == Group.COMPOUND) {
                addCompound(text, term, found);
            } else if (term.what().group() == Group.DRUG) {
                found.add(new DrugMention("", term.what().name(), term.from(), term.to(), false));
            }
        }
        addUnlisted(text, aliases, found);
        found.sort(Comparator.comparingInt(DrugMention::from));
        return found;
    }

    private static void addCompound(Words text, Match<Term> term, List<DrugMention> found) {
        String name = term.what().name();
        if (!name.equals("ketamine")) {
            found.add(new DrugMention(name, name, term.from(), term.to(), isDefinition(text, term.from())));
            return;
        }
        Enantiomer sign = Enantiomer.before(text, term.from());
        if (text.is(sign.from() - 1, "and") || text.is(sign.from() - 1, "or") || text.is(sign.from() - 1, "/")) {
            addShared(text, sign, term, found);
        }
        found.add(new DrugMention(
                sign.compound(), sign.compound(), sign.from(), term.to(), isDefinition(text, sign.from())));
    }

    /** "(R)- and (S)-ketamine": the first sign has no name of its own. */
    private static void addShared(Words text, Enantiomer sign, Match<Term> term, List<DrugMention> found) {
        int name = text.is(sign.from() - 2, "-") ? sign.from() - 2 : sign.from() - 1;
        Enantiomer first = Enantiomer.before(text, name);
        if (first.from() < name && sign.from() < term.from()) {
            found.add(new DrugMention(first.compound(), first.compound(), first.from(), term.to(), false));
        }
    }

    /** "the S-enantiomer of ketamine" says what another drug is. */
    private static boolean isDefinition(Words text, int i) {
        int of = text.is(i - 1, "racemic") || text.is(i - 1, "the") ? i - 2 : i - 1;
        if (!text.is(of, "of")) {
            return false;
        }
        return switch (text.word(of - 1)) {
            case "enantiomer", "enantiomers", "isomer", "stereoisomer", "metabolite", "metabolites", "derivative" ->
                true;
            default -> false;
        };
    }

    private static void addUnlisted(Words text, Aliases aliases, List<DrugMention> found) {
        for (int i = 0; i < text.size(); i++) {
            String word = text.word(i);
            String compound = aliases.compound(word);
            if (!compound.isEmpty()) {
                Enantiomer sign = Enantiomer.before(text, i);
                String named = compound.equals("ketamine") ? sign.compound() : compound;
                found.add(new DrugMention(named, named, sign.from(), i + 1, false));
            } else if (word.length() > 7 && isDrugName(word) && isNew(found, i)) {
                found.add(new DrugMention("", "unlisted", i, i + 1, false));
            } else if (isCode(text, i) && isNew(found, i) && !aliases.isOwnCode(word, text.word(i + 1))) {
                found.add(new DrugMention("", "unlisted", i, i + 2, false));
            }
        }
    }

    /** "ABC-1234": the code of a drug that has no name yet; registers' numbers are longer, scales' shorter. */
    private static boolean isCode(Words text, int i) {
        int length = text.word(i + 1).length();
        return text.isNumber(i + 1)
                && text.hyphenated(i + 1)
                && text.allCapitals(i)
                && text.word(i).length() <= MOST_LETTERS
                && length >= LEAST_DIGITS
                && length <= MOST_DIGITS
                && text.word(i + 1).chars().allMatch(Character::isDigit)
                && !isStatistic(text.word(i));
    }

    /** "95% CI -110 to 20". */
    private static boolean isStatistic(String word) {
        return switch (word) {
            case "ci", "sd", "se", "md", "smd", "or", "rr", "hr" -> true;
            default -> false;
        };
    }

    private static boolean isDrugName(String word) {
        char last = word.charAt(word.length() - 1);
        if (LAST_LETTERS.indexOf(last) < 0) {
            return false;
        }
        for (String ending : ENDINGS) {
            if (word.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNew(List<DrugMention> found, int i) {
        for (int k = found.size() - 1; k >= 0; k--) {
            if (found.get(k).from() <= i && i < found.get(k).to()) {
                return false;
            }
        }
        return true;
    }
}
