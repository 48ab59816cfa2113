package org.elka.search;

import static org.elka.search.PlainReading.asked;
import static org.elka.search.PlainReading.hasKey;
import static org.elka.search.PlainReading.hasWords;
import static org.elka.search.PlainReading.isNear;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.elka.library.Article;
import org.elka.library.Citation;
import org.elka.library.Citation.Contributor;
import org.elka.library.Citation.MeshHeading;
import org.elka.library.Citation.Qualifier;
import org.elka.library.Tagging;
import org.elka.search.query.ArticleSet;
import org.elka.search.query.DateField;
import org.elka.search.query.NumberField;
import org.elka.search.query.Screenings;
import org.elka.search.query.TextField;

/** Makes random queries, each as a text and, by another way, as a test on articles. */
final class RandomQueries {
    private static final long MOST_SCREENED = 90;

    /** A query's text with what it means. */
    record Sample(String text, Predicate<Article> matches) {}

    private final Random random;
    private final ArticleMaker words;
    private final PlainMapping mapping;
    /** What "#1", "#2" ... stand for. */
    private final List<Sample> lines = new ArrayList<>();

    RandomQueries(long seed) {
        random = new Random(seed);
        words = new ArticleMaker(seed);
        mapping = new PlainMapping(random, words);
        for (int i = 0; i < LINES; i++) {
            lines.add(expression(1));
        }
    }

    /** The lines that queries refer to. */
    Optional<String> line(int number) {
        return number <= lines.size() ? Optional.of(lines.get(number - 1).text()) : Optional.empty();
    }

    /** Mostly a few parts, which find more of what goes wrong in the same time; one in eight is nested deeply. */
    Sample next() {
        return expression(random.nextInt(8) == 0 ? 3 : 1);
    }

    private static final int LINES = 20;

    private static final List<String> CONTENT = ArticleMaker.WORDS.stream()
            .filter(w -> !List.of("of", "the", "and", "in", "mg/kg").contains(w))
            .toList();

    private Sample expression(int depth) {
        Sample left = part(depth);
        int further = depth == 0 ? 0 : random.nextInt(4);
        for (int i = 0; i < further; i++) {
            left = join(left, part(depth));
        }
        return left;
    }

    private Sample join(Sample left, Sample right) {
        return switch (random.nextInt(7)) {
            case 0, 1 -> new Sample(left.text + " AND " + right.text, left.matches.and(right.matches));
            case 2, 3, 4 -> new Sample(left.text + " OR " + right.text, left.matches.or(right.matches));
            case 5 -> new Sample(left.text + " NOT " + right.text, left.matches.and(right.matches.negate()));
            // A parenthesis keeps the two from running together into one term.
            default -> new Sample(left.text + " (" + right.text + ")", left.matches.and(right.matches));
        };
    }

    private Sample part(int depth) {
        if (depth > 0 && random.nextInt(3) == 0) {
            Sample inner = expression(depth - 1);
            return new Sample("(" + inner.text + ")", inner.matches);
        }
        return switch (random.nextInt(10)) {
            case 0, 1 -> text();
            case 2 -> mapping.next();
            case 3 -> near();
            case 4 -> key();
            case 5 -> heading();
            case 6 -> dates();
            case 7 -> lineOrFilter();
            default -> elka();
        };
    }

    private Sample text() {
        TextField field = words.any(List.of(TextField.values()));
        String tag = "[" + words.any(field.names()) + "]";
        String word = content();
        return switch (random.nextInt(5)) {
            case 0 -> {
                String either = content();
                yield new Sample(
                        "\"" + word + "|" + either + "\"" + tag,
                        a -> hasWords(a, field, word) || hasWords(a, field, either));
            }
            case 1 -> {
                String begun = begun();
                yield new Sample(begun + "*" + tag, a -> hasWords(a, field, begun + "*"));
            }
            case 2 -> {
                String phrase = words.words(1, 3);
                yield new Sample("\"" + phrase + "\"" + tag, a -> hasWords(a, field, phrase));
            }
            case 3 -> {
                String phrase = words.words(1, 2) + " " + begun() + "*";
                yield new Sample("\"" + phrase + "\"", a -> hasWords(a, TextField.ALL, phrase));
            }
            default -> new Sample(word + tag, a -> hasWords(a, field, word));
        };
    }

    /** Words near each other: truncated, with alternatives, in order, each or not. */
    private Sample near() {
        TextField field = words.any(List.of(TextField.TITLE, TextField.ABSTRACT, TextField.TITLE_ABSTRACT));
        int distance = random.nextInt(5);
        boolean inOrder = random.nextBoolean();
        String first = content();
        String other = random.nextInt(3) == 0 ? content() : first;
        String last = random.nextInt(3) == 0 ? begun() + "*" : content();
        List<String> one = asked(first + " " + last);
        List<String> two = asked(other + " " + last);
        String place = other.equals(first) ? first : "(" + first + "|" + other + ")";
        return new Sample(
                "\"" + place + " " + last + "\"[" + field.names().getFirst() + (inOrder ? ":next/" : ":~") + distance
                        + "]",
                a -> isNear(a, field, one, distance, inOrder) || isNear(a, field, two, distance, inOrder));
    }

    private Sample lineOrFilter() {
        if (!lines.isEmpty() && random.nextBoolean()) {
            int number = 1 + random.nextInt(lines.size());
            return new Sample("#" + number, lines.get(number - 1).matches());
        }
        return switch (random.nextInt(4)) {
            case 0 ->
                new Sample(
                        "humans[filter]", a -> headings(a, "Humans").findAny().isPresent());
            case 1 -> new Sample("review[sb]", a -> types(a).anyMatch("Review"::equals));
            case 2 ->
                new Sample(
                        "anesthetics[pa]",
                        a -> headings(a, "Ketamine").findAny().isPresent() || hasSubstance(a, "Ketamine"));
            default -> new Sample("Ketamine[nm]", a -> hasSubstance(a, "Ketamine"));
        };
    }

    private static boolean hasSubstance(Article article, String name) {
        return article.citation().chemicals().stream().anyMatch(c -> c.name().equals(name));
    }

    private static Stream<String> types(Article article) {
        return article.citation().publicationTypes().stream().map(Citation.PublicationType::name);
    }

    /** A word that is no stop word. */
    private String content() {
        return words.any(CONTENT);
    }

    private String begun() {
        return words.any(List.of("ket", "anx", "anxi", "rapid", "trial", "randomis", "esketamine", "group"));
    }

    private Sample key() {
        return switch (random.nextInt(7)) {
            case 0 -> {
                String type = random.nextInt(4) == 0 ? "Clinical Trial" : words.any(ArticleMaker.TYPES);
                List<String> all = type.equals("Clinical Trial")
                        ? List.of("Randomized Controlled Trial", "Clinical Trial, Phase I")
                        : List.of(type);
                yield new Sample(type + "[pt]", a -> types(a).anyMatch(all::contains));
            }
            case 1 -> author();
            case 2 -> {
                String journal = words.any(ArticleMaker.JOURNALS);
                yield new Sample(
                        "\"" + journal + "\"[ta]",
                        a -> hasKey(
                                journal,
                                Stream.ofNullable(a.citation().journal().medlineAbbreviation())));
            }
            case 3 -> new Sample("German[la]", a -> a.citation().languages().contains("ger"));
            case 4 -> {
                long id = 1 + random.nextInt(120);
                long other = 1 + random.nextInt(120);
                yield new Sample(
                        (10_000 + id) + ", " + (10_000 + other) + "[pmid]", a -> a.id() == id || a.id() == other);
            }
            case 5 -> {
                long id = 1 + random.nextInt(120);
                yield new Sample("10.5555/elka." + id + "[doi]", a -> a.id() == id);
            }
            default ->
                new Sample("hasabstract", a -> !a.citation().abstractSections().isEmpty());
        };
    }

    private Sample author() {
        String last = words.any(ArticleMaker.LAST_NAMES);
        if (random.nextBoolean()) {
            return new Sample(last + "[au]", a -> authors(a).anyMatch(p -> last.equals(p.lastName())));
        }
        return new Sample(
                last + " J[au]",
                a -> authors(a)
                        .anyMatch(p -> last.equals(p.lastName())
                                && p.initials() != null
                                && p.initials().startsWith("J")));
    }

    private static Stream<Contributor> authors(Article article) {
        return article.citation().authors().stream();
    }

    private Sample heading() {
        String heading = words.any(ArticleMaker.HEADINGS);
        String subheading = words.any(ArticleMaker.SUBHEADINGS);
        return switch (random.nextInt(6)) {
            case 0 ->
                new Sample(
                        "\"" + heading + "\"[mh]",
                        a -> exploded(heading)
                                .anyMatch(h -> headings(a, h).findAny().isPresent()));
            case 1 ->
                new Sample(
                        "\"" + heading + "\"[Majr]",
                        a -> exploded(heading)
                                .flatMap(h -> headings(a, h))
                                .anyMatch(h ->
                                        h.major() || h.qualifiers().stream().anyMatch(Qualifier::major)));
            case 2 ->
                new Sample(
                        heading + "/" + subheading + "[MeSH Terms:noexp]",
                        a -> headings(a, heading).anyMatch(h -> hasAny(h, List.of(subheading))));
            case 3 ->
                new Sample(
                        heading + "/" + subheading + "[mh]",
                        a -> exploded(heading)
                                .flatMap(h -> headings(a, h))
                                .anyMatch(h -> hasAny(h, group(subheading))));
            case 4 ->
                new Sample(
                        subheading + "[sh:noexp]",
                        a -> a.citation().meshHeadings().stream().anyMatch(h -> hasAny(h, List.of(subheading))));
            default ->
                new Sample(
                        "\"" + subheading + "\"[sh]",
                        a -> a.citation().meshHeadings().stream().anyMatch(h -> hasAny(h, group(subheading))));
        };
    }

    /** The subheading with those below it, of those that articles are made with. */
    private static List<String> group(String subheading) {
        return subheading.equals("therapeutic use")
                ? List.of("therapeutic use", "administration & dosage")
                : List.of(subheading);
    }

    private static boolean hasAny(MeshHeading heading, List<String> subheadings) {
        return heading.qualifiers().stream().anyMatch(q -> subheadings.contains(q.name()));
    }

    private static Stream<String> exploded(String heading) {
        return PlainMapping.below(heading).stream();
    }

    private static Stream<MeshHeading> headings(Article article, String heading) {
        return article.citation().meshHeadings().stream()
                .filter(h -> h.descriptor().equals(heading));
    }

    private Sample dates() {
        DateField field = words.any(List.of(DateField.values()));
        if (random.nextInt(4) == 0) {
            int days = random.nextInt(3_000);
            LocalDate today = LocalDate.of(2026, 11, 23);
            return new Sample(
                    "\"last " + days + " days\"[" + field.names().getFirst() + "]",
                    a -> ArticleDates.of(a, field).stream()
                            .anyMatch(d -> !d.isBefore(today.minusDays(days)) && !d.isAfter(today)));
        }
        int year = 2018 + random.nextInt(5);
        int month = 1 + random.nextInt(12);
        LocalDate from = LocalDate.of(year, month, 1);
        LocalDate to = LocalDate.of(year + 1, 12, 31);
        return new Sample(
                year + "/" + month + ":" + (year + 1) + "[" + field.names().getFirst() + "]",
                a -> ArticleDates.of(a, field).stream().anyMatch(d -> !d.isBefore(from) && !d.isAfter(to)));
    }

    /** What made-up reviews have come to; without a number, what review 1 has. */
    static final Screenings SCREENINGS =
            (outcome, review) -> new Screenings.Answer.Known(ArticleSet.of(LongStream.rangeClosed(1, MOST_SCREENED)
                    .filter(id -> isScreened(id, outcome, review == null ? 1 : review))
                    .boxed()
                    .toList()));

    private static boolean isScreened(long article, Screenings.Outcome outcome, long review) {
        return article <= MOST_SCREENED && article % (4 + review) == outcome.ordinal();
    }

    private Sample elka() {
        String tag = words.any(ArticleMaker.TAGS);
        int number = random.nextInt(60);
        return switch (random.nextInt(12)) {
            case 10 -> new Sample("screened:include", a -> isScreened(a.id(), Screenings.Outcome.INCLUDED, 1));
            case 11 ->
                new Sample("screened:not-retrieved@2", a -> isScreened(a.id(), Screenings.Outcome.NOT_RETRIEVED, 2));
            case 8 -> new Sample("changed:>=" + (number * 2), a -> a.change() >= number * 2);
            case 9 -> new Sample("status:retracted", a -> a.states().contains(Article.State.RETRACTED));
            case 0 ->
                new Sample("tag:" + tag, a -> tags(a).anyMatch(t -> t.tag().equals(tag)));
            case 1 ->
                new Sample(
                        "reports:" + tag,
                        a -> tags(a).anyMatch(t -> t.tag().equals(tag) && t.level() == Tagging.Level.REPORTS));
            case 2 -> {
                String design = words.any(ArticleMaker.DESIGNS);
                yield new Sample(
                        "design:" + design,
                        a -> a.tagging() != null
                                && a.tagging()
                                        .values("design")
                                        .getFirst()
                                        .text()
                                        .equals(design));
            }
            case 3 ->
                new Sample(
                        "n:>=" + number,
                        a -> numbers(a, NumberField.PARTICIPANTS).anyMatch(n -> n >= number));
            case 4 ->
                new Sample(
                        "onset:<" + number + "h",
                        a -> numbers(a, NumberField.ONSET_HOURS).anyMatch(n -> n < number));
            case 5 ->
                new Sample(
                        "dose:0.25..0.75mg/kg",
                        a -> a.tagging() != null
                                && a.tagging().values("dose").stream()
                                        .anyMatch(v -> v.text().equals("0.5 mg/kg")));
            case 6 -> {
                String topic = words.any(ArticleMaker.TOPICS);
                yield new Sample("topic:" + topic, a -> a.topics().contains(topic));
            }
            default ->
                new Sample(
                        "duration:1w..4w",
                        a -> numbers(a, NumberField.DURATION_DAYS).anyMatch(n -> n >= 7 && n <= 28));
        };
    }

    private static Stream<Tagging.Tag> tags(Article article) {
        return article.tagging() == null ? Stream.of() : article.tagging().tags().stream();
    }

    private static Stream<Double> numbers(Article article, NumberField field) {
        return article.tagging() == null
                ? Stream.of()
                : article.tagging().values(field.valueName()).stream().map(Tagging.Value::number);
    }
}
