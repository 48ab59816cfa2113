package org.elka.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.elka.ingest.MatchKeying;
import org.elka.library.store.Catalogue;
import org.elka.library.store.MatchKeys;
import org.jspecify.annotations.Nullable;

/** Studies: articles that report one investigation, by its registration number. */
@Path("/api/v1/studies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Matches")
public class StudiesResource {
    private final MatchKeying keying;
    private final MatchKeys keys;
    private final Catalogue catalogue;

    StudiesResource(MatchKeying keying, MatchKeys keys, Catalogue catalogue) {
        this.keying = keying;
        this.keys = keys;
        this.catalogue = catalogue;
    }

    /** @param registration in the registry's spelling */
    public record StudyJson(String registration, List<ExecutionsResource.FoundArticle> articles) {}

    /** @param next to be sent as {@code after} for more; absent at the end */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record StudyPage(List<StudyJson> items, @Nullable String next) {}

    @GET
    @Operation(
            summary = "Registered studies with the articles that report them",
            description =
                    "By the numbers that PubMed gives, and by that of an abstract which names one only. They group"
                            + " articles and never merge them.")
    @APIResponseSchema(value = StudyPage.class, responseCode = "200", responseDescription = "OK")
    public Response list(
            @Parameter(description = "Only the study of this number.", example = "NCT01234567")
                    @QueryParam("registration")
                    @Nullable
                    String registration,
            @Parameter(description = "How many articles report it at least.")
                    @QueryParam("atLeast")
                    @DefaultValue("1")
                    @Min(1)
                    int atLeast,
            @Parameter(description = "The `next` of the page before.") @QueryParam("after") @DefaultValue("")
                    String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit,
            @Context Request request) {
        keying.catchUp();
        KeysetPage<MatchKeys.Study> page = KeysetPage.of(
                limit,
                most -> registration == null || registration.isBlank()
                        ? keys.studies(after, atLeast, most)
                        : Stream.of(keys.study(registration.strip().toUpperCase(Locale.ROOT)))
                                .filter(study -> study.articles().size() >= atLeast)
                                .toList());
        List<StudyJson> items = page.shown(this::json);
        String next = page.next(MatchKeys.Study::registration);
        return Tagged.answer(request, "studies " + items + next, () -> new StudyPage(items, next));
    }

    /** The studies that an article reports, each with all articles that report it. */
    public List<StudyJson> reportedBy(long article) {
        keying.catchUp();
        return keys.registrations(List.of(article)).getOrDefault(article, List.of()).stream()
                .map(registration -> json(keys.study(registration)))
                .toList();
    }

    private StudyJson json(MatchKeys.Study study) {
        return new StudyJson(
                study.registration(),
                catalogue.byIds(study.articles(), 0).stream()
                        .map(ExecutionsResource.FoundArticle::of)
                        .toList());
    }
}
