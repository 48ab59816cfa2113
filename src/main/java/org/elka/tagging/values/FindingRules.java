package org.elka.tagging.values;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.elka.library.Tagging.Finding;
import org.elka.tagging.text.Match;
import org.elka.tagging.text.Role;
import org.jspecify.annotations.Nullable;

/**
 * Reads single results out of the sentences of results and conclusion: an outcome on a scale at a time against a
 * comparator, with its direction and effect as far as the sentence states them. Two scales of one sentence are two
 * findings, so that a drug may improve one and not the other.
 */
final class FindingRules {

    /** Longer brackets are asides and no effect. */
    private static final int LONGEST_EFFECT = 160;

    private FindingRules() {}

    static List<Finding> read(Reading reading, Design design) {
        List<Finding> findings = new ArrayList<>();
        if (design.is("protocol")) {
            return findings;
        }
        for (Passage passage : reading.with(Role.RESULTS, Role.CONCLUSION)) {
            if (passage.has(Group.EFFECT)) {
                addAll(passage, findings);
            }
        }
        return findings;
    }

    private static void addAll(Passage passage, List<Finding> findings) {
        Map<String, Match<Term>> mentions = new LinkedHashMap<>();
        for (Match<Term> scale : passage.terms(Group.SCALE)) {
            mentions.putIfAbsent(scale.what().name(), scale);
        }
        for (Match<Term> outcome : passage.terms(Group.OUTCOME)) {
            String name = outcome.what().name();
            boolean onScale = mentions.keySet().stream().anyMatch(key -> key.startsWith(name + "/"));
            if (!onScale) {
                mentions.putIfAbsent(name, outcome);
            }
        }
        Match<Term> plain = plainScale(passage);
        if (plain != null) {
            mentions.putIfAbsent(plain.what().name(), plain);
        }
        mentions.forEach((name, mention) -> {
            String direction = direction(passage, mention);
            if (direction != null) {
                for (Double hours : hours(passage, mention)) {
                    findings.add(finding(passage, mention, hours, direction));
                }
            }
        });
    }

    private static Finding finding(Passage passage, Match<Term> mention, @Nullable Double hours, String direction) {
        String name = mention.what().name();
        int slash = name.indexOf('/');
        String bracket = effect(passage, mention);
        return new Finding(
                slash < 0 ? name : name.substring(0, slash),
                slash < 0 ? null : name.substring(slash + 1),
                hours,
                comparator(passage),
                direction,
                bracket == null ? shares(passage, mention) : bracket,
                passage.evidence());
    }

    /** "VAS" alone is one of anxiety where the sentence speaks of anxiety and not of pain. */
    private static @Nullable Match<Term> plainScale(Passage passage) {
        Words words = passage.words();
        int at = -1;
        for (int i = 0; i < words.size(); i++) {
            if (words.is(i, "pain")) {
                return null;
            }
            at = words.is(i, "vas") && !words.is(i + 1, "a") && !words.is(i + 1, "for") ? i : at;
        }
        boolean ofAnxiety = at >= 0 && passage.has(Group.ANXIETY, "word");
        return ofAnxiety ? new Match<>(new Term(Group.SCALE, "anxiety/VAS"), at, at + 1) : null;
    }

    /** Response or remission rates from the first to the last: "45.8% with ketamine and 12.5% with placebo". */
    private static @Nullable String shares(Passage passage, Match<Term> mention) {
        Words words = passage.words();
        int first = -1;
        int last = -1;
        for (int i = mention.to(); i + 1 < words.size(); i++) {
            if (words.isNumber(i) && words.is(i + 1, "%")) {
                first = first < 0 ? i : first;
                last = i + 2;
            }
        }
        if (first < 0) {
            return null;
        }
        String quote = passage.sentence().evidence(first, last).quote();
        return quote.length() <= LONGEST_EFFECT ? quote : null;
    }

    /** By the nearest word of effect; "but not on the VAS" denies it for that scale. */
    private static @Nullable String direction(Passage passage, Match<Term> mention) {
        Words words = passage.words();
        for (int i = mention.from() - 1; i >= mention.from() - 3; i--) {
            if (words.is(i, "not")) {
                return "no-difference";
            }
        }
        Match<Term> effect = Effects.nearest(passage, mention);
        if (effect == null) {
            return null;
        }
        return switch (effect.what().name()) {
            case "better" -> "improved";
            case "same" -> "no-difference";
            default -> "worsened";
        };
    }

    /** Of the time next to the mention and of those listed with it; one null where the sentence names none. */
    private static List<@Nullable Double> hours(Passage passage, Match<Term> mention) {
        TimeSpan nearest = null;
        int least = Integer.MAX_VALUE;
        for (TimeSpan span : passage.times()) {
            int distance = Math.abs(span.first() - mention.from());
            if (distance < least && span.least() > 0 && !TimeContext.isCourse(passage, span)) {
                nearest = span;
                least = distance;
            }
        }
        List<@Nullable Double> hours = new ArrayList<>();
        hours.add(nearest == null ? null : rounded(nearest.least()));
        TimeSpan last = nearest;
        for (TimeSpan span : passage.times()) {
            boolean listed =
                    last != null && span.first() > last.first() && TimeContext.isListedAfter(passage, last, span);
            if (listed && !TimeDenial.isDenied(passage, span)) {
                hours.add(rounded(span.least()));
                last = span;
            }
        }
        return hours;
    }

    private static double rounded(double hours) {
        return Math.round(hours * 100) / 100.0;
    }

    /** The drug that is not ketamine, as written. */
    private static @Nullable String comparator(Passage passage) {
        for (DrugMention drug : passage.drugs()) {
            boolean named = !drug.isKetamine()
                    && !drug.name().equals("class")
                    && !drug.name().equals("antidepressant");
            if (named) {
                return passage.sentence().evidence(drug.from(), drug.to()).quote();
            }
        }
        return null;
    }

    /** The first bracket behind the mention that holds a number with "=", "<" or "%", verbatim and without the bracket. */
    private static @Nullable String effect(Passage passage, Match<Term> mention) {
        Words words = passage.words();
        int open = -1;
        boolean numeric = false;
        for (int i = mention.to(); i < words.size(); i++) {
            if (words.is(i, "(") && open < 0) {
                open = i;
                numeric = false;
            } else if (words.is(i, ")") && open >= 0) {
                if (numeric && i > open + 1) {
                    String quote = passage.sentence().evidence(open + 1, i).quote();
                    return quote.length() <= LONGEST_EFFECT ? quote : null;
                }
                open = -1;
            } else {
                numeric |= words.is(i, "=") || words.is(i, "<") || words.is(i, "%");
            }
        }
        return null;
    }
}
