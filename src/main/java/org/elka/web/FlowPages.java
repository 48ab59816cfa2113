package org.elka.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.elka.api.ReviewFlowResource;
import org.elka.api.ReviewFlowResource.FlowJson;

/** The flow by PRISMA 2020, as of any day and as an update of an earlier version. */
@Path("/reviews/{id}/flow")
@Produces(MediaType.TEXT_HTML)
public class FlowPages {
    private final ReviewViews views;
    private final ReviewFlowResource flows;

    FlowPages(ReviewViews views, ReviewFlowResource flows) {
        this.views = views;
        this.flows = flows;
    }

    /**
     * A number of the flow.
     *
     * @param side whether it leaves the flow there, or waits
     * @param list the parameter by which its articles are listed; empty for records, which are no articles
     */
    record Line(String name, int number, boolean side, String list) {}

    /**
     * The flow as it is shown.
     *
     * @param at as of when; empty for now
     * @param since when the previous version was made; empty for none
     * @param times both as parameters of an address, to go on from others
     * @param address of the same in the API
     */
    record Shown(
            FlowJson flow, String words, List<Line> lines, String at, String since, String times, String address) {}

    @CheckedTemplate(basePath = "web")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance flow(ReviewView view, Shown shown);
    }

    /** @param at a day, "2026-01-31", to its end; or a time as the API takes it @param since likewise */
    @GET
    public TemplateInstance flow(
            @PathParam("id") long id,
            @QueryParam("at") @DefaultValue("") String at,
            @QueryParam("since") @DefaultValue("") String since) {
        ReviewView view = views.of(id);
        String end = ReviewView.time(at);
        String begin = ReviewView.time(since);
        FlowJson flow = (FlowJson) flows.flow(id, end, begin, "json").getEntity();
        String words = (String) flows.flow(id, end, begin, "text").getEntity();
        String address = "/api/v1/reviews/" + id + "/flow?" + parameter("at", end) + parameter("since", begin);
        String times = parameter("at", at) + parameter("since", since);
        return Templates.flow(
                view, new Shown(flow, words, lines(view, flow, !since.isEmpty()), at, since, times, address));
    }

    private static String parameter(String name, String value) {
        return value.isEmpty() ? "" : name + "=" + Wording.urlEncoded(value) + "&";
    }

    private static List<Line> lines(ReviewView view, FlowJson flow, boolean updated) {
        List<Line> lines = new ArrayList<>();
        if (updated) {
            lines.add(box(flow, "previously-included", false));
        }
        flow.identified()
                .forEach((database, number) -> lines.add(new Line("Records from " + database, number, false, "")));
        lines.add(new Line("Duplicate records taken out", flow.duplicates(), true, ""));
        lines.add(box(flow, "duplicates", true));
        lines.add(box(flow, "identified", false));
        lines.add(box(flow, "excluded-by-automation", true));
        lines.add(box(flow, "awaiting-screening", true));
        lines.add(box(flow, "screened", false));
        lines.add(box(flow, "excluded", true));
        lines.add(box(flow, "sought", false));
        lines.add(box(flow, "not-retrieved", true));
        lines.add(box(flow, "awaiting-assessment", true));
        lines.add(box(flow, "assessed", false));
        lines.add(box(flow, "excluded-reports", true));
        flow.excludedReports()
                .forEach((reason, number) -> lines.add(new Line(
                        "Reports excluded: " + view.reason(reason),
                        number,
                        true,
                        "reason=" + Wording.urlEncoded(reason))));
        lines.add(box(flow, "included", false));
        lines.add(new Line("Studies included", flow.studies(), false, "box=included"));
        return lines;
    }

    private static Line box(FlowJson flow, String box, boolean side) {
        return new Line(Wording.box(box), flow.boxes().getOrDefault(box, 0), side, "box=" + box);
    }
}
