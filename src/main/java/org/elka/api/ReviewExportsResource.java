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
import java.util.Objects;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.elka.api.ReviewNames.PersonJson;
import org.elka.formats.CsvExport;
import org.elka.formats.Export;
import org.elka.formats.ExportFormat;
import org.elka.formats.Extras;
import org.elka.library.Article;
import org.elka.library.ChangeLog;
import org.elka.library.Citation;
import org.elka.library.CitationBuilder;
import org.elka.library.store.Catalogue;
import org.elka.review.screening.Access;
import org.elka.review.screening.Given;
import org.elka.review.screening.Item;
import org.elka.review.screening.Review;
import org.elka.review.screening.Reviews;
import org.elka.review.screening.Stage;
import org.elka.review.screening.Status;
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

    /** The layouts. */
    private enum Layout {
        /** A line for each decision. */
        DECISIONS,
        /** A line for each article, as ASReview reads and writes them: asreview_label is 1, 0 or empty. */
        ASREVIEW,
        /** A line for each article, as Rayyan writes them: decisions and reasons stand in its notes. */
        RAYYAN,
        /** RIS; decisions stand among the keywords. */
        RIS
    }

    @GET
    @Produces({"text/csv", "application/x-research-info-systems", MediaType.APPLICATION_JSON})
    @Operation(
            summary = "The review's articles with what was decided",
            description =
                    "`decisions`: CSV with a line for each decision. `asreview`, `rayyan`: CSV as these tools have"
                            + " it. `ris`: with the decisions among the keywords. What is hidden from you is left out.")
    public Response export(
            @Parameter(example = "1") @PathParam("review") long id,
            @Parameter(description = "decisions, asreview, rayyan or ris.", example = "asreview")
                    @QueryParam("layout")
                    @DefaultValue("decisions")
                    String layout) {
        long me = names.member(id);
        Layout chosen = ArticlesResource.named(Layout.values(), layout, "layout");
        var people = names.shown();
        List<Decided> all = reviews.read(
                id,
                review -> review.items().stream()
                        .filter(item -> item.mergedInto() == null)
                        .map(item -> Decided.of(review, item, me, people))
                        .toList());
        StreamingOutput body = out -> write(chosen, all, out);
        boolean ris = chosen == Layout.RIS;
        return Response.ok(body)
                .type((ris ? ExportFormat.RIS.mediaType() : "text/csv") + ";charset=UTF-8")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"review-%d-%s.%s\"".formatted(id, layout, ris ? "ris" : "csv"))
                .build();
    }

    /** One decision in words. */
    private record Word(String stage, PersonJson by, Given given) {}

    /** An article with what who asks may see of its decisions. @param result 1 in, 0 out, null open */
    private record Decided(long article, @Nullable Integer result, String status, List<Word> words) {
        static Decided of(Review review, Item item, long viewer, LongFunction<PersonJson> people) {
            List<Word> words = new ArrayList<>();
            for (Stage stage : Stage.values()) {
                Stream.concat(item.decisions(stage).stream(), Stream.ofNullable(item.settlement(stage)))
                        .filter(given -> given.person() == viewer || Access.seesOthers(review, item, stage))
                        .forEach(given ->
                                words.add(new Word(ArticleJson.lower(stage), people.apply(given.person()), given)));
            }
            Status first = review.status(item, Stage.TITLE_ABSTRACT);
            Status second = review.status(item, Stage.FULL_TEXT);
            boolean out = first == Status.EXCLUDED || second == Status.EXCLUDED || second == Status.NOT_RETRIEVED;
            return new Decided(
                    item.article(),
                    out ? Integer.valueOf(0) : first == Status.INCLUDED ? Integer.valueOf(1) : null,
                    ArticleJson.lower(second == Status.WAITING ? first : second),
                    words);
        }
    }

    private void write(Layout layout, List<Decided> all, OutputStream out) throws IOException {
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
        csv.writeRecord(header(layout));
        each(all, (decided, article) -> lines(layout, decided, article).forEach(csv::writeRecord));
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

    private static List<String> header(Layout layout) {
        return switch (layout) {
            case ASREVIEW -> List.of("record_id", "title", "abstract", "authors", "year", "doi", "asreview_label");
            case RAYYAN ->
                List.of("key", "title", "year", "journal", "authors", "abstract", "doi", "pubmed_id", "notes");
            default ->
                List.of(
                        "article",
                        "pmid",
                        "doi",
                        "title",
                        "status",
                        "stage",
                        "reviewer",
                        "choice",
                        "reasons",
                        "labels",
                        "note",
                        "settles",
                        "made",
                        "version",
                        "order",
                        "learned_from",
                        "position");
        };
    }

    private static List<List<String>> lines(Layout layout, Decided decided, Article article) {
        Citation citation = article.citation();
        String id = "E" + article.id();
        String title = CsvExport.safe(citation.titleText());
        String text = CsvExport.safe(citation.abstractText());
        ArticleJson shown = ArticleJson.unmarked(article);
        String authors = CsvExport.safe(String.join("; ", shown.authors()));
        String year = shown.year() == null ? "" : String.valueOf(shown.year());
        String doi = CsvExport.safe(Objects.requireNonNullElse(shown.doi(), ""));
        String pmid = Objects.requireNonNullElse(shown.pmid(), "");
        return switch (layout) {
            case ASREVIEW ->
                List.of(List.of(
                        id,
                        title,
                        text,
                        authors,
                        year,
                        doi,
                        decided.result() == null ? "" : String.valueOf(decided.result())));
            case RAYYAN ->
                List.of(List.of(
                        id,
                        title,
                        year,
                        CsvExport.safe(Objects.requireNonNullElse(shown.journal(), "")),
                        authors,
                        text,
                        doi,
                        pmid,
                        CsvExport.safe(rayyan(decided))));
            default ->
                decided.words().stream()
                        .map(word -> decision(word, id, pmid, doi, title, decided.status()))
                        .toList();
        };
    }

    private static List<String> decision(Word word, String id, String pmid, String doi, String title, String status) {
        Given given = word.given();
        return List.of(
                id,
                pmid,
                doi,
                title,
                status,
                word.stage(),
                word.by().login(),
                ArticleJson.lower(given.decision().choice()),
                String.join("; ", given.decision().reasons()),
                CsvExport.safe(String.join("; ", given.decision().labels())),
                CsvExport.safe(Objects.requireNonNullElse(given.decision().note(), "")),
                String.valueOf(given.settles()),
                given.made().toString(),
                String.valueOf(given.version()),
                given.ranking() == null ? "" : ArticleJson.lower(given.ranking().order()),
                given.ranking() == null ? "" : String.valueOf(given.ranking().learnedFrom()),
                given.ranking() == null ? "" : String.valueOf(given.ranking().position()));
    }

    /** As Rayyan writes it: RAYYAN-INCLUSION: {"Ann"=>"Included"} | RAYYAN-EXCLUSION-REASONS: ... */
    private static String rayyan(Decided decided) {
        if (decided.words().isEmpty()) {
            return "";
        }
        String inclusion = decided.words().stream()
                .map(word -> "\"%s\"=>\"%s\"".formatted(word.by().name(), rayyan(word.given())))
                .collect(Collectors.joining(", ", "RAYYAN-INCLUSION: {", "}"));
        String reasons = decided.words().stream()
                .flatMap(word -> word.given().decision().reasons().stream())
                .distinct()
                .collect(Collectors.joining(","));
        return reasons.isEmpty() ? inclusion : inclusion + " | RAYYAN-EXCLUSION-REASONS: " + reasons;
    }

    private static String rayyan(Given given) {
        return switch (given.decision().choice()) {
            case INCLUDE -> "Included";
            case EXCLUDE -> "Excluded";
            case MAYBE -> "Maybe";
        };
    }

    private static Article withDecisions(Article article, Decided decided) {
        List<Citation.Keyword> keywords = new ArrayList<>(article.citation().keywords());
        keywords.add(new Citation.Keyword(null, false, "screening: " + decided.status()));
        decided.words().forEach(word -> keywords.add(new Citation.Keyword(null, false, "screening: " + inWords(word))));
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

    private static String inWords(Word word) {
        List<String> reasons = word.given().decision().reasons();
        return "%s %s by %s%s"
                .formatted(
                        word.stage(),
                        ArticleJson.lower(word.given().decision().choice()),
                        word.by().name(),
                        reasons.isEmpty() ? "" : " (" + String.join(", ", reasons) + ")");
    }
}
