package org.elka.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.elka.api.ProtocolJson;
import org.elka.api.ProtocolJson.CriterionJson;
import org.elka.api.ProtocolJson.QuestionJson;
import org.elka.api.ProtocolJson.ReviewersJson;
import org.jspecify.annotations.Nullable;

/** A protocol part by part in words, to be read and to be compared. */
final class ProtocolParts {
    private ProtocolParts() {}

    /** @param text empty where nothing is said of it */
    record Part(String name, String text) {}

    /** What two people wrote of the same part. @param holds what holds now @param yours what is to take its place */
    record Difference(String name, String holds, String yours) {}

    static List<Part> of(ProtocolJson protocol) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("Title", protocol.title()));
        QuestionJson asked = protocol.question();
        if (asked != null) {
            parts.add(part("Population", asked.population()));
            parts.add(part("Intervention", asked.intervention()));
            parts.add(part("Comparator", asked.comparator()));
            parts.add(part("Outcome", asked.outcome()));
        }
        for (CriterionJson one : Objects.requireNonNullElse(protocol.criteria(), List.<CriterionJson>of())) {
            parts.add(new Part("Criterion " + one.id(), criterion(one)));
        }
        ReviewersJson reviewers = protocol.reviewers();
        if (reviewers != null) {
            parts.add(new Part("Reviewers of titles and abstracts", String.valueOf(reviewers.titleAbstract())));
            parts.add(new Part("Reviewers of full texts", String.valueOf(reviewers.fullText())));
        }
        parts.add(new Part("Blinded", Boolean.FALSE.equals(protocol.blinded()) ? "no" : "yes"));
        parts.add(new Part("Living", Boolean.FALSE.equals(protocol.living()) ? "no" : "yes"));
        parts.add(new Part("Labels", listed(protocol.labels())));
        parts.add(new Part("Articles known to belong to it", listed(protocol.seeds())));
        return parts;
    }

    private static Part part(String name, @Nullable String text) {
        return new Part(name, text == null ? "" : text.strip());
    }

    private static String criterion(CriterionJson one) {
        String terms = listed(one.terms());
        String tags = listed(one.tags());
        return one.kind() + ": " + one.text() + (terms.isEmpty() ? "" : " · words: " + terms)
                + (tags.isEmpty() ? "" : " · tags: " + tags);
    }

    private static String listed(@Nullable List<String> words) {
        return words == null ? "" : Wording.listed(words);
    }

    /** Where they differ, in the order of what holds. */
    static List<Difference> between(ProtocolJson holds, ProtocolJson yours) {
        Map<String, String> one = byName(holds);
        Map<String, String> other = byName(yours);
        Set<String> names = new LinkedHashSet<>(one.keySet());
        names.addAll(other.keySet());
        return names.stream()
                .map(name -> new Difference(name, one.getOrDefault(name, ""), other.getOrDefault(name, "")))
                .filter(difference -> !difference.holds().equals(difference.yours()))
                .toList();
    }

    private static Map<String, String> byName(ProtocolJson protocol) {
        Map<String, String> parts = new LinkedHashMap<>();
        of(protocol).forEach(part -> parts.put(part.name(), part.text()));
        return parts;
    }
}
