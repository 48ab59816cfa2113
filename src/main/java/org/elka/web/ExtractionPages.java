package org.elka.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.elka.access.LibraryRole;
import org.elka.api.ArticleNames;
import org.elka.api.ExtractionResource;
import org.elka.api.ExtractionResource.ExtractionJson;
import org.elka.api.ExtractionResource.FieldJson;
import org.elka.api.ExtractionResource.FormJson;
import org.elka.api.ReviewFlowResource;
import org.elka.library.Article;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** What is extracted from included reports: the form, the reports, and the sheet of each. */
@Path("/reviews/{id}/extraction")
@Produces(MediaType.TEXT_HTML)
public class ExtractionPages {
    private static final int PAGE = 50;
    private static final List<String> KINDS = List.of("number", "choice", "choices", "text", "effects");

    private final ReviewViews views;
    private final ExtractionResource extraction;
    private final ReviewFlowResource lists;
    private final ArticleNames articles;

    ExtractionPages(ReviewViews views, ExtractionResource extraction, ReviewFlowResource lists, ArticleNames articles) {
        this.views = views;
        this.extraction = extraction;
        this.lists = lists;
        this.articles = articles;
    }

    /** An included report, and how its extraction stands. */
    record Report(Article article, ExtractionJson stands) {
        public boolean settled() {
            return stands.standing() != null;
        }

        public boolean differs() {
            return !stands.conflicts().isEmpty();
        }

        /** Whether what one read answers an earlier version of the form. */
        public boolean outdated() {
            return stands.mine() != null && stands.mine().form() < stands.form();
        }
    }

    /** Who may say what of a report. @param read whether who looks may read it @param settle whether they may settle it */
    record May(boolean read, boolean settle) {}

    @CheckedTemplate(basePath = "web")
    static final class Templates {
        private Templates() {}

        /** @param next where the list goes on; 0 at its end */
        static native TemplateInstance extraction(
                ReviewView view, FormJson form, List<Report> reports, long next, List<String> kinds);

        static native TemplateInstance extractionSheet(
                ReviewView view, Report report, ExtractionSheet sheet, May may, String revision);
    }

    @GET
    public TemplateInstance list(@PathParam("id") long id, @QueryParam("after") @DefaultValue("0") long after) {
        ReviewView view = views.of(id);
        var page = lists.articles(id, "included", null, null, null, null, null, after, PAGE);
        List<Report> reports = page.items().stream()
                .map(one -> new Report(articles.find(one.article()), stands(extraction.extraction(id, one.article()))))
                .toList();
        return Templates.extraction(view, form(id), reports, page.next() == null ? 0 : page.next(), KINDS);
    }

    private FormJson form(long id) {
        return (FormJson) extraction.form(id).getEntity();
    }

    private static ExtractionJson stands(Response answer) {
        return (ExtractionJson) answer.getEntity();
    }

    /** Sets the form: a row for each field; one without a label is taken out. */
    @POST
    @Path("form")
    @RolesAllowed(LibraryRole.READER_ROLE)
    public Response form(
            @PathParam("id") long id,
            @RestForm String version,
            @RestForm List<String> field,
            @RestForm List<String> label,
            @RestForm List<String> kind,
            @RestForm List<String> unit,
            @RestForm List<String> options,
            @RestForm List<String> value) {
        List<FieldJson> fields = new ArrayList<>();
        Set<String> ids = new HashSet<>(field);
        for (int i = 0; i < label.size(); i++) {
            if (!label.get(i).isBlank()) {
                List<String> choices = Arrays.stream(options.get(i).split(","))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .toList();
                fields.add(new FieldJson(
                        field.get(i).isBlank() ? ShortName.of(label.get(i), "field", ids) : field.get(i),
                        label.get(i),
                        kind.get(i),
                        orNull(unit.get(i)),
                        choices,
                        orNull(value.get(i))));
            }
        }
        extraction.setForm(id, "\"" + version + "\"", new ExtractionResource.FormRequest(fields));
        return ReviewPages.to(id, "/extraction");
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }

    @GET
    @Path("{article}")
    public TemplateInstance sheet(@PathParam("id") long id, @PathParam("article") String article) {
        ReviewView view = views.of(id);
        Response answer = extraction.extraction(id, article);
        ExtractionJson stands = stands(answer);
        Report report = new Report(articles.find(article), stands);
        boolean complete = report.settled() || report.differs();
        May may = new May(
                view.reviewer() && view.open() && (stands.mine() != null || !complete),
                view.adjudicator() && view.open() && complete);
        return Templates.extractionSheet(
                view,
                report,
                ExtractionSheet.of(form(id), stands),
                may,
                answer.getEntityTag().getValue());
    }

    /** @param action read, or settle */
    @POST
    @Path("{article}")
    @RolesAllowed(LibraryRole.READER_ROLE)
    public Response say(
            @PathParam("id") long id,
            @PathParam("article") String article,
            @RestForm String revision,
            @RestForm String action,
            @BeanParam ExtractionAnswers answers) {
        String seen = "\"" + revision + "\"";
        if (action.equals("settle")) {
            extraction.settle(id, article, seen, answers.request());
        } else {
            extraction.read(id, article, seen, answers.request());
        }
        return ReviewPages.to(id, "/extraction");
    }
}
