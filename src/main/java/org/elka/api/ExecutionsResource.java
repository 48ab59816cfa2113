package org.elka.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.elka.library.Article;
import org.elka.library.store.Catalogue;
import org.elka.watch.Differences;
import org.elka.watch.ExecutionEntity;
import org.elka.watch.Executions;
import org.elka.watch.Executions.Rerun;
import org.elka.watch.Reason;
import org.elka.watch.SavedSearchEntity;
import org.elka.watch.SavedSearches;
import org.jspecify.annotations.Nullable;

/** Executions of saved searches: made, cited, run again, compared. */
@Path("/api/v1/executions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Saved searches")
public class ExecutionsResource {
    private final SavedSearches searches;
    private final Executions executions;
    private final Differences differences;
    private final Catalogue catalogue;
    private final String program;

    ExecutionsResource(
            SavedSearches searches,
            Executions executions,
            Differences differences,
            Catalogue catalogue,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.searches = searches;
        this.executions = executions;
        this.differences = differences;
        this.catalogue = catalogue;
        this.program = "Elka " + version;
    }

    /** An article found. @param pmid absent where it has none */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FoundArticle(String id, @Nullable String pmid, String title) {
        static FoundArticle of(Article article) {
            return new FoundArticle(
                    "E" + article.id(),
                    article.citation().pmid(),
                    article.citation().titleText());
        }
    }

    /** A page of what an execution found. @param next to be sent as {@code after} for more; absent at the end */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FoundArticles(
            long found, List<FoundArticle> items, @Nullable String next) {}

    /**
     * An execution run again as of its change.
     *
     * @param same whether the same articles were found, as far as it can be proven
     * @param found how many were found again
     * @param missing on record and not found again
     * @param added found and not on record
     * @param uncertain how many articles were tagged again since, so that for a search for tags or values nothing can be
     *     proven of them
     * @param readAsThen whether the query is read as it was, with the same headings
     * @param intact whether the identifiers on record are those of their digest
     */
    public record RerunJson(
            boolean same,
            long onRecord,
            long found,
            List<String> missing,
            List<String> added,
            long uncertain,
            boolean readAsThen,
            boolean intact) {
        static RerunJson of(ExecutionEntity execution, Rerun rerun) {
            return new RerunJson(
                    rerun.isSame(),
                    execution.found,
                    rerun.found(),
                    names(rerun.missing()),
                    names(rerun.added()),
                    rerun.uncertain().size(),
                    rerun.readAsThen(),
                    rerun.intact());
        }

        private static List<String> names(Set<Long> ids) {
            return ids.stream().sorted().map(id -> "E" + id).toList();
        }
    }

    /** @param kind new, revised, indexed, retagged, retracted, withdrawn, query ... */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DifferenceReasonJson(
            String kind, @Nullable String detail) {
        static List<DifferenceReasonJson> of(List<Reason> reasons) {
            return reasons.stream()
                    .map(reason -> new DifferenceReasonJson(reason.kind().spelt(), reason.detail()))
                    .toList();
        }
    }

    /** An article with what became of it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ExecutionDifferenceJson(
            String id, @Nullable String pmid, String title, List<DifferenceReasonJson> reasons) {}

    /** One kind of difference. @param items the first of them */
    public record DifferenceList(int count, List<ExecutionDifferenceJson> items) {
        static DifferenceList of(List<Differences.Difference> all, int limit) {
            return new DifferenceList(
                    all.size(),
                    all.stream()
                            .limit(limit)
                            .map(one -> new ExecutionDifferenceJson(
                                    "E" + one.article().id(),
                                    one.article().citation().pmid(),
                                    one.article().citation().titleText(),
                                    DifferenceReasonJson.of(one.reasons())))
                            .toList());
        }
    }

    /**
     * What differs between two executions and why.
     *
     * @param queryChanged whether they asked different things
     * @param added found by the later one only
     * @param removed found by the earlier one only
     * @param changed found by both, but revised, retracted, tagged again ... in between
     */
    public record DifferencesJson(
            long earlier,
            long later,
            boolean queryChanged,
            DifferenceList added,
            DifferenceList removed,
            DifferenceList changed) {}

    /** Executes a search as it is now. */
    ExecutionJson execute(SavedSearchEntity search, String by) {
        try {
            return json(executions.execute(searches.version(SearchesResource.key(search), search.version), by));
        } catch (IllegalArgumentException unreadable) {
            throw new ApiException(ProblemType.INVALID_QUERY, String.valueOf(unreadable.getMessage()));
        }
    }

    /** All executions of a search, the oldest first. */
    List<ExecutionJson> of(long search) {
        return executions.of(search).stream().map(this::json).toList();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One execution with its citation")
    public ExecutionJson execution(@Parameter(example = "1") @PathParam("id") long id) {
        return json(find(id));
    }

    @GET
    @Path("{id}/articles")
    @Operation(
            summary = "What an execution found",
            description = "By the articles' numbers, as the articles are today.")
    public FoundArticles articles(
            @Parameter(example = "1") @PathParam("id") long id,
            @Parameter(description = "The `next` of the page before.") @QueryParam("after") @DefaultValue("E0")
                    String after,
            @QueryParam("limit") @DefaultValue("500") @Min(1) @Max(5000) int limit) {
        ExecutionEntity execution = find(id);
        long last = number(after);
        KeysetPage<Long> page = KeysetPage.of(
                limit,
                most -> execution.ids().stream()
                        .filter(one -> one > last)
                        .limit(most)
                        .toList());
        List<FoundArticle> items =
                catalogue.byIds(page.items(), 0).stream().map(FoundArticle::of).toList();
        return new FoundArticles(execution.found, items, page.next(one -> "E" + one));
    }

    private static long number(String name) {
        if (!name.matches("E[0-9]{1,18}")) {
            throw new ApiException(ProblemType.INVALID_REQUEST, "after is '" + name + "'; send the `next` of a page");
        }
        return Long.parseLong(name.substring(1));
    }

    @GET
    @Path("{id}/rerun")
    @Operation(
            summary = "Run an execution again as of its change",
            description = "From the articles as they were then, not from the identifiers on record, and compared with"
                    + " those. The machine's tags are not kept once they are made again: what depends on such is counted"
                    + " as uncertain.")
    public RerunJson rerun(@Parameter(example = "1") @PathParam("id") long id) {
        ExecutionEntity execution = find(id);
        try {
            return RerunJson.of(execution, executions.again(execution));
        } catch (IllegalArgumentException unreadable) {
            throw new ApiException(ProblemType.INVALID_QUERY, String.valueOf(unreadable.getMessage()));
        }
    }

    @GET
    @Path("{id}/differences")
    @Operation(
            summary = "What differs from an earlier execution and why",
            description =
                    "Each article with its reasons: new, revised, indexed (given MeSH headings), retagged, verdict,"
                            + " topic, retracted, corrected, withdrawn; or the query's own change.")
    public DifferencesJson differences(
            @Parameter(example = "2") @PathParam("id") long id,
            @Parameter(description = "The earlier execution.", example = "1", required = true)
                    @QueryParam("from")
                    @NotNull
                    Long from,
            @Parameter(description = "How many of each kind are listed; all are counted.")
                    @QueryParam("limit")
                    @DefaultValue("500")
                    @Min(0)
                    @Max(10_000)
                    int limit) {
        ExecutionEntity later = find(id);
        ExecutionEntity earlier = find(from);
        if (earlier.change > later.change) {
            throw new ApiException(
                    ProblemType.INVALID_REQUEST,
                    "execution %d is as of change %d, after change %d of execution %d: compare them the other way round"
                            .formatted(from, earlier.change, later.change, id));
        }
        Differences.Found found = differences.between(earlier, later);
        return new DifferencesJson(
                from,
                id,
                found.queryChanged(),
                DifferenceList.of(found.added(), limit),
                DifferenceList.of(found.removed(), limit),
                DifferenceList.of(found.changed(), limit));
    }

    private ExecutionEntity find(long id) {
        return executions
                .find(id)
                .orElseThrow(() -> new ApiException(ProblemType.NOT_FOUND, "There is no execution " + id));
    }

    private ExecutionJson json(ExecutionEntity execution) {
        return ExecutionJson.of(execution, searches.nameOf(execution.searchId), program);
    }
}
