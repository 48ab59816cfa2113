package org.elka.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.elka.access.LibraryRole;
import org.elka.ingest.Pubmed;
import org.elka.library.store.Library;
import org.elka.pubmed.eutils.CircuitBreaker;
import org.elka.search.IndexState;
import org.elka.search.LibraryIndex;
import org.elka.search.VectorWork;
import org.elka.watch.Outbox;
import org.elka.watch.SavedSearchEntity;
import org.elka.watch.SavedSearches;
import org.jspecify.annotations.Nullable;

/** How the library stands. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Status")
public class StatusResource {
    private final Library library;
    private final LibraryIndex index;
    private final VectorWork vectors;
    private final TopicsResource topics;
    private final Pubmed pubmed;
    private final SavedSearches searches;
    private final Outbox outbox;
    private final String version;

    StatusResource(
            Library library,
            LibraryIndex index,
            VectorWork vectors,
            TopicsResource topics,
            Pubmed pubmed,
            SavedSearches searches,
            Outbox outbox,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.library = library;
        this.index = index;
        this.vectors = vectors;
        this.topics = topics;
        this.pubmed = pubmed;
        this.searches = searches;
        this.outbox = outbox;
        this.version = version;
    }

    /**
     * How the library stands.
     *
     * @param articles articles in the library, whatever their state
     * @param meaning how many articles have a vector, by which meaning counts in the best match
     * @param change the number of the last change; every answer can be cited "as of change N"
     */
    public record Status(
            String version,
            long articles,
            long change,
            IndexJson index,
            VectorWork.State meaning,
            PubmedJson pubmed,
            AlertsJson alerts,
            List<TopicsResource.TopicJson> topics) {}

    /**
     * The index beside the library.
     *
     * @param change the change up to which searches see
     * @param rebuilds how often it was made anew since the start, whether that went well or not
     * @param rebuilding how far an index that is made anew has come; absent when none is
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record IndexJson(
            String phase,
            long articles,
            long change,
            long rebuilds,
            IndexState.@Nullable Rebuild rebuilding,
            @Nullable String problem) {}

    /** Whether PubMed is asked. @param since when it began to fail; absent while it answers */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PubmedJson(
            boolean asked,
            @Nullable Instant since,
            @Nullable Instant until) {}

    /**
     * How messages about saved searches stand.
     *
     * @param searches how many searches are saved
     * @param problems those that cannot be followed at present
     * @param messages how many there are in each state: pending, sending, sent, failed, in-doubt
     */
    public record AlertsJson(int searches, List<String> problems, Map<String, Long> messages) {}

    @GET
    @Path("status")
    @Operation(summary = "What the library holds, how current it is and what runs")
    public Status status() {
        return new Status(
                version,
                library.articleCount(),
                library.last(),
                index(),
                vectors.state(),
                pubmed(),
                alerts(),
                topics.list());
    }

    @POST
    @RolesAllowed(LibraryRole.ADMINISTRATOR_ROLE)
    @Path("index/rebuilds")
    @Operation(
            summary = "Make the index again from the change log",
            description = "In the background, while the one in use serves; `GET status` shows how far it is.")
    @APIResponseSchema(
            value = IndexJson.class,
            responseCode = "202",
            responseDescription = "Accepted: it goes on in the background")
    public Response rebuild() {
        IndexJson before = index(); // whoever waits counts the rebuilds from here, however soon this one is done
        index.askRebuild();
        return Response.accepted(before).build();
    }

    private IndexJson index() {
        IndexState state = index.state();
        return new IndexJson(
                ArticleJson.lower(state.phase()),
                state.articles(),
                state.lastChange(),
                index.rebuilds(),
                state.rebuild(),
                state.problem());
    }

    private AlertsJson alerts() {
        List<SavedSearchEntity> saved = searches.list();
        Map<String, Long> messages = new LinkedHashMap<>();
        outbox.counts().forEach((state, count) -> messages.put(ArticleJson.lower(state), count));
        return new AlertsJson(
                saved.size(),
                saved.stream()
                        .filter(search -> search.problem != null)
                        .map(search -> search.name + ": " + search.problem)
                        .toList(),
                messages);
    }

    private PubmedJson pubmed() {
        return switch (pubmed.state()) {
            case CircuitBreaker.State.Closed closed -> new PubmedJson(true, null, null);
            case CircuitBreaker.State.Open open -> new PubmedJson(false, open.since(), open.until());
        };
    }
}
