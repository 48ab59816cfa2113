package org.elka.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.elka.ingest.tagging.TaxonomyInForce;
import org.elka.map.Chart;
import org.elka.map.Drawn;
import org.elka.map.EvidenceMaps;
import org.elka.map.EvidenceMaps.Asked;
import org.elka.map.MappedArticle;
import org.elka.map.Matrix;
import org.elka.map.Named;
import org.elka.map.Plot;
import org.elka.map.Stated;
import org.elka.search.SearchPage.FacetCount;
import org.elka.search.query.Parse;
import org.elka.tagging.Taxonomy;
import org.jspecify.annotations.Nullable;

/** What is known at a glance: the data of the evidence map's charts. */
@Path("/api/v1/map")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Articles")
public class MapResource {
    /** The group of the taxonomy whose tags are the rows. */
    private static final String OUTCOMES = "outcome";

    private final Queries queries;
    private final EvidenceMaps maps;
    private final TaxonomyInForce taxonomy;

    MapResource(Queries queries, EvidenceMaps maps, TaxonomyInForce taxonomy) {
        this.queries = queries;
        this.maps = maps;
        this.taxonomy = taxonomy;
    }

    /**
     * The charts' data.
     *
     * @param change the answer is as of this change of the library
     * @param designs the designs of the query's articles, to narrow by; counted as if none were picked
     * @param outcomes absent where only another chart is asked for, as the others are
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EvidenceMap(
            String query,
            long change,
            List<FacetCount> designs,
            @Nullable OutcomesJson outcomes,
            @Nullable PlotJson timing,
            @Nullable PlotJson dosing) {}

    /**
     * Articles by outcome and disorder.
     *
     * @param articles of the query
     * @param inside of those, the ones in at least one cell
     * @param lacking the others
     * @param cells row by row; 0 articles is a gap
     * @param gaps the empty cells, disorder by disorder
     * @param leftOut disorders that have no column, being too many
     */
    public record OutcomesJson(
            long articles,
            long inside,
            long lacking,
            List<Named> outcomes,
            List<Named> disorders,
            List<Matrix.Cell> cells,
            List<Matrix.Gap> gaps,
            List<String> leftOut) {
        static OutcomesJson of(Matrix matrix) {
            return new OutcomesJson(
                    matrix.articles(),
                    matrix.inside(),
                    matrix.articles() - matrix.inside(),
                    matrix.outcomes(),
                    matrix.disorders(),
                    matrix.cells(),
                    matrix.gaps(),
                    matrix.leftOut());
        }
    }

    /**
     * Articles one by one.
     *
     * @param articles of the query
     * @param inside of those, the ones that state a value of the chart
     * @param lacking the others
     * @param beyond of those inside, the ones that {@code limit} left out
     * @param marks the others, those with most participants first
     */
    public record PlotJson(long articles, long inside, long lacking, long beyond, List<MapMarkJson> marks) {
        static PlotJson of(Plot plot) {
            return new PlotJson(
                    plot.articles(),
                    plot.inside(),
                    plot.lacking(),
                    plot.beyond(),
                    plot.shown().stream().map(MapMarkJson::of).toList());
        }
    }

    /**
     * An article with its values and the sentences that state them; the members are those of {@link MappedArticle}.
     *
     * @param year absent where it is not known, as {@code participants}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MapMarkJson(
            String article,
            String title,
            @Nullable Integer year,
            @Nullable Long participants,
            String design,
            String direction,
            String directionSentence,
            List<Stated> onset,
            List<Stated> duration,
            List<Stated> doses,
            List<String> effects) {
        static MapMarkJson of(MappedArticle article) {
            return new MapMarkJson(
                    article.id(),
                    article.title(),
                    article.year() == 0 ? null : article.year(),
                    article.participants() == 0 ? null : article.participants(),
                    article.design(),
                    article.direction(),
                    article.directionSentence(),
                    article.onset(),
                    article.duration(),
                    article.doses(),
                    article.effects());
        }
    }

    @GET
    @Operation(
            summary = "The evidence map: what the articles of a query are known to report",
            description = "`outcomes`: how many articles report each outcome in each disorder, and the gaps. `timing`:"
                    + " hours to the first effect and days that it lasted, article by article. `dosing`: doses and the"
                    + " direction of their effect on anxiety. Each says how many articles lack what it is made of; all"
                    + " values come with their sentences. `/map` draws it.")
    @APIResponseSchema(value = EvidenceMap.class, responseCode = "200", responseDescription = "OK")
    public Response map(
            @Parameter(example = "ketamine[tiab] AND disorder:sad") @QueryParam("q") @DefaultValue("") String q,
            @Parameter(description = "Only articles of this design.", example = "rct")
                    @QueryParam("design")
                    @DefaultValue("")
                    String design,
            @Parameter(
                            description = "outcomes, timing or dosing; default: all.",
                            schema = @Schema(examples = "\"timing\""))
                    @QueryParam("chart")
                    @DefaultValue("")
                    String chart,
            @Parameter(description = "At most so many marks in each of timing and dosing.")
                    @QueryParam("limit")
                    @DefaultValue("2000")
                    @Min(1)
                    @Max(EvidenceMaps.MOST_MARKS)
                    int limit,
            @Context Request request) {
        Queries.Asked text = Queries.Asked.of(q);
        Parse.Parsed parsed = queries.read(text);
        Chart only = chart.isBlank() ? null : chart(chart);
        long change = maps.change();
        String state =
                String.join(" ", "map", q, queries.state(text, parsed.query()), design, chart, limit + "", change + "");
        Asked asked = new Asked(parsed.query(), design);
        return Tagged.answer(
                request,
                state + " " + taxonomy.madeBy(),
                () -> new EvidenceMap(
                        q,
                        change,
                        maps.designs(parsed.query()),
                        wanted(only, Chart.OUTCOMES) ? OutcomesJson.of(maps.matrix(asked, outcomes())) : null,
                        wanted(only, Chart.TIMING) ? PlotJson.of(maps.timing(asked, limit)) : null,
                        wanted(only, Chart.DOSING) ? PlotJson.of(maps.dosing(asked, limit)) : null));
    }

    private static boolean wanted(@Nullable Chart only, Chart chart) {
        return only == null || only == chart;
    }

    /** The chart of that name. @throws ApiException if there is none */
    public static Chart chart(String id) {
        return ArticlesResource.named(Chart.values(), id, "chart");
    }

    /** A chart as pages draw it. @param q the text of the query in {@code asked} */
    public Drawn drawn(Chart chart, String q, Asked asked) {
        return switch (chart) {
            case OUTCOMES -> new Drawn.Outcomes(maps.matrix(asked, outcomes()), q, asked.design());
            case TIMING -> new Drawn.Timing(maps.timing(asked, EvidenceMaps.MOST_MARKS));
            case DOSING -> new Drawn.Dosing(maps.dosing(asked, EvidenceMaps.MOST_MARKS));
        };
    }

    /** The taxonomy's outcomes; of one without that group, its first group. */
    private List<Named> outcomes() {
        List<Taxonomy.Group> groups = taxonomy.taxonomy().groups();
        return groups.stream()
                .filter(group -> group.id().equals(OUTCOMES))
                .findFirst()
                .or(() -> groups.stream().findFirst())
                .map(group -> group.tags().stream()
                        .map(tag -> new Named(tag.id(), tag.title()))
                        .toList())
                .orElse(List.of());
    }
}
