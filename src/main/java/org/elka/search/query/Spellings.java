package org.elka.search.query;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Other spellings of an English word: its singular or plural, and the British or American form. By rule, so some that
 * it gives are no words; those find nothing.
 */
final class Spellings {
    /** Shorter words are abbreviations and units. */
    private static final int SHORTEST = 4;

    private static final Pattern PLAIN = Pattern.compile("[a-z]+");

    /** One letter sequence in place of another, where the word has it. */
    private record Rule(Pattern from, String to) {
        static Rule of(String from, String to) {
            return new Rule(Pattern.compile(from), to);
        }
    }

    private static final List<Rule> RULES = List.of(
            Rule.of("(?<=[a-z]{3})is(e|ed|es|er|ers|ing|ation|ations|ational)$", "iz$1"),
            Rule.of("(?<=[a-z]{3})iz(e|ed|es|er|ers|ing|ation|ations|ational)$", "is$1"),
            Rule.of("lys(e|ed|es|er|ers|ing)$", "lyz$1"),
            Rule.of("lyz(e|ed|es|er|ers|ing)$", "lys$1"),
            Rule.of("^(an(?=aesth)|h(?=aem)|p(?=aed)|orthop(?=aed)|gyn(?=aec)|f(?=aec)|c(?=aesar))ae", "$1e"),
            Rule.of("^(an(?=esth)|h(?=em[aoi])|p(?=ed[io])|orthop(?=ed)|gyn(?=ec)|f(?=ec)|c(?=esar))e", "$1ae"),
            Rule.of("(leuk|an|isch|hyperglyc|hypoglyc|tox|hypox|bacter|ur|septic)aem", "$1em"),
            Rule.of("(leuk|an|isch|hyperglyc|hypoglyc|tox|hypox|bacter|ur|septic)em(?=i)", "$1aem"),
            Rule.of("^oe(dema|soph|str)", "e$1"),
            Rule.of("^e(dema|soph|strogen|stradiol)", "oe$1"),
            Rule.of("^foet", "fet"),
            Rule.of("^fet(?=us|al)", "foet"),
            Rule.of("rrhoea", "rrhea"),
            Rule.of("rrhea", "rrhoea"),
            Rule.of("^(behavi|tum|col|fav|hum|lab|neighb|od|rum|vap|vig|hon|harb|end)our", "$1or"),
            Rule.of("^(behavi|tum|col|fav|hum|lab|neighb|od|rum|vap|vig|hon|harb|end)or(?!o)", "$1our"),
            Rule.of("^(cent|fib|lit|met|theat|calib)re(s?)$", "$1er$2"),
            Rule.of("^(cent|fib|lit|met|theat|calib)er(s?)$", "$1re$2"),
            Rule.of("^programme(s?)$", "program$1"),
            Rule.of("^program(s?)$", "programme$1"),
            Rule.of("^sulph", "sulf"),
            Rule.of("^sulf", "sulph"),
            Rule.of("^(mode|labe|trave|counse|cance|leve|signa)ll(ed|ing|er|ers|or|ors)$", "$1l$2"),
            Rule.of("^(mode|labe|trave|counse|cance|leve|signa)l(ed|ing|er|ers|or|ors)$", "$1ll$2"));

    private Spellings() {}

    /** The others, in a fixed order, without the word itself. */
    static Set<String> of(String word) {
        Set<String> others = new LinkedHashSet<>();
        if (word.length() < SHORTEST || !PLAIN.matcher(word).matches()) {
            return others;
        }
        others.addAll(numbers(word));
        for (Rule rule : RULES) {
            Matcher matcher = rule.from().matcher(word);
            if (matcher.find()) {
                String other = matcher.replaceFirst(rule.to());
                others.add(other);
                others.addAll(numbers(other));
            }
        }
        others.remove(word);
        return others;
    }

    /** The plural of a singular, the singular of a plural. */
    private static List<String> numbers(String word) {
        if (word.endsWith("ies")) {
            return List.of(word.substring(0, word.length() - 3) + "y");
        }
        if (word.endsWith("sses") || word.endsWith("shes") || word.endsWith("ches") || word.endsWith("xes")) {
            return List.of(word.substring(0, word.length() - 2));
        }
        if (word.endsWith("ed") || word.endsWith("ly")) {
            return List.of();
        }
        if (word.endsWith("ss") || word.endsWith("us") || word.endsWith("is") || word.endsWith("ics")) {
            return List.of();
        }
        if (word.endsWith("s")) {
            return List.of(word.substring(0, word.length() - 1));
        }
        if (word.endsWith("y") && "aeiou".indexOf(word.charAt(word.length() - 2)) < 0) {
            return List.of(word.substring(0, word.length() - 1) + "ies");
        }
        boolean hissing = word.endsWith("x") || word.endsWith("sh") || word.endsWith("ch");
        return List.of(word + (hissing ? "es" : "s"));
    }
}
