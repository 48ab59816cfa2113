package org.elka.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.elka.api.ReviewNames.PersonJson;
import org.elka.review.screening.Access;
import org.elka.review.screening.Decision;
import org.elka.review.screening.Given;
import org.elka.review.screening.Item;
import org.elka.review.screening.Ranking;
import org.elka.review.screening.Review;
import org.elka.review.screening.Stage;
import org.jspecify.annotations.Nullable;

/**
 * How an article stands in a review, as one of its members may see it.
 *
 * @param records how many records of it came, by database
 * @param stages by name
 * @param mergedInto the article that stands for it
 * @param automation the rule that left it out before screening
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ScreenedJson(
        String article,
        SortedMap<String, Integer> records,
        Map<String, StageJson> stages,
        @Nullable Boolean retrieved,
        @Nullable String mergedInto,
        @Nullable String automation) {

    /**
     * How it stands at a stage.
     *
     * @param mine what you decided
     * @param others what others decided; absent as long as it is hidden from you
     * @param earlier decisions that count no more
     * @param flagged whether it was decided before and must be looked at again
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record StageJson(
            String status,
            boolean flagged,
            @Nullable ReopeningJson reopening,
            @Nullable GivenJson mine,
            @Nullable List<GivenJson> others,
            @Nullable GivenJson settlement,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<GivenJson> earlier,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<PersonJson> assigned) {}

    /** Why it is looked at again. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ReopeningJson(
            String cause,
            Instant made,
            PersonJson by,
            long change,
            @Nullable String detail) {}

    /**
     * A decision as it was given.
     *
     * @param version of the text that was read; below 0: a text that came with an archive
     * @param ranking how it was come by
     * @param imported the file of another tool that says so, and who imported it; absent where it was given here
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record GivenJson(
            PersonJson by,
            Instant made,
            String choice,
            List<String> reasons,
            List<String> labels,
            @Nullable String note,
            int version,
            @Nullable RankingJson ranking,
            @Nullable ImportedDecisionJson imported) {
        static GivenJson of(Given given, LongFunction<PersonJson> people) {
            Decision decision = given.decision();
            return new GivenJson(
                    people.apply(given.person()),
                    given.made(),
                    ArticleJson.lower(decision.choice()),
                    decision.reasons(),
                    decision.labels(),
                    decision.note(),
                    given.version(),
                    given.ranking() == null ? null : RankingJson.of(given.ranking()),
                    given.imported() == null
                            ? null
                            : new ImportedDecisionJson(
                                    given.imported().file(),
                                    people.apply(given.imported().by())));
        }
    }

    /** @param by who imported the file */
    public record ImportedDecisionJson(String file, PersonJson by) {}

    /** In which order it was shown. @param learnedFrom how many results the order was learned from */
    public record RankingJson(String order, int learnedFrom, int position) {
        static RankingJson of(Ranking ranking) {
            return new RankingJson(ArticleJson.lower(ranking.order()), ranking.learnedFrom(), ranking.position());
        }
    }

    /** As {@code viewer} may see it. */
    static ScreenedJson of(Review review, Item item, long viewer, LongFunction<PersonJson> people) {
        Map<String, StageJson> stages = new TreeMap<>();
        for (Stage stage : Stage.values()) {
            stages.put(ArticleJson.lower(stage), stage(review, item, stage, viewer, people));
        }
        Item into = item.mergedInto();
        return new ScreenedJson(
                "E" + item.article(),
                new TreeMap<>(item.records()),
                stages,
                item.retrieved(),
                into == null ? null : "E" + into.article(),
                item.automation());
    }

    private static StageJson stage(
            Review review, Item item, Stage stage, long viewer, LongFunction<PersonJson> people) {
        boolean seesOthers = Access.seesOthers(review, item, stage);
        GivenJson mine = null;
        List<GivenJson> others = new ArrayList<>();
        for (Given given : item.decisions(stage)) {
            if (given.person() == viewer) {
                mine = GivenJson.of(given, people);
            } else {
                others.add(GivenJson.of(given, people));
            }
        }
        Given settlement = item.settlement(stage);
        Item.Reopening reopening = item.reopening(stage);
        return new StageJson(
                ArticleJson.lower(review.status(item, stage)),
                review.isFlagged(item, stage),
                reopening == null
                        ? null
                        : new ReopeningJson(
                                ArticleJson.lower(reopening.cause()),
                                reopening.made(),
                                people.apply(reopening.person()),
                                reopening.change(),
                                reopening.detail()),
                mine,
                seesOthers ? others : null,
                settlement == null ? null : GivenJson.of(settlement, people),
                item.earlier(stage).stream()
                        .filter(given -> seesOthers || given.person() == viewer)
                        .map(given -> GivenJson.of(given, people))
                        .toList(),
                item.assigned(stage).stream().map(people::apply).toList());
    }
}
