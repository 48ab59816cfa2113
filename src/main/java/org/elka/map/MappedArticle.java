package org.elka.map;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.elka.library.Article;
import org.elka.library.Tagging;
import org.elka.library.Tagging.Finding;
import org.elka.library.Tagging.Value;

/**
 * An article as the charts show it: what was read out of its text, or said by people in the machine's place.
 *
 * @param year of publication; 0 where none is known
 * @param participants the most that it states; 0 where it states none
 * @param design the first that was read; {@link #NOT_STATED} where none was
 * @param direction of anxiety: improved, no-difference, worsened, mixed, unclear; {@link #NOT_STATED} where none was read
 * @param directionSentence the sentence that tells it; empty where none does
 * @param onset hours to the first effect, the shortest first
 * @param duration days that the effect lasted, the longest first
 * @param doses those by weight first, the lowest first
 * @param effects stated sizes of effect, with what they are on
 */
public record MappedArticle(
        long article,
        String title,
        int year,
        long participants,
        String design,
        String direction,
        String directionSentence,
        List<Stated> onset,
        List<Stated> duration,
        List<Stated> doses,
        List<String> effects) {
    public static final String NOT_STATED = "not-stated";

    private static final Comparator<Stated> LOWEST = Comparator.comparingDouble(Stated::amount);
    private static final List<String> UNITS = List.of("mg/kg", "mg", "mg/kg/h");

    static MappedArticle of(Article article) {
        Tagging tagging = article.tagging();
        var published = article.citation().published();
        int year = published == null || published.year() == null ? 0 : published.year();
        String title = article.citation().titleText();
        if (tagging == null) {
            return new MappedArticle(
                    article.id(),
                    title,
                    year,
                    0,
                    NOT_STATED,
                    NOT_STATED,
                    "",
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());
        }
        Optional<Value> direction = tagging.values("anxiety-direction").stream().findFirst();
        return new MappedArticle(
                article.id(),
                title,
                year,
                Math.round(stated(tagging, "n", value -> Stated.of(value, ""), LOWEST.reversed()).stream()
                        .mapToDouble(Stated::amount)
                        .findFirst()
                        .orElse(0)),
                tagging.values("design").stream().findFirst().map(Value::text).orElse(NOT_STATED),
                direction.map(Value::text).orElse(NOT_STATED),
                direction.map(Stated::sentence).orElse(""),
                stated(tagging, "onset-hours", value -> Stated.of(value, "h"), LOWEST),
                stated(tagging, "duration-days", value -> Stated.of(value, "d"), LOWEST.reversed()),
                stated(
                        tagging,
                        "dose",
                        Stated::dose,
                        Comparator.<Stated>comparingInt(dose -> UNITS.indexOf(dose.unit()))
                                .thenComparing(LOWEST)),
                tagging.findings().stream()
                        .flatMap(found -> effect(found).stream())
                        .toList());
    }

    private static List<Stated> stated(
            Tagging tagging, String name, Function<Value, Optional<Stated>> read, Comparator<Stated> order) {
        return tagging.values(name).stream()
                .flatMap(value -> read.apply(value).stream())
                .sorted(order)
                .toList();
    }

    private static Optional<String> effect(Finding finding) {
        return Optional.ofNullable(finding.effect())
                .map(effect -> finding.outcome() + (finding.scale() == null ? "" : " (" + finding.scale() + ")") + ": "
                        + effect);
    }

    /** "E12". */
    public String id() {
        return "E" + article;
    }
}
