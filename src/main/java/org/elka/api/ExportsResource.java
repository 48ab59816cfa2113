package org.elka.api;

import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.elka.formats.CitationStyle;
import org.elka.formats.CitationTextExport;
import org.elka.formats.Export;
import org.elka.formats.ExportFormat;
import org.elka.formats.Extras;
import org.elka.formats.Screened;
import org.elka.library.Article;
import org.elka.library.store.Catalogue;
import org.elka.search.Filters;
import org.elka.search.LibraryIndex;
import org.elka.search.Picks;
import org.elka.search.SearchPage;
import org.elka.search.SearchRequest;
import org.elka.search.query.Query;
import org.jspecify.annotations.Nullable;

/** All that a query finds, in the formats of other programs. */
@Path("/api/v1/exports")
@Tag(name = "Exports")
public class ExportsResource {
    /** The format of citations as text. */
    private static final String CITATIONS = "citations";

    /** Articles in memory at a time, and in one transaction. */
    private static final int PAGE = 500;

    private final LibraryIndex index;
    private final Catalogue catalogue;
    private final Queries queries;
    private final ScreenedFacet screened;
    private final ScreeningOutcomes screening;

    ExportsResource(
            LibraryIndex index,
            Catalogue catalogue,
            Queries queries,
            ScreenedFacet screened,
            ScreeningOutcomes screening) {
        this.screened = screened;
        this.screening = screening;
        this.index = index;
        this.catalogue = catalogue;
        this.queries = queries;
    }

    @GET
    @Operation(
            summary = "Export all that a query finds",
            description = "`Elka-Total` says how many articles there are, `Elka-Change` as of which change. A download"
                    + " that breaks off ends the connection before its end; BibTeX and JSON lines close with a count.")
    public Response export(
            @Parameter(example = "ketamine[tiab] AND reports:onset-speed") @QueryParam("q") @DefaultValue("") String q,
            @Parameter(
                            description = "ris, nbib, bibtex, csv, csl-json, endnote-xml, jsonl; citations for text.",
                            example = "ris")
                    @QueryParam("format")
                    @DefaultValue("ris")
                    String format,
            @Parameter(
                            description = "Only articles with one of these values of a facet, as in a search:"
                                    + " facet:value,value, or screened:included,conflict; may come more than once.",
                            example = "design:rct,observational")
                    @QueryParam("filter")
                    List<String> filter,
            @Parameter(description = "Whose history lines such as `#1` are of.", example = "jo")
                    @QueryParam("by")
                    @Nullable
                    String by,
            @Parameter(description = "Whether the tags are written too.") @QueryParam("tags") @DefaultValue("true")
                    boolean tags,
            @Parameter(
                            description =
                                    "Whether what was read out of the texts is written too: times, doses, numbers of"
                                            + " participants.")
                    @QueryParam("values")
                    @DefaultValue("false")
                    boolean values,
            @Parameter(
                            description =
                                    "Numbers of reviews that you are a member of: what each has come to on an article"
                                            + " is written too, with the stage and the reason. Nobody's decision is, before the"
                                            + " stage is complete.",
                            example = "1")
                    @QueryParam("screening")
                    List<@Min(1) Long> reviews,
            @Parameter(
                            description = "Of citations as text: ama, apa, vancouver, or any name of a CSL style.",
                            example = "apa")
                    @QueryParam("style")
                    @DefaultValue("ama")
                    String style) {
        Extras extras = new Extras(tags, values, screening.ofMine(reviews));
        Form form = format.equals(CITATIONS) ? citations(style, extras) : file(format, extras);
        Picks picks = ScreenedFacet.picks(filter);
        Query query = queries.read(new Queries.Asked(q, by, null)).query();
        Wanted wanted = new Wanted(screened.narrowed(query, picks.screened()), picks.filters());
        index.awaitFilled();
        SearchPage first = page(wanted, null); // before the answer begins: what is wrong with the query can be said
        StreamingOutput body = out -> write(form, extras.reviews(), wanted, first, out);
        return Response.ok(body)
                .header(HttpHeaders.CONTENT_TYPE, form.mediaType() + ";charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"elka-%d.%s\"".formatted(first.visibleChange(), form.extension()))
                .header("Elka-Total", first.total())
                .header("Elka-Change", first.visibleChange())
                .build();
    }

    /** What is exported. */
    private record Wanted(Query query, Filters filters) {}

    /** How an export is written. */
    private record Form(String mediaType, String extension, Opening opening) {}

    private interface Opening {
        Export open(Writer out) throws IOException;
    }

    private static Form file(String format, Extras extras) {
        ExportFormat chosen = ExportFormat.byId(format)
                .orElseThrow(() -> new ApiException(
                        ProblemType.INVALID_REQUEST,
                        "format is '%s'; it can be %s or %s".formatted(format, ExportFormat.ids(), CITATIONS)));
        return new Form(chosen.mediaType(), chosen.extension(), out -> chosen.open(out, extras));
    }

    private static Form citations(String name, Extras extras) {
        if (extras.values() || !extras.reviews().isEmpty()) {
            throw new ApiException(
                    ProblemType.INVALID_REQUEST,
                    "citations as text have no place for values and screening; csv or jsonl have");
        }
        CitationStyle style = Citations.style(name);
        return new Form("text/plain", "txt", out -> new CitationTextExport(out, style));
    }

    private SearchPage page(Wanted wanted, @Nullable String after) {
        return index.search(
                new SearchRequest(wanted.query(), wanted.filters(), SearchRequest.Order.NEWEST, PAGE, after, Set.of()));
    }

    private void write(Form form, List<Long> reviews, Wanted wanted, SearchPage first, OutputStream out)
            throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        Export export = form.opening().open(writer);
        SearchPage page = first;
        while (true) {
            List<Long> ids = page.hits().stream().map(SearchPage.Hit::articleId).toList();
            Map<Long, List<Screened>> screened = screening.of(reviews, ids);
            for (Article article : catalogue.byIds(ids, page.visibleChange())) {
                export.add(article, screened.getOrDefault(article.id(), List.of()));
            }
            if (page.next() == null) {
                break;
            }
            page = page(wanted, page.next());
        }
        long written = export.end();
        if (written != first.total()) {
            throw new IOException("%d of %d articles were exported".formatted(written, first.total()));
        }
    }
}
