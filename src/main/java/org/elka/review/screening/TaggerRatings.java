package org.elka.review.screening;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.elka.library.Article;
import org.elka.library.Tagging;
import org.elka.library.Tagging.Level;
import org.elka.library.Verdict;
import org.elka.review.agreement.Rating;
import org.elka.review.agreement.Ratings;
import org.elka.review.extraction.Extracted;
import org.elka.review.extraction.Form.Field;
import org.elka.review.extraction.Form.Kind;
import org.elka.review.extraction.Prefilling;
import org.jspecify.annotations.Nullable;

/**
 * What people and the tagger say of the same articles, as two raters. People said it after they had seen what the
 * tagger says, so they agree more than they would without; what nobody looked at is not in it.
 */
public final class TaggerRatings {
    private static final String PEOPLE = "people";
    private static final String TAGGER = "tagger";
    private static final String NONE = "none";
    private static final List<String> LEVELS = List.of(NONE, name(Level.MENTIONS), name(Level.REPORTS));

    private TaggerRatings() {}

    /** Levels of tags on which there is a verdict: none, mentions, reports, in this order; by tag. */
    public static SortedMap<String, Ratings> tags(Collection<Article> judged) {
        SortedMap<String, List<Rating>> said = new TreeMap<>();
        for (Article article : judged) {
            for (Verdict verdict : article.verdicts()) {
                if (verdict.subject().of() == Verdict.Subject.Of.TAG) {
                    String tag = verdict.subject().name();
                    List<Rating> ratings = said.computeIfAbsent(tag, _ -> new ArrayList<>());
                    ratings.add(rating(article, PEOPLE, name(verdict.said().level())));
                    ratings.add(rating(article, TAGGER, machine(article, tag)));
                }
            }
        }
        SortedMap<String, Ratings> ratings = new TreeMap<>();
        said.forEach((tag, all) -> ratings.put(tag, Ratings.of(LEVELS, all)));
        return ratings;
    }

    private static String machine(Article article, String tag) {
        Tagging machine = article.machine();
        return machine == null
                ? NONE
                : machine.tag(tag).map(one -> name(one.level())).orElse(NONE);
    }

    /**
     * Answers that hold to fields that the tagger fills beforehand, by field; numbers are the same whatever zeros they
     * end with.
     *
     * @param articles texts of included articles by their numbers
     */
    public static SortedMap<String, Ratings> values(Review review, Map<Long, Article> articles) {
        SortedMap<String, List<Rating>> said = new TreeMap<>();
        for (Item item : review.items()) {
            Article article = articles.get(item.article());
            Extracted standing = article == null ? null : Extraction.standing(review, item);
            if (article != null && standing != null) {
                Map<String, List<String>> machine = Prefilling.of(review.form(), asTagged(article))
                        .answers()
                        .texts();
                for (Field field : review.form().fields()) {
                    if (field.value() != null && field.kind() != Kind.EFFECTS) {
                        List<Rating> ratings = said.computeIfAbsent(field.id(), _ -> new ArrayList<>());
                        ratings.add(rating(
                                article,
                                PEOPLE,
                                answer(field, standing.answers().texts().get(field.id()))));
                        ratings.add(rating(article, TAGGER, answer(field, machine.get(field.id()))));
                    }
                }
            }
        }
        SortedMap<String, Ratings> ratings = new TreeMap<>();
        said.forEach((field, all) -> ratings.put(
                field,
                Ratings.of(
                        all.stream().map(Rating::category).distinct().sorted().toList(), all)));
        return ratings;
    }

    /** With what the tagger alone says, without verdicts. */
    private static Article asTagged(Article article) {
        return new Article(
                article.id(),
                article.version(),
                article.citation(),
                article.machine(),
                article.states(),
                article.topics(),
                article.added(),
                article.change());
    }

    private static String answer(Field field, @Nullable List<String> texts) {
        if (texts == null || texts.isEmpty()) {
            return NONE;
        }
        return String.join(
                "; ",
                texts.stream()
                        .map(text -> field.kind() == Kind.NUMBER
                                ? new BigDecimal(text).stripTrailingZeros().toPlainString()
                                : text)
                        .sorted()
                        .toList());
    }

    private static Rating rating(Article article, String rater, String category) {
        return new Rating("E" + article.id(), rater, category);
    }

    private static String name(@Nullable Level level) {
        return level == null ? NONE : level.name().toLowerCase(Locale.ROOT);
    }
}
