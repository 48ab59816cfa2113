package org.elka.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.elka.access.LibraryRole;
import org.elka.api.TaxonomyResource.TaxonomyVersionJson;
import org.elka.ingest.tagging.TaxonomyInForce;
import org.elka.ingest.tagging.TaxonomyVersions;
import org.elka.library.Article;
import org.elka.library.Tagging.Level;
import org.elka.library.Verdict;
import org.elka.library.Verdict.Subject;
import org.elka.review.Judged;
import org.elka.tagging.Tagger;
import org.elka.tagging.learning.Example;
import org.elka.tagging.learning.LearnedTaxonomy;
import org.elka.tagging.learning.LevelTraining;
import org.elka.tagging.learning.LevelTraining.HeldOut;
import org.elka.tagging.learning.LevelTraining.Trained;
import org.jspecify.annotations.Nullable;

/** What the tagger learns from the library's verdicts. */
@Path("/api/v1/tagger")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Taxonomy")
public class TaggerResource {
    private static final java.nio.file.Path LEARNED = java.nio.file.Path.of("taxonomy with what was learned");

    private final Judged judged;
    private final TaxonomyInForce inForce;
    private final TaxonomyVersions versions;
    private final TaxonomyResource taxonomies;
    private final Signature signature;

    TaggerResource(
            Judged judged,
            TaxonomyInForce inForce,
            TaxonomyVersions versions,
            TaxonomyResource taxonomies,
            Signature signature) {
        this.signature = signature;
        this.judged = judged;
        this.inForce = inForce;
        this.versions = versions;
        this.taxonomies = taxonomies;
    }

    /**
     * What was learned.
     *
     * @param tags by tag, how rules and model do on held-out texts, and which of them decides
     * @param proposed the taxonomy in force with the model; absent where no tag gains by one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TrainingJson(
            Map<String, HeldOut> tags, @Nullable TaxonomyVersionJson proposed) {}

    @POST
    @RolesAllowed(LibraryRole.CURATOR_ROLE)
    @Path("trainings")
    @Operation(
            summary = "Learn from the verdicts when a paper reports a tag",
            description = "Trains a linear model on top of the rules from standing verdicts on tags, and says on texts"
                    + " held out how well rules and model do. A tag for which the model does not clearly spare errors"
                    + " stays with the rules. Where any gains, the taxonomy in force is proposed with the model in it:"
                    + " it can be tried, activated and taken back as any other.")
    public TrainingJson train(
            @Parameter(description = "Your name.", example = "Jo Curator") @QueryParam("by") @Size(max = 200) @Nullable
                    String by) {
        String person = signature.of(by);
        Tagger tagger = inForce.tagger(inForce.taxonomy());
        List<Example> examples = new ArrayList<>();
        judged.each(article -> examples.addAll(examples(article, tagger)));
        Trained trained = LevelTraining.of(examples);
        if (trained.model().tags().isEmpty()) {
            return new TrainingJson(trained.tags(), null);
        }
        String learned = LearnedTaxonomy.of(inForce.version().text(), trained.model());
        return new TrainingJson(trained.tags(), taxonomies.json(versions.propose(LEARNED, learned, person)));
    }

    /** Verdicts that need another look, because the text was revised or retracted since, teach nothing. */
    private static List<Example> examples(Article article, Tagger tagger) {
        List<Verdict> sound = article.verdicts().stream()
                .filter(verdict -> verdict.subject().of() == Subject.Of.TAG)
                .filter(verdict -> verdict.concerns(article).isEmpty())
                .toList();
        if (sound.isEmpty()) {
            return List.of();
        }
        Map<String, Map<String, Double>> seen =
                tagger.seen(article.citation().titleText(), article.citation().abstractText());
        return sound.stream()
                .map(verdict -> new Example(
                        "E" + article.id(),
                        verdict.subject().name(),
                        seen.getOrDefault(verdict.subject().name(), Map.of()),
                        verdict.said().level() == Level.REPORTS))
                .toList();
    }
}
