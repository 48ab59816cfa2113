package org.elka.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.elka.access.LibraryRole;
import org.elka.ingest.Runs;
import org.elka.ingest.Topic;
import org.elka.ingest.TopicRuns;
import org.elka.ingest.TopicStateEntity;
import org.elka.ingest.TopicStates;
import org.elka.ingest.Topics;
import org.jspecify.annotations.Nullable;

/** What the library watches. */
@Path("/api/v1/topics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Topics")
public class TopicsResource {
    private final Topics topics;
    private final TopicStates states;
    private final TopicRuns topicRuns;
    private final Runs runs;
    private final RunsResource runsResource;

    TopicsResource(Topics topics, TopicStates states, TopicRuns topicRuns, Runs runs, RunsResource runsResource) {
        this.topics = topics;
        this.states = states;
        this.topicRuns = topicRuns;
        this.runs = runs;
        this.runsResource = runsResource;
    }

    /**
     * A topic with where it stands.
     *
     * @param query in PubMed's language
     * @param schedule cron expression with seconds, UTC
     * @param watermark up to which entry date the topic is proven complete; absent before the first complete run
     * @param attention what PubMed ignored or did not find of the query, or that it rejects it; for the curator to mend
     * @param latestRun the last run, whatever became of it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TopicJson(
            String id,
            String title,
            String query,
            String schedule,
            int overlapDays,
            int sweepDays,
            @Nullable LocalDate watermark,
            @Nullable LocalDate lastSweep,
            boolean paused,
            @Nullable Instant nextRun,
            @Nullable String attention,
            @Nullable RunJson latestRun) {}

    @GET
    @Operation(summary = "All topics with their watermarks")
    public List<TopicJson> list() {
        return topics.all().stream().map(this::json).toList();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One topic")
    public TopicJson topic(@Parameter(example = "ketamine-anxiety") @PathParam("id") String id) {
        return json(find(id));
    }

    @POST
    @RolesAllowed(LibraryRole.CURATOR_ROLE)
    @Path("{id}/runs")
    @Operation(
            summary = "Start a run of the topic now",
            description = "Or take up the one that was left unfinished. Follow it at the Location, or its `/events`.")
    @APIResponseSchema(
            value = RunJson.class,
            responseCode = "202",
            responseDescription = "Accepted: it goes on in the background")
    public Response start(@Parameter(example = "ketamine-anxiety") @PathParam("id") String id) {
        Topic topic = find(id);
        try {
            long run = topicRuns.start(topic);
            return Response.accepted(runsResource.json(runs.find(run).orElseThrow()))
                    .location(URI.create("/api/v1/runs/" + run))
                    .build();
        } catch (TopicRuns.AlreadyRunning e) {
            throw new ApiException(ProblemType.RUN_UNDER_WAY, String.valueOf(e.getMessage()));
        }
    }

    @PUT
    @RolesAllowed(LibraryRole.CURATOR_ROLE)
    @Path("{id}/pause")
    @Operation(
            summary = "Pause a topic",
            description = "Its schedule starts no run of it until the pause ends; a run under way goes on, and a person"
                    + " can start one.")
    public TopicJson pause(@Parameter(example = "ketamine-anxiety") @PathParam("id") String id) {
        return paused(find(id), true);
    }

    @DELETE
    @RolesAllowed(LibraryRole.CURATOR_ROLE)
    @Path("{id}/pause")
    @Operation(summary = "End a topic's pause", description = "What was missed meanwhile is run at once.")
    public TopicJson resume(@Parameter(example = "ketamine-anxiety") @PathParam("id") String id) {
        return paused(find(id), false);
    }

    private TopicJson paused(Topic topic, boolean paused) {
        states.pause(topic.id(), paused);
        return json(topic);
    }

    /** The topic of that id. @throws ApiException if there is none */
    Topic find(String id) {
        return topics.find(id)
                .orElseThrow(() -> new ApiException(
                        ProblemType.NOT_FOUND, "There is no topic '" + id + "'; config/topics.yaml lists them"));
    }

    private TopicJson json(Topic topic) {
        TopicStateEntity state = states.of(topic.id());
        return new TopicJson(
                topic.id(),
                topic.title(),
                topic.query(),
                topic.schedule(),
                topic.overlap().getDays(),
                topic.sweep().getDays(),
                state.watermark,
                state.lastSweep,
                state.paused,
                state.nextRun,
                runs.attention(topic.id()).orElse(null),
                runs.latest(topic.id()).map(runsResource::json).orElse(null));
    }
}
