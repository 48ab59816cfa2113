package org.elka.api;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.elka.access.LibraryRole;
import org.elka.ingest.Ledger;
import org.elka.ingest.LedgerEntryEntity;
import org.elka.ingest.Progress;
import org.elka.ingest.RequestEntity;
import org.elka.ingest.RequestLog;
import org.elka.ingest.RunEntity;
import org.elka.ingest.Runs;
import org.elka.library.Outcome;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jspecify.annotations.Nullable;

/** Runs and their ledgers. */
@Path("/api/v1/runs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Runs")
public class RunsResource {
    /** Between two events; one comes even if nothing moved, so that a client and proxies see that we are here. */
    private static final Duration TICK = Duration.ofMillis(500);

    private static final String RUNNING = ArticleJson.lower(RunEntity.State.RUNNING);

    private final Runs runs;
    private final Ledger ledger;
    private final RequestLog requests;
    private final Progress progress;
    private final InstantSource clock;

    RunsResource(Runs runs, Ledger ledger, RequestLog requests, Progress progress, InstantSource clock) {
        this.runs = runs;
        this.ledger = ledger;
        this.requests = requests;
        this.progress = progress;
        this.clock = clock;
    }

    /** A page of runs, the newest first. @param next the {@code before} of the next page; null on the last */
    public record RunPage(List<RunJson> items, @Nullable Long next) {}

    /** One line of a ledger. @param article "E12" where there is one */
    public record LedgerLineJson(
            long number,
            @Nullable String identifier,
            String outcome,
            @Nullable String article,
            @Nullable String detail,
            @Nullable String place) {}

    /** One attempt at one request. */
    public record RequestJson(
            long id, int attempt, String request, String answer, boolean failed, Instant at, long millis) {}

    /**
     * A run with a page of its ledger.
     *
     * @param next the {@code after} of the ledger's next page; null on the last
     */
    public record RunDetail(
            RunJson run,
            List<LedgerLineJson> ledger,
            @Nullable Long next) {}

    @GET
    @Operation(summary = "Runs, the newest first")
    public RunPage list(
            @QueryParam("before") @Nullable Long before,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(200) int limit) {
        KeysetPage<RunEntity> page = KeysetPage.of(limit, most -> runs.list(before, most));
        return new RunPage(page.shown(this::json), page.next(RunEntity::key));
    }

    @GET
    @Path("{id}")
    @Operation(
            summary = "A run with its ledger",
            description = "One line for each identifier asked for, with what became of it;"
                    + " `outcome=missing` shows only those lines.")
    public RunDetail run(
            @Parameter(example = "12") @PathParam("id") long id,
            @QueryParam("outcome") @Nullable String outcome,
            @QueryParam("after") @DefaultValue("0") long after,
            @QueryParam("limit") @DefaultValue("100") @Min(0) @Max(10_000) int limit) {
        RunEntity run = find(id);
        KeysetPage<LedgerEntryEntity> page =
                KeysetPage.of(limit, most -> ledger.lines(id, outcome(outcome), after, most));
        return new RunDetail(json(run), page.shown(RunsResource::line), page.next(last -> last.number));
    }

    @GET
    @Path("{id}/requests")
    @Operation(summary = "What the run asked its source, attempt by attempt")
    public List<RequestJson> requests(
            @Parameter(example = "12") @PathParam("id") long id,
            @QueryParam("after") @DefaultValue("0") long after,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        find(id);
        return requests.of(id, after, limit).stream().map(RunsResource::request).toList();
    }

    @GET
    @Path("{id}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Blocking
    @Operation(summary = "The run's progress as server-sent events, until it has ended")
    public Multi<RunJson> events(@Parameter(example = "12") @PathParam("id") long id) {
        RunJson begun = json(find(id));
        Uni<RunJson> now = Uni.createFrom()
                .item(() -> json(find(id)))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .onFailure()
                .recoverWithItem(lost -> begun.failed(progress.failure(id)
                        .orElse("the database does not answer any more (" + lost.getMessage() + "); see the log")));
        return Multi.createBy()
                .repeating()
                .uni(() -> now)
                .withDelay(TICK)
                .whilst(run -> run.state().equals(RUNNING));
    }

    @DELETE
    @RolesAllowed(LibraryRole.CURATOR_ROLE)
    @Path("{id}")
    @Operation(
            summary = "Cancel a run",
            description = "It stops at its next page; what is written stays, and the topic's next run goes on from"
                    + " there.")
    public Response cancel(@Parameter(example = "12") @PathParam("id") long id) {
        find(id);
        if (!progress.cancel(id)) {
            throw new ApiException(ProblemType.REFUSED, "Run " + id + " is not under way here");
        }
        return Response.accepted().build();
    }

    private RunEntity find(long id) {
        return runs.find(id)
                .orElseThrow(() -> new ApiException(
                        ProblemType.NOT_FOUND, "There is no run " + id + "; GET /api/v1/runs lists them"));
    }

    RunJson json(RunEntity run) {
        return RunJson.of(
                run,
                run.state == RunEntity.State.RUNNING ? ledger.recentBalance(run.key()) : ledger.balance(run.key()),
                progress.of(run.key())
                        .map(step -> RunJson.ProgressJson.of(step, clock.instant()))
                        .orElse(null));
    }

    private static LedgerLineJson line(LedgerEntryEntity line) {
        return new LedgerLineJson(
                line.number,
                line.identifier,
                ArticleJson.lower(line.outcome),
                line.articleId == null ? null : "E" + line.articleId,
                line.detail,
                line.place);
    }

    private static RequestJson request(RequestEntity row) {
        return new RequestJson(
                Objects.requireNonNull(row.id), row.attempt, row.request, row.answer, row.failed, row.at, row.millis);
    }

    private static @Nullable Outcome outcome(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        return Arrays.stream(Outcome.values())
                .filter(value -> ArticleJson.lower(value).equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new ApiException(
                        ProblemType.INVALID_REQUEST,
                        "outcome '" + name + "' is none; the ledger shows which there are"));
    }
}
