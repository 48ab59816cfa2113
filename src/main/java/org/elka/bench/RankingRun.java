package org.elka.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import org.elka.library.Article;
import org.elka.library.Citation;
import org.elka.library.Citation.AbstractSection;
import org.elka.library.CitationBuilder;
import org.elka.search.ArticleIndex;
import org.elka.search.ArticleMeaning;
import org.elka.search.RankingRequest;
import org.elka.search.SearchPage;
import org.elka.search.SearchRequest;
import org.elka.search.Subject;
import org.elka.search.lucene.BareRanking;
import org.elka.search.lucene.LuceneFormat;
import org.elka.search.meaning.ModelFailedException;
import org.elka.search.meaning.Vectors;
import org.elka.search.query.Query;
import org.elka.search.query.QueryLimits;
import org.elka.search.query.Span;
import org.jspecify.annotations.Nullable;

/**
 * Ranks a collection for questions, by this product's own analysis, index and defaults, as a run in TREC's format: a
 * question's name, "Q0", a text's name, rank, score and the run's name. The collection and the questions are JSON
 * lines as BEIR has them: {@code _id}, {@code title}, {@code text}; gzip where the name ends in ".gz".
 */
public final class RankingRun {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DEPTH = 100;
    private static final int BATCH = 1_000;
    private static final Query EVERYTHING = new Query.Everything(new Span(0, 0));

    /** What ranks. */
    public enum Method {
        /** Words and meaning. */
        HYBRID,
        /** Words alone. */
        LEXICAL,
        /** Lucene's published recipe for BM25. */
        BASELINE
    }

    private final List<JsonNode> texts;
    private final List<JsonNode> questions;

    public RankingRun(Path corpus, Path queries) throws IOException {
        this.texts = lines(corpus);
        this.questions = lines(queries);
    }

    private static List<JsonNode> lines(Path path) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        try (InputStream file = Files.newInputStream(path);
                InputStream plain = path.toString().endsWith(".gz") ? new GZIPInputStream(file) : file;
                BufferedReader reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            String line = reader.readLine();
            for (int number = 1; line != null; number++) {
                if (!line.isBlank()) {
                    lines.add(object(path, number, line));
                }
                line = reader.readLine();
            }
        }
        return lines;
    }

    private static JsonNode object(Path path, int number, String line) throws IOException {
        JsonNode object = JSON.readTree(line);
        if (!object.path("_id").isValueNode() || !object.path("text").isTextual()) {
            throw new IOException("%s, line %d: needs a value _id and a string text".formatted(path, number));
        }
        return object;
    }

    public int texts() {
        return texts.size();
    }

    public int questions() {
        return questions.size();
    }

    /**
     * Writes the best {@value #DEPTH} texts of each question.
     *
     * @param vectors a folder for the vectors, so that they are made once; null for ranking without any
     * @param folder an empty folder for the index
     * @param progress is told how many texts have a vector
     */
    public void write(Method method, @Nullable Path vectors, Path folder, Path run, LongConsumer progress)
            throws IOException {
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(run))) {
            if (method == Method.BASELINE) {
                baseline(out);
            } else if (method == Method.LEXICAL || vectors == null) {
                ranked(out, folder, ArticleMeaning.NONE);
            } else {
                try (Vectors made = Vectors.bgeSmall(vectors, "evaluation")) {
                    for (int i = 0; i < texts.size(); i++) {
                        made.make(article(i));
                        progress.accept(i + 1L);
                    }
                    ranked(out, folder, made);
                } catch (ModelFailedException e) {
                    throw new IOException(e.getMessage() + "; --lexical needs no model", e);
                }
            }
            if (out.checkError()) {
                throw new IOException(run + " cannot be written to its end");
            }
        }
    }

    private Article article(int number) {
        JsonNode text = texts.get(number);
        Citation citation = CitationBuilder.builder()
                .kind(Citation.Kind.ARTICLE)
                .pmidVersion(1)
                .title(text.path("title").asText(""))
                .abstractSections(List.of(
                        new AbstractSection(null, null, text.path("text").asText())))
                .build();
        return new Article(number + 1L, 1, citation, null, Set.of(), Set.of(), Instant.EPOCH, number + 1L);
    }

    private void ranked(PrintWriter out, Path folder, ArticleMeaning meaning) throws IOException {
        try (ArticleIndex index = new LuceneFormat(QueryLimits.DEFAULT, meaning).create(folder)) {
            for (int from = 0; from < texts.size(); from += BATCH) {
                List<Article> batch = new ArrayList<>();
                for (int i = from; i < Math.min(texts.size(), from + BATCH); i++) {
                    batch.add(article(i));
                }
                index.apply(batch, from + batch.size());
            }
            index.commit();
            index.refresh();
            for (JsonNode question : questions) {
                Subject subject = new Subject.Question(question.path("text").asText());
                SearchPage page = index.search(new SearchRequest(
                        EVERYTHING,
                        SearchRequest.Order.RELEVANCE,
                        DEPTH,
                        null,
                        Set.of(),
                        new RankingRequest(subject, RankingRequest.ALL_SIGNALS, false)));
                Map<String, Float> best = new LinkedHashMap<>();
                page.hits().forEach(hit -> best.put(name((int) hit.articleId() - 1), hit.score()));
                print(out, question, best);
            }
        }
    }

    private String name(int number) {
        return texts.get(number).path("_id").asText();
    }

    private void baseline(PrintWriter out) throws IOException {
        Map<String, String> whole = new LinkedHashMap<>();
        for (JsonNode text : texts) {
            whole.put(
                    text.path("_id").asText(),
                    text.path("title").asText("") + " " + text.path("text").asText());
        }
        try (BareRanking ranking = new BareRanking(whole)) {
            for (JsonNode question : questions) {
                print(out, question, ranking.best(question.path("text").asText(), DEPTH));
            }
        }
    }

    private static void print(PrintWriter out, JsonNode question, Map<String, Float> best) {
        int rank = 1;
        for (Map.Entry<String, Float> hit : best.entrySet()) {
            out.printf(
                    Locale.ROOT,
                    "%s Q0 %s %d %.6f elka%n",
                    question.path("_id").asText(),
                    hit.getKey(),
                    rank++,
                    hit.getValue());
        }
    }
}
