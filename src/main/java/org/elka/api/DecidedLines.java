package org.elka.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.elka.api.ReviewNames.PersonJson;
import org.elka.formats.CsvExport;
import org.elka.formats.decisions.RayyanNotes;
import org.elka.formats.decisions.Said;
import org.elka.library.Article;
import org.elka.library.Citation;
import org.elka.review.screening.Access;
import org.elka.review.screening.Choice;
import org.elka.review.screening.Decision;
import org.elka.review.screening.Given;
import org.elka.review.screening.Item;
import org.elka.review.screening.Protocol;
import org.elka.review.screening.Review;
import org.elka.review.screening.Stage;
import org.elka.review.screening.Status;
import org.jspecify.annotations.Nullable;

/** What was decided on articles, as lines of tables that other tools know. */
record DecidedLines(Layout layout, Protocol protocol) {
    /** The layouts. */
    enum Layout {
        /** A line for each decision. */
        DECISIONS,
        /** A line for each article, as ASReview reads and writes them: asreview_label is 1, 0 or empty. */
        ASREVIEW,
        /** A line for each article, as Rayyan writes them: decisions and reasons stand in its notes. */
        RAYYAN,
        /** A line for each article, as Covidence writes its lists; which list it would be is a tag. */
        COVIDENCE,
        /** RIS; decisions stand among the keywords. */
        RIS
    }

    /** One decision in words. */
    record Word(Stage stage, PersonJson by, Given given) {
        Said said() {
            Decision decision = given.decision();
            return new Said(
                    ArticleJson.lower(stage),
                    by.name(),
                    Said.Choice.valueOf(decision.choice().name()),
                    decision.reasons(),
                    decision.labels(),
                    decision.note());
        }
    }

    /** An article with what who asks may see of its decisions. @param result 1 in, 0 out, null open */
    record Decided(long article, @Nullable Integer result, String status, List<Word> words) {
        /** @param only what was decided there; null for both stages */
        static Decided of(
                Review review, Item item, @Nullable Stage only, long viewer, LongFunction<PersonJson> people) {
            List<Word> words = new ArrayList<>();
            for (Stage stage : only == null ? Stage.values() : new Stage[] {only}) {
                Stream.concat(item.decisions(stage).stream(), Stream.ofNullable(item.settlement(stage)))
                        .filter(given -> given.person() == viewer || Access.seesOthers(review, item, stage))
                        .forEach(given -> words.add(new Word(stage, people.apply(given.person()), given)));
            }
            Status first = review.status(item, Stage.TITLE_ABSTRACT);
            Status second = only == Stage.TITLE_ABSTRACT ? Status.WAITING : review.status(item, Stage.FULL_TEXT);
            boolean out = first == Status.EXCLUDED || second == Status.EXCLUDED || second == Status.NOT_RETRIEVED;
            boolean in = only == Stage.FULL_TEXT ? second == Status.INCLUDED : first == Status.INCLUDED;
            return new Decided(
                    item.article(),
                    out ? Integer.valueOf(0) : in ? Integer.valueOf(1) : null,
                    ArticleJson.lower(second == Status.WAITING ? first : second),
                    words);
        }
    }

    List<String> header() {
        return switch (layout) {
            case ASREVIEW -> List.of("record_id", "title", "abstract", "authors", "year", "doi", "asreview_label");
            case RAYYAN ->
                List.of("key", "title", "year", "journal", "authors", "abstract", "doi", "pubmed_id", "notes");
            case COVIDENCE ->
                List.of(
                        "Title",
                        "Authors",
                        "Abstract",
                        "Published Year",
                        "Published Month",
                        "Journal",
                        "Volume",
                        "Issue",
                        "Pages",
                        "Accession Number",
                        "DOI",
                        "Ref",
                        "Covidence #",
                        "Study",
                        "Notes",
                        "Tags");
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

    List<List<String>> of(Decided decided, Article article) {
        return switch (layout) {
            case ASREVIEW -> List.of(asreview(decided, Shown.of(article)));
            case RAYYAN -> List.of(rayyan(decided, Shown.of(article)));
            case COVIDENCE -> List.of(covidence(decided, article, Shown.of(article)));
            default -> {
                Shown shown = Shown.of(article);
                yield decided.words().stream()
                        .map(word -> decision(word, shown, decided.status()))
                        .toList();
            }
        };
    }

    /** What all layouts have of an article, as a cell may hold it. */
    private record Shown(
            String id,
            String title,
            String text,
            String authors,
            String year,
            String doi,
            String pmid,
            String journal) {
        static Shown of(Article article) {
            ArticleJson json = ArticleJson.unmarked(article);
            return new Shown(
                    "E" + article.id(),
                    CsvExport.safe(article.citation().titleText()),
                    CsvExport.safe(article.citation().abstractText()),
                    CsvExport.safe(String.join("; ", json.authors())),
                    json.year() == null ? "" : String.valueOf(json.year()),
                    CsvExport.safe(Objects.requireNonNullElse(json.doi(), "")),
                    Objects.requireNonNullElse(json.pmid(), ""),
                    CsvExport.safe(Objects.requireNonNullElse(json.journal(), "")));
        }
    }

    private static List<String> asreview(Decided decided, Shown shown) {
        return List.of(
                shown.id(),
                shown.title(),
                shown.text(),
                shown.authors(),
                shown.year(),
                shown.doi(),
                decided.result() == null ? "" : String.valueOf(decided.result()));
    }

    private static List<String> rayyan(Decided decided, Shown shown) {
        return List.of(
                shown.id(),
                shown.title(),
                shown.year(),
                shown.journal(),
                shown.authors(),
                shown.text(),
                shown.doi(),
                shown.pmid(),
                CsvExport.safe(RayyanNotes.write(
                        decided.words().stream().map(Word::said).toList())));
    }

    private List<String> covidence(Decided decided, Article article, Shown shown) {
        Citation.Journal journal = article.citation().journal();
        String volume = journal == null ? null : journal.volume();
        String issue = journal == null ? null : journal.issue();
        Citation.PublicationDate published = article.citation().published();
        Integer month = published == null ? null : published.month();
        List<String> tags = new ArrayList<>();
        if (decided.result() != null) {
            tags.add(decided.result() == 1 ? "included" : "excluded");
        }
        decided.words().stream()
                .flatMap(word -> word.given().decision().labels().stream())
                .distinct()
                .forEach(tags::add);
        return List.of(
                shown.title(),
                shown.authors(),
                shown.text(),
                shown.year(),
                month == null ? "" : String.valueOf(month),
                shown.journal(),
                CsvExport.safe(Objects.requireNonNullElse(volume, "")),
                CsvExport.safe(Objects.requireNonNullElse(issue, "")),
                CsvExport.safe(Objects.requireNonNullElse(article.citation().pages(), "")),
                shown.pmid(),
                shown.doi(),
                shown.id(),
                String.valueOf(article.id()),
                CsvExport.safe(study(article.citation(), shown.year())),
                CsvExport.safe(reasons(decided)),
                CsvExport.safe(String.join("; ", tags)));
    }

    private String reasons(Decided decided) {
        return decided.words().stream()
                .map(word -> word.given().decision())
                .filter(decision -> decision.choice() == Choice.EXCLUDE)
                .flatMap(decision -> decision.reasons().stream())
                .distinct()
                .map(id -> protocol.criterion(id)
                        .map(Protocol.Criterion::text)
                        .filter(text -> text.indexOf(';') < 0)
                        .orElse(id))
                .map(reason -> "Exclusion reason: " + reason + ";")
                .collect(Collectors.joining(" "));
    }

    private static String study(Citation citation, String year) {
        return citation.authors().stream()
                .map(Citation.Contributor::lastName)
                .filter(Objects::nonNull)
                .findFirst()
                .map(name -> (name + " " + year).strip())
                .orElse("");
    }

    private static List<String> decision(Word word, Shown shown, String status) {
        Given given = word.given();
        return List.of(
                shown.id(),
                shown.pmid(),
                shown.doi(),
                shown.title(),
                status,
                ArticleJson.lower(word.stage()),
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

    /** A keyword of RIS; what settles is told apart, since no reviewer can give it. */
    static String inWords(Word word) {
        List<String> reasons = word.given().decision().reasons();
        return "%s %s %s %s%s"
                .formatted(
                        ArticleJson.lower(word.stage()),
                        word.given().decision().choice().name().toLowerCase(Locale.ROOT),
                        word.given().settles() ? "settled by" : "by",
                        word.by().name(),
                        reasons.isEmpty() ? "" : " (" + String.join(", ", reasons) + ")");
    }
}
