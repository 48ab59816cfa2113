package org.elka.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.elka.access.LibraryRole;
import org.elka.formats.decisions.DecisionLayout;
import org.elka.formats.decisions.Said;
import org.elka.formats.reading.FileEntry;
import org.elka.formats.reading.FileReading;
import org.elka.formats.reading.UnreadableFileException;
import org.elka.ingest.Durability;
import org.elka.library.Article;
import org.elka.library.ChangeLog;
import org.elka.library.store.Catalogue;
import org.elka.review.screening.Access;
import org.elka.review.screening.ImportedDecisions;
import org.elka.review.screening.ImportedDecisions.Stated;
import org.elka.review.screening.Item;
import org.elka.review.screening.Protocol;
import org.elka.review.screening.Reviews;
import org.elka.review.screening.Stage;
import org.jspecify.annotations.Nullable;

/** What was decided in other screening tools, out of their exports. */
@Path("/api/v1/reviews/{review}/decisions/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reviews")
@Authenticated
public class DecisionImportsResource {
    private static final int PAGE = 1_000;

    private final Reviews reviews;
    private final ImportedDecisions decisions;
    private final Catalogue catalogue;
    private final ChangeLog log;
    private final ReviewNames names;
    private final Durability durability;

    DecisionImportsResource(
            Reviews reviews,
            ImportedDecisions decisions,
            Catalogue catalogue,
            ChangeLog log,
            ReviewNames names,
            Durability durability) {
        this.reviews = reviews;
        this.decisions = decisions;
        this.catalogue = catalogue;
        this.log = log;
        this.names = names;
        this.durability = durability;
    }

    /**
     * What became of a file.
     *
     * @param decisions how many stand now as the file says, or, where that is hidden from you, otherwise
     * @param left what did not become a decision, in the file's order
     */
    public record ImportedDecisionsJson(String file, int entries, int decisions, List<LeftJson> left) {}

    /** @param line where the entry begins in the file */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LeftJson(
            long line,
            @Nullable String article,
            @Nullable String title,
            @Nullable String by,
            String because) {}

    @POST
    @RolesAllowed(LibraryRole.READER_ROLE)
    @Consumes({
        MediaType.APPLICATION_OCTET_STREAM,
        MediaType.TEXT_PLAIN,
        "text/csv",
        "application/x-research-info-systems"
    })
    @Operation(
            summary = "Take in decisions from an export of another tool",
            description =
                    "For owners. CSV or RIS as ASReview, Rayyan and Covidence export it, or Elka's own RIS. Each decision is"
                            + " given by a reviewer of the review and marked with the file and with who imported it; what"
                            + " somebody decided here stands. What does not become a decision is listed with its reason.")
    public ImportedDecisionsJson add(
            @Parameter(example = "1") @PathParam("review") long id,
            @Parameter(description = "asreview, rayyan, covidence or ris.", example = "rayyan")
                    @QueryParam("layout")
                    @DefaultValue("rayyan")
                    String layout,
            @Parameter(example = "title-abstract") @QueryParam("stage") @DefaultValue("title-abstract") String stage,
            @Parameter(description = "The file's name, for the history.", example = "articles.csv")
                    @QueryParam("name")
                    @DefaultValue("upload")
                    String name,
            @Parameter(description = "Whose decisions they are where the file names nobody: a login.", example = "ann")
                    @QueryParam("by")
                    @Nullable
                    String by,
            @Parameter(
                            description = "What was decided on entries that say nothing: include, exclude or maybe. For"
                                    + " Covidence, whose lists are files of their own.",
                            example = "exclude")
                    @QueryParam("choice")
                    @Nullable
                    String choice,
            @Parameter(description = "Who a name in the file is, as `Kofi=kofi`; may come several times.")
                    @QueryParam("person")
                    List<String> persons,
            @Parameter(description = "Which criterion a reason in the file is, as `wrong population=animals`.")
                    @QueryParam("reason")
                    List<String> reasons,
            InputStream body) {
        long me = names.member(id);
        reviews.read(id, review -> {
            Access.owner(review, me);
            return review;
        });
        if (name.length() > 200) {
            throw new ApiException(ProblemType.INVALID_REQUEST, "name has at most 200 characters");
        }
        Import started = new Import(
                id,
                me,
                ReviewNames.stage(stage),
                ArticlesResource.named(DecisionLayout.values(), layout, "layout"),
                choice == null ? null : ArticlesResource.named(Said.Choice.values(), choice, "choice"),
                name);
        Protocol protocol = reviews.read(id, review -> review.protocol());
        Words words = new Words(protocol, pairs("reason", reasons));
        ImportedDecisionsJson done = started.run(read(body), words, who(id, by, pairs("person", persons)));
        durability.sync();
        return done;
    }

    /** A file as it was read. */
    private record Read(List<FileEntry> entries, List<String> unreadable) {}

    private static Read read(InputStream body) {
        try {
            java.nio.file.Path file = Files.createTempFile("elka-decisions", ".tmp");
            try {
                Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
                Read read = new Read(new ArrayList<>(), new ArrayList<>());
                FileReading.readAll(file, read.entries()::add, read.unreadable()::add);
                return read;
            } catch (UnreadableFileException e) {
                String message = String.valueOf(e.getMessage());
                throw new ApiException(
                        ProblemType.REFUSED, "The file cannot be read" + message.substring(message.indexOf(", line")));
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new ApiException(ProblemType.UNAVAILABLE, "The file cannot be taken in: " + e.getMessage());
        }
    }

    private static Map<String, String> pairs(String parameter, List<String> all) {
        Map<String, String> pairs = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String one : all) {
            int equals = one.lastIndexOf('=');
            if (equals < 1 || equals == one.length() - 1) {
                throw new ApiException(
                        ProblemType.INVALID_REQUEST,
                        parameter + " is '" + one + "'; it says what a word of the file is here: theirs=ours");
            }
            pairs.put(
                    one.substring(0, equals).strip(), one.substring(equals + 1).strip());
        }
        return pairs;
    }

    /** People of the file by the names that it may give them; under "" who is meant where it names nobody. */
    private Map<String, Long> who(long review, @Nullable String by, Map<String, String> named) {
        Map<String, Long> who = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        var people = names.shown();
        reviews.read(review, now -> List.copyOf(now.members().keySet())).forEach(one -> {
            who.putIfAbsent(people.apply(one).name(), one);
            who.put(people.apply(one).login(), one);
        });
        named.forEach((name, login) -> who.put(name, names.person(login)));
        if (by != null) {
            who.put("", names.person(by));
        }
        return who;
    }

    /** One import under way. */
    private final class Import {
        private final long review;
        private final long owner;
        private final Stage stage;
        private final DecisionLayout layout;
        private final Said.@Nullable Choice otherwise;
        private final String file;
        private final List<LeftJson> left = new ArrayList<>();

        Import(
                long review,
                long owner,
                Stage stage,
                DecisionLayout layout,
                Said.@Nullable Choice otherwise,
                String file) {
            this.review = review;
            this.owner = owner;
            this.stage = stage;
            this.layout = layout;
            this.otherwise = otherwise;
            this.file = file;
        }

        /** A decision that somebody is to be given. */
        private record Due(FileEntry entry, String by, Stated stated) {}

        ImportedDecisionsJson run(Read read, Words words, Map<String, Long> who) {
            read.unreadable().forEach(one -> left.add(new LeftJson(0, null, null, null, "it cannot be read: " + one)));
            ReviewArticleFinder finder = new ReviewArticleFinder(articles());
            Map<Long, List<Due>> byPerson = new TreeMap<>();
            for (FileEntry entry : read.entries()) {
                Set<Long> found = finder.find(entry.id(), entry.citation());
                if (found.size() == 1) {
                    due(entry, found.iterator().next(), words, who, byPerson);
                } else {
                    leave(
                            entry,
                            null,
                            null,
                            found.isEmpty()
                                    ? "it is no article of the review"
                                    : "it may be any of "
                                            + found.stream()
                                                    .map(one -> "E" + one)
                                                    .collect(Collectors.joining(", ")));
                }
            }
            int decided = 0;
            for (Map.Entry<Long, List<Due>> one : byPerson.entrySet()) {
                decided += give(one.getKey(), one.getValue());
            }
            left.sort(Comparator.comparingLong(LeftJson::line));
            return new ImportedDecisionsJson(
                    file, read.entries().size() + read.unreadable().size(), decided, left);
        }

        private void due(
                FileEntry entry, long article, Words words, Map<String, Long> who, Map<Long, List<Due>> byPerson) {
            String wanted = ArticleJson.lower(stage);
            List<Said> all = layout.of(entry.citation()).stream()
                    .filter(said -> said.stage() == null || said.stage().equals(wanted))
                    .toList();
            if (all.isEmpty() && otherwise != null) {
                all = List.of(new Said(null, null, otherwise, List.of(), List.of(), null));
            }
            if (all.isEmpty()) {
                leave(entry, article, null, "it says nothing of a decision at this stage");
            }
            for (Said said : all) {
                String by = said.by() == null ? "" : said.by();
                Long person = who.get(by);
                if (person == null || !isReviewer(person)) {
                    leave(
                            entry,
                            article,
                            said.by(),
                            by.isEmpty()
                                    ? "the file does not say whose decision it is; say it with by=LOGIN, a reviewer"
                                    : "nobody of that name is a reviewer of the review; say who it is with person=" + by
                                            + "=LOGIN");
                } else {
                    byPerson.computeIfAbsent(person, _ -> new ArrayList<>())
                            .add(new Due(entry, by, new Stated(article, words.decision(said))));
                }
            }
        }

        private boolean isReviewer(long person) {
            return reviews.read(review, now -> now.is(person, org.elka.review.screening.Role.REVIEWER));
        }

        private int give(long person, List<Due> due) {
            List<@Nullable String> refusals = decisions.add(
                    review, owner, person, stage, due.stream().map(Due::stated).toList(), file);
            int given = 0;
            for (int i = 0; i < due.size(); i++) {
                String because = refusals.get(i);
                if (because == null) {
                    given++;
                } else {
                    Due one = due.get(i);
                    leave(one.entry(), one.stated().article(), one.by().isEmpty() ? null : one.by(), because);
                }
            }
            return given;
        }

        private void leave(FileEntry entry, @Nullable Long article, @Nullable String by, String because) {
            left.add(new LeftJson(
                    entry.line(),
                    article == null ? null : "E" + article,
                    entry.citation().titleText(),
                    by,
                    because));
        }

        private List<Article> articles() {
            List<Long> ids = reviews.read(
                    review,
                    now -> now.items().stream()
                            .filter(item -> item.mergedInto() == null)
                            .map(Item::article)
                            .toList());
            List<Article> articles = new ArrayList<>();
            for (int from = 0; from < ids.size(); from += PAGE) {
                articles.addAll(catalogue.byIds(ids.subList(from, Math.min(ids.size(), from + PAGE)), log.last()));
            }
            return articles;
        }
    }
}
