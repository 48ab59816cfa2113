package org.elka.api;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.elka.api.DecidedLines.Decided;
import org.elka.api.DecidedLines.Layout;
import org.elka.formats.Export;
import org.elka.formats.ExportFormat;
import org.elka.formats.Extras;
import org.elka.library.Article;
import org.elka.library.ChangeLog;
import org.elka.library.Citation;
import org.elka.library.CitationBuilder;
import org.elka.library.store.Catalogue;
import org.elka.review.screening.Protocol;
import org.elka.review.screening.Review;
import org.elka.review.screening.Reviews;
import org.elka.review.screening.Stage;
import org.jspecify.annotations.Nullable;

/** A review's articles with what was decided, for other screening tools and for statistics programs. */
@Path("/api/v1/reviews/{review}/export")
@Tag(name = "Reviews")
@Authenticated
public class ReviewExportsResource {
    private static final int PAGE = 500;

    private final Reviews reviews;
    private final Catalogue catalogue;
    private final ChangeLog log;
    private final ReviewNames names;

    ReviewExportsResource(Reviews reviews, Catalogue catalogue, ChangeLog log, ReviewNames names) {
        this.reviews = reviews;
        this.catalogue = catalogue;
        this.log = log;
        this.names = names;
    }

    @GET
    @Produces({"text/csv", "application/x-research-info-systems", MediaType.APPLICATION_JSON})
    @Operation(
            summary = "The review's articles with what was decided",
            description =
                    "`decisions`: CSV with a line for each decision. `asreview`, `rayyan`: CSV as these tools have"
                            + " it. `covidence`: as its lists are, with decisions as tags. `ris`: with the decisions among"
                            + " the keywords. What is hidden from you is left out.")
    public Response export(
            @Parameter(example = "1") @PathParam("review") long id,
            @Parameter(description = "decisions, asreview, rayyan, covidence or ris.", example = "asreview")
                    @QueryParam("layout")
                    @DefaultValue("decisions")
                    String layout,
            @Parameter(
                            description = "Only what was decided at this stage; default: at both.",
                            example = "title-abstract")
                    @QueryParam("stage")
                    @Nullable
                    String stage) {
        long me = names.member(id);
        Layout chosen = ArticlesResource.named(Layout.values(), layout, "layout");
        Stage only = stage == null ? null : ReviewNames.stage(stage);
        var people = names.shown();
        List<Decided> all = reviews.read(
                id,
                review -> review.items().stream()
                        .filter(item -> item.mergedInto() == null)
                        .map(item -> Decided.of(review, item, only, me, people))
                        .toList());
        Protocol protocol = reviews.read(id, Review::protocol);
        StreamingOutput body = out -> write(chosen, protocol, all, out);
        boolean ris = chosen == Layout.RIS;
        return Response.ok(body)
                .type((ris ? ExportFormat.RIS.mediaType() : "text/csv") + ";charset=UTF-8")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"review-%d-%s.%s\"".formatted(id, layout, ris ? "ris" : "csv"))
                .build();
    }

    private void write(Layout layout, Protocol protocol, List<Decided> all, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        if (layout == Layout.RIS) {
            Export ris = ExportFormat.RIS.open(writer, Extras.NONE);
            each(all, (decided, article) -> ris.add(withDecisions(article, decided)));
            ris.end();
            return;
        }
        CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .autoFlush(false)
                .build(writer);
        DecidedLines lines = new DecidedLines(layout, protocol);
        csv.writeRecord(lines.header());
        each(all, (decided, article) -> lines.of(decided, article).forEach(csv::writeRecord));
        csv.flush();
    }

    @FunctionalInterface
    private interface Line {
        void write(Decided decided, Article article) throws IOException;
    }

    private void each(List<Decided> all, Line line) throws IOException {
        for (int from = 0; from < all.size(); from += PAGE) {
            List<Decided> page = all.subList(from, Math.min(all.size(), from + PAGE));
            Map<Long, Article> texts =
                    catalogue.byIds(page.stream().map(Decided::article).toList(), log.last()).stream()
                            .collect(Collectors.toMap(Article::id, text -> text));
            for (Decided one : page) {
                Article text = texts.get(one.article());
                if (text == null) {
                    throw new IOException(
                            "the library has lost article E" + one.article() + "; ./elka doctor examines it");
                }
                line.write(one, text);
            }
        }
    }

    private static Article withDecisions(Article article, Decided decided) {
        List<Citation.Keyword> keywords = new ArrayList<>(article.citation().keywords());
        keywords.add(new Citation.Keyword(null, false, "screening: " + decided.status()));
        decided.words()
                .forEach(word ->
                        keywords.add(new Citation.Keyword(null, false, "screening: " + DecidedLines.inWords(word))));
        return new Article(
                article.id(),
                article.version(),
                CitationBuilder.builder(article.citation()).keywords(keywords).build(),
                article.tagging(),
                article.states(),
                article.topics(),
                article.added(),
                article.change());
    }
}
