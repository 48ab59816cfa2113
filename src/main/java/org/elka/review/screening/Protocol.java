package org.elka.review.screening;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a review asks and by which rules it screens. Each change makes another version; decisions keep their number in
 * the review's history, so which version they were made under can always be told.
 *
 * @param criteria why articles are included and excluded
 * @param titleAbstractReviewers how many people must decide on a title and abstract; at least 1
 * @param fullTextReviewers how many must decide on a full text; at least 1
 * @param blinded whether what a reviewer decided is hidden from all others until the article's stage is complete
 * @param living whether what the library newly finds flows in
 * @param labels what reviewers may mark articles with
 * @param seeds articles known to belong to the review, for the order to start from
 */
public record Protocol(
        String title,
        Question question,
        List<Criterion> criteria,
        int titleAbstractReviewers,
        int fullTextReviewers,
        boolean blinded,
        boolean living,
        List<String> labels,
        List<Long> seeds) {

    /** The question in its parts; a part that does not apply is empty. */
    public record Question(
            @Nullable String population,
            @Nullable String intervention,
            @Nullable String comparator,
            @Nullable String outcome) {}

    /**
     * One criterion.
     *
     * @param id by which decisions name it as their reason
     * @param excludes whether it is a reason to exclude, not a condition to include
     * @param terms words to be marked in the texts that are screened
     * @param tags tags of the taxonomy that it goes by: where one of them changes, the article is looked at again
     */
    public record Criterion(String id, boolean excludes, String text, List<String> terms, List<String> tags) {}

    /** How many people must decide at that stage. */
    public int reviewers(Stage stage) {
        return stage == Stage.TITLE_ABSTRACT ? titleAbstractReviewers : fullTextReviewers;
    }

    /** The criterion of that id. */
    public Optional<Criterion> criterion(String id) {
        return criteria.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** All words of the question and the conditions to include, for an order before anything is decided. */
    public String words() {
        StringBuilder words = new StringBuilder(title);
        for (String part : new @Nullable String[] {
            question.population(), question.intervention(), question.comparator(), question.outcome()
        }) {
            if (part != null) {
                words.append(' ').append(part);
            }
        }
        criteria.stream()
                .filter(one -> !one.excludes())
                .forEach(one -> words.append(' ').append(one.text()).append(' ').append(String.join(" ", one.terms())));
        return words.toString();
    }
}
