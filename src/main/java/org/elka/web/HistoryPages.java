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
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.elka.api.ReviewArchivesResource;
import org.elka.api.ReviewHistoryResource;

/** All that happened in a review, the newest first; what is hidden from who looks is shown as hidden. */
@Path("/reviews/{id}/history")
@Produces(MediaType.TEXT_HTML)
public class HistoryPages {
    private static final int PAGE = 50;

    private final ReviewViews views;
    private final ReviewHistoryResource history;
    private final ReviewArchivesResource archives;

    HistoryPages(ReviewViews views, ReviewHistoryResource history, ReviewArchivesResource archives) {
        this.views = views;
        this.history = history;
        this.archives = archives;
    }

    /** A page of it. @param newer with which entry the page of newer ones begins; 0 for none @param older likewise */
    record Page(List<HistoryLine> lines, long newer, long older) {}

    @CheckedTemplate(basePath = "web")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance history(ReviewView view, Page page);

        static native TemplateInstance historyEntry(ReviewView view, HistoryLine line);
    }

    /** @param from the number of the entry that the page begins with; 0: the last */
    @GET
    public TemplateInstance history(@PathParam("id") long id, @QueryParam("from") @DefaultValue("0") long from) {
        ReviewView view = views.of(id);
        long last = view.json().entry();
        long first = from <= 0 || from > last ? last : from;
        long after = Math.max(0, first - PAGE);
        int many = Math.toIntExact(Math.max(1, first - after));
        List<HistoryLine> lines = history.entries(id, after, many).items().stream()
                .map(HistoryLine::of)
                .toList()
                .reversed();
        return Templates.history(view, new Page(lines, first < last ? Math.min(last, first + PAGE) : 0, after));
    }

    /** An entry with all that it says, however long that is. */
    @GET
    @Path("{number}")
    public Response entry(@PathParam("id") long id, @PathParam("number") long number) {
        ReviewView view = views.of(id);
        if (number < 1 || number > view.json().entry()) {
            return ReviewPages.to(id, "/history");
        }
        HistoryLine line =
                HistoryLine.of(history.entries(id, number - 1, 1).items().getFirst());
        return Response.ok(Templates.historyEntry(view, line)).build();
    }

    /** The whole review as a file. @param at a day, to its end, or a time as the API takes it; empty: now */
    @GET
    @Path("archive")
    @Produces({"application/zip", MediaType.TEXT_HTML})
    public Response archive(@PathParam("id") long id, @QueryParam("at") @DefaultValue("") String at) {
        return archives.archive(id, ReviewView.time(at));
    }
}
