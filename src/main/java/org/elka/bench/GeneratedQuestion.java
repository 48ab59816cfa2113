package org.elka.bench;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * One question about generated citations, in PubMed's language and in those of two databases. Each shape is drawn as
 * often as the others; its words are on ketamine for anxiety or any of the made-up ones, by their frequency.
 *
 * @param pubmed for Elka, where words are not mapped
 * @param tsquery for PostgreSQL
 * @param match for SQLite's FTS5
 * @param from first year of publication that is asked for, 0 for any
 * @param to last one
 */
public record GeneratedQuestion(String pubmed, String tsquery, String match, int from, int to) {
    private static final List<String> COMPOUNDS = List.of("ketamine", "esketamine", "arketamine", "hydroxynorketamine");
    private static final List<String> CONDITIONS =
            List.of("anxiety", "panic", "obsessive", "traumatic", "preoperative", "depression", "stress", "disorder");
    private static final List<String> PHRASES =
            List.of("social anxiety", "panic disorder", "adverse events", "single dose", "standard treatment");
    private static final List<String> STEMS = List.of("anxi", "ketamin", "random", "depress", "dissociat", "suicid");
    private static final List<String> DESIGNS = List.of("placebo", "crossover", "cohort", "trial", "infusion");
    private static final int SHAPES = 6;
    private static final int FIRST_YEAR = 2000;
    private static final int YEARS = 20;

    /** The same for the same seed. */
    static List<GeneratedQuestion> drawn(int count, long seed) {
        WordModel words = new WordModel();
        RandomGenerator random = new Seeded(seed);
        return IntStream.range(0, count)
                .mapToObj(number -> ofShape(number % SHAPES, words, random))
                .toList();
    }

    private static GeneratedQuestion ofShape(int shape, WordModel words, RandomGenerator random) {
        String compound = pick(COMPOUNDS, random);
        String condition = pick(CONDITIONS, random);
        String stem = pick(STEMS, random);
        return switch (shape) {
            case 0 -> asked("%s[tiab] AND %s[tiab]", "%s & %s", "%s AND %s", compound, condition);
            case 1 -> phrase(pick(PHRASES, random), stem);
            case 2 ->
                asked(
                        "(%s[tiab] OR ketamine[tiab]) AND (%s[tiab] OR %s[tiab]) NOT %s[tiab]",
                        "(%s | ketamine) & (%s | %s) & !%s",
                        "((%s OR ketamine) AND (%s OR %s)) NOT %s",
                        compound,
                        condition,
                        pick(CONDITIONS, random),
                        pick(DESIGNS, random));
            case 3 -> {
                int from = FIRST_YEAR + random.nextInt(YEARS);
                int to = from + random.nextInt(1, 6);
                yield new GeneratedQuestion(
                        "%d:%d[dp] AND %s*[tiab]".formatted(from, to, stem), stem + ":*", stem + "*", from, to);
            }
            case 4 ->
                asked(
                        "%s*[tiab] OR %s[tiab] OR %s[tiab]",
                        "%s:* | %s | %s", "%s* OR %s OR %s", stem, pick(DESIGNS, random), words.term(random));
            default -> asked("%s[tiab] AND %s[tiab]", "%s & %s", "%s AND %s", words.term(random), words.term(random));
        };
    }

    private static GeneratedQuestion phrase(String phrase, String stem) {
        return new GeneratedQuestion(
                "\"%s\"[tiab] AND %s*[tiab]".formatted(phrase, stem),
                "(%s) & %s:*".formatted(phrase.replace(" ", " <-> "), stem),
                "\"%s\" AND %s*".formatted(phrase, stem),
                0,
                0);
    }

    private static GeneratedQuestion asked(String pubmed, String tsquery, String match, Object... words) {
        return new GeneratedQuestion(pubmed.formatted(words), tsquery.formatted(words), match.formatted(words), 0, 0);
    }

    private static String pick(List<String> some, RandomGenerator random) {
        return some.get(random.nextInt(some.size()));
    }
}
