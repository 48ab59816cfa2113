package org.elka.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.elka.api.ReviewNames.PersonJson;
import org.elka.library.Article;
import org.elka.library.ChangeLog;
import org.elka.library.store.Catalogue;
import org.elka.review.Judged;
import org.elka.review.agreement.Agreement;
import org.elka.review.agreement.Coefficient;
import org.elka.review.agreement.Ratings;
import org.elka.review.agreement.Scale;
import org.elka.review.screening.Independence;
import org.elka.review.screening.Item;
import org.elka.review.screening.Review;
import org.elka.review.screening.Reviews;
import org.elka.review.screening.Stage;
import org.elka.review.screening.Status;
import org.elka.review.screening.TaggerRatings;
import org.jspecify.annotations.Nullable;

/** How far a review has come, and how far its reviewers agree. */
@Path("/api/v1/reviews/{review}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reviews")
@Authenticated
public class ReviewAgreementResource {
    private final Reviews reviews;
    private final ReviewNames names;
    private final Catalogue catalogue;
    private final ChangeLog log;
    private final Judged judged;

    ReviewAgreementResource(Reviews reviews, ReviewNames names, Catalogue catalogue, ChangeLog log, Judged judged) {
        this.reviews = reviews;
        this.names = names;
        this.catalogue = catalogue;
        this.log = log;
        this.judged = judged;
    }

    /**
     * A coefficient with its 95 % interval.
     *
     * @param value absent where it is not defined
     * @param because why there is no value, or no interval
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CoefficientJson(
            @Nullable Double value,
            @Nullable Double lower,
            @Nullable Double upper,
            @Nullable String method,
            @Nullable String because) {
        static CoefficientJson of(Coefficient coefficient) {
            return switch (coefficient) {
                case Coefficient.Undefined(String because) -> new CoefficientJson(null, null, null, null, because);
                case Coefficient.Defined(double value, Coefficient.Interval.Unknown(String because)) ->
                    new CoefficientJson(value, null, null, null, because);
                case Coefficient.Defined(double value, Coefficient.Interval.Bounds bounds) ->
                    new CoefficientJson(
                            value, bounds.lower(), bounds.upper(), ArticleJson.lower(bounds.method()), null);
            };
        }
    }

    /** Coefficients of one set of decisions. @param pairable articles that two or more decided on */
    public record AgreementJson(
            int reviewers,
            int articles,
            int pairable,
            CoefficientJson raw,
            CoefficientJson cohensKappa,
            CoefficientJson fleissKappa,
            CoefficientJson krippendorffsAlpha,
            CoefficientJson krippendorffsAlphaOrdinal,
            CoefficientJson gwetsAc1) {
        static AgreementJson of(Ratings ratings, Scale scale) {
            Agreement agreement = Agreement.of(ratings, scale);
            return new AgreementJson(
                    agreement.raters(),
                    agreement.units(),
                    agreement.pairable(),
                    CoefficientJson.of(agreement.raw()),
                    CoefficientJson.of(agreement.cohen()),
                    CoefficientJson.of(agreement.fleiss()),
                    CoefficientJson.of(agreement.alpha()),
                    CoefficientJson.of(agreement.rankedAlpha()),
                    CoefficientJson.of(agreement.ac1()));
        }
    }

    /** Two reviewers and how far they agree. */
    public record PairJson(PersonJson first, PersonJson second, AgreementJson agreement) {}

    /** @param months by "2026-01" @param labels whether each label was given */
    public record StageAgreement(
            String stage,
            AgreementJson all,
            List<PairJson> pairs,
            Map<String, AgreementJson> labels,
            Map<String, AgreementJson> months) {}

    /** A reviewer's part. @param decided articles with a decision of theirs that counts */
    public record AgreementPartJson(PersonJson person, int decided) {}

    /** How far a stage has come. @param statuses articles by status @param flagged to be looked at again */
    public record BoardStage(
            String stage, Map<String, Integer> statuses, int flagged, List<AgreementPartJson> reviewers) {}

    @GET
    @Path("agreement")
    @Operation(
            summary = "How far reviewers agree",
            description = "On what each said first, of articles whose stage is complete. Each coefficient has its 95 %"
                    + " interval, or says why it is not defined.")
    public StageAgreement agreement(
            @Parameter(example = "1") @PathParam("review") long id,
            @QueryParam("stage") @DefaultValue("title-abstract") String stage) {
        names.member(id);
        Stage at = ReviewNames.stage(stage);
        var people = names.shown();
        return reviews.read(id, review -> agreement(review, at, people));
    }

    private static StageAgreement agreement(Review review, Stage stage, LongFunction<PersonJson> people) {
        Independence said = Independence.of(review, stage);
        Ratings choices = said.choices();
        List<PairJson> pairs = new ArrayList<>();
        for (List<String> pair : choices.pairs()) {
            pairs.add(new PairJson(
                    people.apply(Long.parseLong(pair.getFirst())),
                    people.apply(Long.parseLong(pair.getLast())),
                    AgreementJson.of(choices.pair(pair.getFirst(), pair.getLast()), Scale.ORDINAL)));
        }
        Map<String, AgreementJson> labels = new TreeMap<>();
        review.protocol()
                .labels()
                .forEach(label -> labels.put(label, AgreementJson.of(said.label(label), Scale.NOMINAL)));
        Map<String, AgreementJson> months = new TreeMap<>();
        said.byMonth().forEach((month, ratings) -> months.put(month, AgreementJson.of(ratings, Scale.ORDINAL)));
        return new StageAgreement(
                ArticleJson.lower(stage), AgreementJson.of(choices, Scale.ORDINAL), pairs, labels, months);
    }

    /** @param tags by tag, of articles with a verdict on it @param values by field, of included reports with data */
    public record TaggerAgreement(Map<String, AgreementJson> tags, Map<String, AgreementJson> values) {}

    @GET
    @Path("agreement/tagger")
    @Operation(
            summary = "How far people and the tagger agree on the review's articles",
            description =
                    "Of tags, what people's verdicts say beside the tagger's levels; of values, the extracted data"
                            + " that hold beside what the tagger read. People had seen it before they said so.")
    public TaggerAgreement taggerAgreement(@Parameter(example = "1") @PathParam("review") long id) {
        names.member(id);
        Map<Boolean, Set<Long>> articles = reviews.read(
                id,
                review -> review.items().stream()
                        .filter(item -> item.mergedInto() == null)
                        .collect(Collectors.partitioningBy(
                                item -> review.status(item, Stage.FULL_TEXT) == Status.INCLUDED,
                                Collectors.mapping(Item::article, Collectors.toSet()))));
        Set<Long> included = articles.getOrDefault(true, Set.of());
        Set<Long> others = articles.getOrDefault(false, Set.of());
        List<Article> withVerdicts = new ArrayList<>();
        judged.each(article -> {
            if (included.contains(article.id()) || others.contains(article.id())) {
                withVerdicts.add(article);
            }
        });
        Map<Long, Article> texts =
                catalogue.byIds(included, log.last()).stream().collect(Collectors.toMap(Article::id, text -> text));
        return new TaggerAgreement(
                agreements(TaggerRatings.tags(withVerdicts), Scale.ORDINAL),
                agreements(reviews.read(id, review -> TaggerRatings.values(review, texts)), Scale.NOMINAL));
    }

    private static Map<String, AgreementJson> agreements(Map<String, Ratings> ratings, Scale scale) {
        Map<String, AgreementJson> all = new TreeMap<>();
        ratings.forEach((name, one) -> all.put(name, AgreementJson.of(one, scale)));
        return all;
    }

    @GET
    @Path("board")
    @Operation(summary = "How far the review has come, stage by stage")
    public List<BoardStage> board(@Parameter(example = "1") @PathParam("review") long id) {
        names.member(id);
        var people = names.shown();
        return reviews.read(
                id,
                review -> List.of(board(review, Stage.TITLE_ABSTRACT, people), board(review, Stage.FULL_TEXT, people)));
    }

    private static BoardStage board(Review review, Stage stage, LongFunction<PersonJson> people) {
        EnumMap<Status, Integer> statuses = new EnumMap<>(Status.class);
        Map<Long, Integer> decided = new TreeMap<>();
        int flagged = 0;
        for (Item item : review.items()) {
            statuses.merge(review.status(item, stage), 1, Integer::sum);
            flagged += review.isFlagged(item, stage) ? 1 : 0;
            item.decisions(stage).forEach(given -> decided.merge(given.person(), 1, Integer::sum));
        }
        Map<String, Integer> named = new TreeMap<>();
        statuses.forEach((status, number) -> named.put(ArticleJson.lower(status), number));
        return new BoardStage(
                ArticleJson.lower(stage),
                named,
                flagged,
                decided.entrySet().stream()
                        .map(one -> new AgreementPartJson(people.apply(one.getKey()), one.getValue()))
                        .toList());
    }
}
