package org.elka.bench;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * Made-up sentences in the manner of reports on ketamine for anxiety, so that the tagger and the search have work:
 * templates with slots, each slot filled from a list or with a number.
 */
final class TrialSentences {
    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");

    private static final List<String> TITLES = List.of(
            "{Compound} for {disorder}: a {design}",
            "Effect of {route} {compound} on anxiety in {disorder}",
            "Rapid relief of {disorder} after a single {compound} infusion",
            "Safety of repeated {compound} in adults with {disorder}",
            "Glutamate and response to {compound} in {disorder}");
    private static final List<String> AIMS = List.of(
            "Many patients with {disorder} do not respond to standard treatment.",
            "We tested whether {route} {compound} reduces symptoms of {disorder}.",
            "{Compound}, an NMDA receptor antagonist, may act within hours.",
            "Whether {compound} helps in treatment-resistant {disorder} is not known.");
    private static final List<String> METHODS = List.of(
            "In this {design}, {n} adults with {disorder} received {dose} mg/kg {route} {compound} or placebo.",
            "Participants (n = {n}) were rated on the {scale} at baseline and after {hours} hours.",
            "All sessions were supervised by trained staff, who monitored blood pressure.",
            "The primary outcome was the change on the {scale} at day {days}.");
    private static final List<String> RESULTS = List.of(
            "Scores on the {scale} fell by {points} points within {hours} hours of the infusion (P < .0{p}).",
            "The reduction of anxiety lasted for {days} days in {percent}% of the patients.",
            "Response was seen in {percent}% after {compound} and in {less}% after placebo.",
            "There was no significant difference between {compound} and placebo on the {scale} (P = .{percent}).",
            "Dissociation and nausea were the most frequent adverse events and resolved within {hours} hours.",
            "Suicidal ideation decreased at day {days} and did not return.",
            "Levels of BDNF rose after {compound} and correlated with the {scale}.");
    private static final List<String> CONCLUSIONS = List.of(
            "{Compound} reduced anxiety rapidly in {disorder} and was well tolerated.",
            "A single dose of {compound} had no lasting effect on {disorder}.",
            "Larger trials should establish how long the effect of {compound} lasts.");

    private final RandomGenerator random;
    private final String compound;
    private final String disorder;
    private final String scale;

    TrialSentences(RandomGenerator random) {
        this.random = random;
        this.compound = pick(List.of("ketamine", "esketamine", "arketamine", "hydroxynorketamine", "racemic ketamine"));
        this.disorder = pick(List.of(
                "social anxiety disorder",
                "generalized anxiety disorder",
                "panic disorder",
                "post-traumatic stress disorder",
                "obsessive-compulsive disorder",
                "preoperative anxiety",
                "anxious depression"));
        this.scale = pick(List.of("HAM-A", "LSAS", "CAPS-5", "Y-BOCS", "STAI", "GAD-7"));
    }

    String title() {
        return filled(TITLES);
    }

    String aim() {
        return filled(AIMS);
    }

    String method() {
        return filled(METHODS);
    }

    String result() {
        return filled(RESULTS);
    }

    String conclusion() {
        return filled(CONCLUSIONS);
    }

    private String filled(List<String> templates) {
        return SLOT.matcher(pick(templates)).replaceAll(slot -> value(slot.group(1)));
    }

    private String value(String slot) {
        return switch (slot) {
            case "compound" -> compound;
            case "Compound" -> WordModel.capital(compound);
            case "disorder" -> disorder;
            case "scale" -> scale;
            case "route" -> pick(List.of("intravenous", "intranasal", "oral", "subcutaneous", "intramuscular"));
            case "design" ->
                pick(List.of("randomized double-blind trial", "crossover trial", "open-label study", "cohort study"));
            case "dose" -> "0." + random.nextInt(1, 10);
            case "n" -> number(8, 300);
            case "hours" -> number(1, 73);
            case "days" -> number(2, 90);
            case "points" -> number(3, 30);
            case "percent" -> number(30, 90);
            case "less" -> number(5, 30);
            case "p" -> number(1, 5);
            default -> throw new IllegalArgumentException("no such slot: " + slot);
        };
    }

    private String number(int from, int to) {
        return Integer.toString(random.nextInt(from, to));
    }

    private String pick(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }
}
