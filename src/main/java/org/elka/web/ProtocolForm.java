package org.elka.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.elka.api.ProtocolJson;
import org.elka.api.ProtocolJson.CriterionJson;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/**
 * A protocol as the forms send it. Criteria come as lines of {@code inclusion} and {@code exclusion}, a criterion a line,
 * or as rows of {@code criterion}, {@code kind}, {@code text}, {@code terms} and {@code tags}, where each keeps its id.
 */
public class ProtocolForm {
    private static final String UNNAMED = "criterion";

    @RestForm
    public @Nullable String title;

    @RestForm
    public @Nullable String population;

    @RestForm
    public @Nullable String intervention;

    @RestForm
    public @Nullable String comparator;

    @RestForm
    public @Nullable String outcome;

    @RestForm
    public @Nullable String inclusion;

    @RestForm
    public @Nullable String exclusion;

    @RestForm
    public @Nullable List<String> criterion;

    @RestForm
    public @Nullable List<String> kind;

    @RestForm
    public @Nullable List<String> text;

    @RestForm
    public @Nullable List<String> terms;

    @RestForm
    public @Nullable List<String> tags;

    @RestForm
    public @Nullable Integer titleReviewers;

    @RestForm
    public @Nullable Integer textReviewers;

    @RestForm
    public @Nullable String blinded;

    @RestForm
    public @Nullable String living;

    @RestForm
    public @Nullable String labels;

    @RestForm
    public @Nullable String seeds;

    /** The protocol; whether it is one, the API says. */
    ProtocolJson protocol() {
        List<CriterionJson> criteria = new ArrayList<>();
        Set<String> ids = new TreeSet<>(criterion == null ? List.of() : criterion);
        for (int i = 0; i < size(text); i++) {
            if (!at(text, i).isBlank()) {
                String id = at(criterion, i).isBlank() ? ShortName.of(at(text, i), UNNAMED, ids) : at(criterion, i);
                criteria.add(new CriterionJson(
                        id, at(kind, i), at(text, i), parts(at(terms, i), ","), parts(at(tags, i), ",")));
            }
        }
        lines(inclusion, "inclusion", ids, criteria);
        lines(exclusion, "exclusion", ids, criteria);
        int readers = titleReviewers == null ? 2 : titleReviewers;
        return new ProtocolJson(
                title == null ? "" : title,
                new ProtocolJson.QuestionJson(population, intervention, comparator, outcome),
                criteria,
                new ProtocolJson.ReviewersJson(readers, textReviewers == null ? readers : textReviewers),
                blinded != null,
                living != null,
                parts(labels, ","),
                parts(seeds, "[,\\s]"));
    }

    /** A line is "text | word, word": the words are marked in what is screened. */
    private static void lines(@Nullable String lines, String kind, Set<String> ids, List<CriterionJson> into) {
        for (String line : parts(lines, "\\R")) {
            String[] halves = line.split("\\|", 2);
            String text = halves[0].strip();
            into.add(new CriterionJson(
                    ShortName.of(text, UNNAMED, ids),
                    kind,
                    text,
                    halves.length > 1 ? parts(halves[1], ",") : List.of(),
                    List.of()));
        }
    }

    private static List<String> parts(@Nullable String text, String separator) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(separator))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .toList();
    }

    private static int size(@Nullable List<String> list) {
        return list == null ? 0 : list.size();
    }

    private static String at(@Nullable List<String> list, int i) {
        return list == null || i >= list.size() ? "" : list.get(i);
    }
}
