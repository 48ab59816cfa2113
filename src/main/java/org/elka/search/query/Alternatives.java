package org.elka.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Quoted phrases in which any of several words may stand at a place: "(rapid*|fast acting) onset|effect". Each way to
 * choose is a phrase of its own, so a phrase with alternatives is those phrases joined by OR.
 */
final class Alternatives {
    private static final Pattern PLACE = Pattern.compile("\\(([^()|]*\\|[^()]*)\\)|(\\S+)");

    private Alternatives() {}

    static boolean standIn(Terms.Source source) {
        return source.quoted() && source.text().indexOf('|') >= 0;
    }

    /**
     * The phrases, each as the pieces that stand one after the other.
     *
     * @param most more than so many are refused
     */
    static List<List<Terms.Source>> phrases(Terms.Source source, int most) {
        List<List<Terms.Source>> phrases = List.of(List.of());
        Matcher place = PLACE.matcher(source.text());
        while (place.find()) {
            int group = place.group(1) == null ? 2 : 1;
            List<Terms.Source> choices = choices(source, place.start(group), place.group(group));
            List<List<Terms.Source>> longer = new ArrayList<>();
            if ((long) phrases.size() * choices.size() > most) {
                throw new Refusal(
                        source.span(),
                        "These alternatives make more than " + most + " phrases (limit terms).",
                        "Use fewer, or truncate: rapid* for rapid, rapidly.");
            }
            for (List<Terms.Source> phrase : phrases) {
                for (Terms.Source choice : choices) {
                    List<Terms.Source> further = new ArrayList<>(phrase);
                    further.add(choice);
                    longer.add(further);
                }
            }
            phrases = longer;
        }
        return phrases;
    }

    private static List<Terms.Source> choices(Terms.Source source, int start, String text) {
        List<Terms.Source> choices = new ArrayList<>();
        int from = 0;
        for (String choice : text.split("\\|", -1)) {
            int offset = source.offset() + start + from;
            if (Words.of(choice).isEmpty() && text.indexOf('|') >= 0) {
                throw new Refusal(
                        new Span(offset, offset + choice.length()),
                        "An alternative is missing beside the sign |.",
                        "Write \"(rapid|fast) onset\".");
            }
            choices.add(new Terms.Source(choice, offset, true, source.span()));
            from += choice.length() + 1;
        }
        return choices;
    }
}
