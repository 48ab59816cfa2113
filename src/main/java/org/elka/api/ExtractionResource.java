package org.elka.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.elka.access.LibraryRole;
import org.elka.api.ArticleJson.EvidenceJson;
import org.elka.api.ReviewNames.PersonJson;
import org.elka.formats.CsvExport;
import org.elka.ingest.Durability;
import org.elka.library.Article;
import org.elka.library.store.Catalogue;
import org.elka.review.extraction.Answers;
import org.elka.review.extraction.Answers.Effect;
import org.elka.review.extraction.Extracted;
import org.elka.review.extraction.Form;
import org.elka.review.extraction.Form.Field;
import org.elka.review.extraction.Prefilling;
import org.elka.review.screening.Access;
import org.elka.review.screening.Extraction;
import org.elka.review.screening.Item;
import org.elka.review.screening.Review;
import org.elka.review.screening.Reviews;
import org.jspecify.annotations.Nullable;

/** What is extracted from included reports. */
@Path("/api/v1/reviews/{review}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Extraction")
@Authenticated
public class ExtractionResource {
    private static final String CSV = "text/csv";

    private final Reviews reviews;
    private final Extraction extraction;
    private final Catalogue catalogue;
    private final ReviewNames names;
    private final Durability durability;

    ExtractionResource(
            Reviews reviews, Extraction extraction, Catalogue catalogue, ReviewNames names, Durability durability) {
        this.reviews = reviews;
        this.extraction = extraction;
        this.catalogue = catalogue;
        this.names = names;
        this.durability = durability;
    }

    /** @param version how often the form was set */
    public record FormJson(int version, List<FieldJson> fields) {}

    /** @param kind number, choice, choices, text or effects @param value that Elka reads, to fill it beforehand */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FieldJson(
            @Schema(examples = "\"participants\"") @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,63}")
            String id,

            @Schema(examples = "\"Participants randomised\"") @NotBlank @Size(max = 500)
            String label,

            @Schema(examples = "\"number\"") @NotNull String kind,

            @Size(max = 50) @Nullable String unit,
            @Size(max = 100) @Nullable List<@NotBlank @Size(max = 200) String> options,

            @Schema(examples = "\"n\"") @Size(max = 64) @Nullable
            String value) {
        Field field() {
            return new Field(
                    id,
                    label.strip(),
                    ArticlesResource.named(Form.Kind.values(), kind, "kind"),
                    unit,
                    options == null ? List.of() : List.copyOf(options),
                    value);
        }

        static FieldJson of(Field field) {
            return new FieldJson(
                    field.id(),
                    field.label(),
                    ArticleJson.lower(field.kind()),
                    field.unit(),
                    field.options().isEmpty() ? null : field.options(),
                    field.value());
        }
    }

    /** A form to be set. */
    public record FormRequest(@NotEmpty @Size(max = 200) List<@Valid @NotNull FieldJson> fields) {}

    /** Answers by field: texts to numbers, choices and texts, rows to effects. */
    public record AnswersRequest(
            @Size(max = 200) @Nullable Map<String, List<@NotNull @Size(max = 4000) String>> texts,
            @Size(max = 200) @Nullable Map<String, List<@NotNull Effect>> effects,
            @Size(max = 4000) @Nullable String note) {
        Answers answers() {
            SortedMap<String, List<String>> said = new TreeMap<>(texts == null ? Map.of() : texts);
            said.values().removeIf(List::isEmpty);
            SortedMap<String, List<Effect>> rows = new TreeMap<>(effects == null ? Map.of() : effects);
            rows.values().removeIf(List::isEmpty);
            return new Answers(said, rows);
        }
    }

    /** Answers as they were given. @param form the version of the form that they answer */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ExtractedJson(
            PersonJson by,
            Instant made,
            int form,
            Answers answers,
            @Nullable String note) {
        static ExtractedJson of(Extracted one, LongFunction<PersonJson> people) {
            return new ExtractedJson(people.apply(one.person()), one.made(), one.form(), one.answers(), one.note());
        }
    }

    /**
     * How the extraction of a report stands.
     *
     * @param elka what Elka read out of the abstract, for you to confirm or correct
     * @param evidence the sentences that show it, by field
     * @param others what others read; absent as long as it is hidden from you
     * @param conflicts fields in which people read different things
     * @param standing what holds
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ExtractionJson(
            String article,
            int form,
            Answers elka,
            SortedMap<String, List<EvidenceJson>> evidence,
            @Nullable ExtractedJson mine,
            @Nullable List<ExtractedJson> others,
            SortedSet<String> conflicts,
            @Nullable ExtractedJson standing) {}

    @GET
    @Path("form")
    @Operation(summary = "What is extracted from included reports")
    @APIResponseSchema(value = FormJson.class, responseCode = "200", responseDescription = "OK")
    public Response form(@Parameter(example = "1") @PathParam("review") long id) {
        names.member(id);
        return formAnswer(id);
    }

    private Response formAnswer(long id) {
        FormJson form = reviews.read(
                id,
                review -> new FormJson(
                        review.formVersion(),
                        review.form().fields().stream().map(FieldJson::of).toList()));
        return Response.ok(form)
                .tag(new EntityTag(String.valueOf(form.version())))
                .build();
    }

    @PUT
    @RolesAllowed(LibraryRole.READER_ROLE)
    @Path("form")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say what is extracted",
            description = "For owners, with the ETag that was read as If-Match. Answers to earlier versions stay.")
    @APIResponseSchema(value = FormJson.class, responseCode = "200", responseDescription = "OK")
    public Response setForm(
            @Parameter(example = "1") @PathParam("review") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull FormRequest body) {
        long me = names.member(id);
        String seen = IfMatch.required(ifMatch, String.valueOf(reviews.read(id, Review::formVersion)));
        Form form = new Form(body.fields().stream().map(FieldJson::field).toList());
        if (form.fields().stream().map(Field::id).distinct().count()
                < form.fields().size()) {
            throw new ApiException(ProblemType.INVALID_REQUEST, "fields have an id that stands there twice");
        }
        extraction.setForm(id, me, form, seen.equals(IfMatch.ANY) ? null : ReviewsResource.version(seen));
        durability.sync();
        return formAnswer(id);
    }

    @GET
    @Path("articles/{article}/extraction")
    @Operation(summary = "What was extracted from a report, and what Elka read out of its abstract")
    @APIResponseSchema(value = ExtractionJson.class, responseCode = "200", responseDescription = "OK")
    public Response extraction(
            @Parameter(example = "1") @PathParam("review") long id,
            @Parameter(example = "E12") @PathParam("article") String article) {
        return answer(id, names.member(id), ReviewNames.article(article));
    }

    @PUT
    @RolesAllowed(LibraryRole.READER_ROLE)
    @Path("articles/{article}/extraction")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Say what you read", description = "With the ETag that was read as If-Match.")
    @APIResponseSchema(value = ExtractionJson.class, responseCode = "200", responseDescription = "OK")
    public Response read(
            @Parameter(example = "1") @PathParam("review") long id,
            @Parameter(example = "E12") @PathParam("article") String article,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull AnswersRequest body) {
        long me = names.member(id);
        long number = ReviewNames.article(article);
        extraction.read(id, me, number, body.answers(), body.note(), seen(id, me, number, ifMatch));
        durability.sync();
        return answer(id, me, number);
    }

    @PUT
    @RolesAllowed(LibraryRole.READER_ROLE)
    @Path("articles/{article}/extraction/settlement")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Say which answers hold", description = "For adjudicators, where reviewers read differently.")
    @APIResponseSchema(value = ExtractionJson.class, responseCode = "200", responseDescription = "OK")
    public Response settle(
            @Parameter(example = "1") @PathParam("review") long id,
            @Parameter(example = "E12") @PathParam("article") String article,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull AnswersRequest body) {
        long me = names.member(id);
        long number = ReviewNames.article(article);
        extraction.settle(id, me, number, body.answers(), body.note(), seen(id, me, number, ifMatch));
        durability.sync();
        return answer(id, me, number);
    }

    private String seen(long id, long me, long number, @Nullable String ifMatch) {
        return IfMatch.required(
                ifMatch, reviews.read(id, review -> Extraction.revision(review, Access.item(review, number), me)));
    }

    private Response answer(long id, long me, long number) {
        Article text = catalogue
                .byId(number)
                .orElseThrow(() -> new ApiException(ProblemType.UNKNOWN_ARTICLE, "There is no article E" + number));
        var people = names.shown();
        return reviews.read(id, review -> {
            Item item = Access.item(review, number);
            Prefilling elka = Prefilling.of(review.form(), text);
            SortedMap<String, List<EvidenceJson>> evidence = new TreeMap<>();
            elka.evidence().forEach((field, shown) -> evidence.put(field, ArticleJson.evidence(shown)));
            Extracted mine = item.extracted().get(me);
            Extracted standing = Extraction.standing(review, item);
            List<ExtractedJson> others = item.extracted().values().stream()
                    .filter(one -> one.person() != me)
                    .map(one -> ExtractedJson.of(one, people))
                    .toList();
            return Response.ok(new ExtractionJson(
                            "E" + number,
                            review.formVersion(),
                            elka.answers(),
                            evidence,
                            mine == null ? null : ExtractedJson.of(mine, people),
                            Extraction.seesOthers(review, item) ? others : null,
                            Extraction.conflicts(review, item),
                            standing == null ? null : ExtractedJson.of(standing, people)))
                    .tag(new EntityTag(Extraction.revision(review, item, me)))
                    .build();
        });
    }

    @GET
    @Path("extractions")
    @Produces(CSV)
    @Operation(
            summary = "All data that hold, as tidy CSV",
            description = "A line for each answer: article, field, arm, scale, time, value.")
    public Response csv(@Parameter(example = "1") @PathParam("review") long id) throws IOException {
        names.member(id);
        List<List<String>> lines = reviews.read(id, review -> {
            List<List<String>> all = new ArrayList<>();
            for (Item item : review.items()) {
                Extracted standing = Extraction.standing(review, item);
                if (standing != null && item.mergedInto() == null) {
                    lines(review.form(), item.article(), standing.answers(), all);
                }
            }
            return all;
        });
        StringWriter out = new StringWriter();
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
        csv.writeRecord("article", "field", "label", "unit", "row", "arm", "scale", "time", "value");
        lines.forEach(csv::writeRecord);
        csv.flush();
        return Response.ok(out.toString(), CSV + ";charset=UTF-8").build();
    }

    private static void lines(Form form, long article, Answers answers, List<List<String>> all) {
        for (Field field : form.fields()) {
            int row = 0;
            for (String text : answers.texts().getOrDefault(field.id(), List.of())) {
                all.add(line(article, field, ++row, new Effect(null, null, null, text)));
            }
            for (Effect effect : answers.effects().getOrDefault(field.id(), List.of())) {
                all.add(line(article, field, ++row, effect));
            }
        }
    }

    private static List<String> line(long article, Field field, int row, Effect effect) {
        return List.of(
                "E" + article,
                field.id(),
                cell(field.label()),
                cell(field.unit()),
                String.valueOf(row),
                cell(effect.arm()),
                cell(effect.scale()),
                cell(effect.time()),
                cell(effect.value()));
    }

    private static String cell(@Nullable String text) {
        return CsvExport.safe(Objects.requireNonNullElse(text, ""));
    }
}
