package org.elka.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.elka.api.MapResource;
import org.elka.api.Queries;
import org.elka.map.Chart;
import org.elka.map.Drawn;
import org.elka.map.EvidenceMaps;
import org.elka.map.EvidenceMaps.Asked;
import org.elka.map.Matrix;
import org.elka.map.Raster;
import org.elka.search.SearchPage.FacetCount;
import org.elka.search.query.Parse;
import org.elka.search.query.QueryError;
import org.jspecify.annotations.Nullable;

/** The evidence map: one chart a page, with its table, its gaps and its files. */
@Path("/map")
public class MapPages {
    private final Queries queries;
    private final EvidenceMaps maps;
    private final MapResource charts;

    MapPages(Queries queries, EvidenceMaps maps, MapResource charts) {
        this.queries = queries;
        this.maps = maps;
        this.charts = charts;
    }

    /** The state of the page as a link. */
    record MapAddress(String q, Chart chart, String design) {
        public String of(Chart other) {
            return "/map?chart=" + other.id() + "&" + parameters();
        }

        /** The chart as a file. @param format svg, png or csv */
        public String file(String format) {
            return "/map/" + chart.id() + "." + format + "?" + parameters();
        }

        public String data() {
            return "/api/v1/map?chart=" + chart.id() + "&" + parameters();
        }

        public String search() {
            return "/search?" + parameter("q", q)
                    + (design.isBlank() ? "" : "&" + parameter("filter", "design:" + design));
        }

        private String parameters() {
            return parameter("q", q) + (design.isBlank() ? "" : "&" + parameter("design", design));
        }

        private static String parameter(String name, String value) {
            return name + "=" + Wording.urlEncoded(value);
        }
    }

    /** What the page shows. @param gaps disorder by disorder; empty for charts that have none */
    record Shown(Drawn drawn, List<FacetCount> designs, List<Matrix.Gap> gaps, List<String> leftOut) {
        static Shown of(Drawn drawn, List<FacetCount> designs) {
            return drawn instanceof Drawn.Outcomes outcomes
                    ? new Shown(
                            drawn, designs, outcomes.gaps(), outcomes.matrix().leftOut())
                    : new Shown(drawn, designs, List.of(), List.of());
        }
    }

    @CheckedTemplate(basePath = "web")
    static final class Templates {
        private Templates() {}

        /** @param shown null where the query is refused @param mistake null where it is not */
        static native TemplateInstance map(
                MapAddress address, List<Chart> charts, @Nullable Shown shown, SearchPages.@Nullable Mistake mistake);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance map(
            @QueryParam("q") @DefaultValue("") String q,
            @QueryParam("chart") @DefaultValue("outcomes") String chart,
            @QueryParam("design") @DefaultValue("") String design) {
        MapAddress address = new MapAddress(q, MapResource.chart(chart), design);
        List<Chart> all = List.of(Chart.values());
        return switch (queries.parse(Queries.Asked.of(q))) {
            case Parse.Rejected(QueryError error) ->
                Templates.map(address, all, null, SearchPages.Mistake.of(q, error));
            case Parse.Parsed parsed -> {
                Drawn drawn = charts.drawn(address.chart(), q, new Asked(parsed.query(), design));
                yield Templates.map(address, all, Shown.of(drawn, maps.designs(parsed.query())), null);
            }
        };
    }

    /** @param format svg, png or csv */
    @GET
    @Path("{chart: [a-z]+}.{format: svg|png|csv}")
    public Response file(
            @PathParam("chart") String name,
            @PathParam("format") String format,
            @QueryParam("q") @DefaultValue("") String q,
            @QueryParam("design") @DefaultValue("") String design,
            @Context UriInfo uri) {
        Chart chart = MapResource.chart(name);
        Drawn drawn = charts.drawn(
                chart, q, new Asked(queries.read(Queries.Asked.of(q)).query(), design));
        String base = uri.getBaseUri().getScheme() + "://" + uri.getBaseUri().getAuthority();
        Response.ResponseBuilder answer = switch (format) {
            case "svg" -> Response.ok(drawn.alone(base), "image/svg+xml;charset=UTF-8");
            case "png" -> Response.ok(Raster.png(drawn.alone(base)), "image/png");
            default -> Response.ok(drawn.table().csv(), "text/csv;charset=UTF-8");
        };
        return answer.header("Content-Disposition", "attachment; filename=\"elka-" + chart.id() + "." + format + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
