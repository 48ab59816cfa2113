package org.elka.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.elka.library.Article;
import org.elka.library.Citation;
import org.elka.library.Citation.PublicationDate;

/**
 * A database's full-text search over titles and abstracts of generated citations: what Elka's is measured beside. Words
 * are kept as they stand, as in Elka, and an answer is the exact total and the best twenty with a piece of text around
 * what was found; there are no facets, no tags and no evidence.
 */
public sealed interface FullTextDatabase extends AutoCloseable {
    /** Finds the best by the database's own ranking, as many as Elka is asked for, and gives the total. */
    long total(GeneratedQuestion question) throws IOException;

    @Override
    void close() throws IOException;

    /** Writes what both are filled from: number, year, title and abstract of that many citations. */
    static void write(Path csv, int count) throws IOException {
        GeneratedChanges changes = new GeneratedChanges(count, IngestBench.SEED);
        try (CsvWriter rows = CsvWriter.builder().build(Files.newBufferedWriter(csv, UTF_8))) {
            for (long last = 0; last < count; ) {
                List<Article> articles = changes.changedAfter(last, 1_000);
                for (Article article : articles) {
                    Citation citation = article.citation();
                    rows.writeRecord(
                            String.valueOf(article.id()),
                            String.valueOf(year(citation)),
                            citation.titleText(),
                            citation.abstractText().replace('\n', ' '));
                }
                last = articles.getLast().change();
            }
        }
    }

    private static int year(Citation citation) {
        PublicationDate published = citation.published();
        return published == null ? 0 : Objects.requireNonNullElse(published.year(), 0);
    }

    private static String years(GeneratedQuestion question) {
        return question.from() == 0 ? "" : " AND year BETWEEN %d AND %d".formatted(question.from(), question.to());
    }

    private static long first(List<String> lines) {
        return Long.parseLong(lines.getFirst());
    }

    /** PostgreSQL's tsvector with a GIN index, ranked by {@code ts_rank}, through psql. */
    record PostgreSql(SqlProgram psql) implements FullTextDatabase {
        private static final String ANSWER = """
                SELECT count(*) FROM elka_bench.texts WHERE words @@ to_tsquery('simple', '%1$s')%2$s;
                SELECT id, ts_headline('simple', title || ' ' || abstract, to_tsquery('simple', '%1$s'), 'MaxFragments=1')
                FROM (SELECT id, title, abstract FROM elka_bench.texts WHERE words @@ to_tsquery('simple', '%1$s')%2$s
                ORDER BY ts_rank(words, to_tsquery('simple', '%1$s')) DESC LIMIT %3$d) best;""";

        /** @param url of a database in which a schema {@code elka_bench} may be made */
        public static PostgreSql filled(String url, Path csv) throws IOException {
            SqlProgram psql = new SqlProgram(
                    List.of("psql", "--no-psqlrc", "-qAt", "-v", "ON_ERROR_STOP=1", "-d", url), "\\echo");
            psql.run("""
                    SET client_min_messages = error;
                    DROP SCHEMA IF EXISTS elka_bench CASCADE;
                    CREATE SCHEMA elka_bench;
                    CREATE TABLE elka_bench.texts (id int PRIMARY KEY, year int, title text, abstract text, words tsvector
                      GENERATED ALWAYS AS (to_tsvector('simple', title || ' ' || abstract)) STORED);
                    \\copy elka_bench.texts (id, year, title, abstract) FROM '%s' CSV
                    CREATE INDEX ON elka_bench.texts USING gin (words);
                    VACUUM ANALYZE elka_bench.texts;""".formatted(csv));
            return new PostgreSql(psql);
        }

        @Override
        public long total(GeneratedQuestion question) throws IOException {
            return first(psql.run(ANSWER.formatted(question.tsquery(), years(question), SearchBench.LIMIT)));
        }

        @Override
        public void close() throws IOException {
            psql.run("DROP SCHEMA elka_bench CASCADE;");
            psql.close();
        }
    }

    /** SQLite's FTS5, ranked by its BM25, through sqlite3. */
    record Sqlite(SqlProgram sqlite) implements FullTextDatabase {
        private static final String ANSWER = """
                SELECT count(*) FROM texts WHERE texts MATCH '%1$s'%2$s;
                SELECT id, snippet(texts, -1, '<b>', '</b>', '...', 24) FROM texts WHERE texts MATCH '%1$s'%2$s
                ORDER BY rank LIMIT %3$d;""";

        /** @param file of a database to be made */
        public static Sqlite filled(Path file, Path csv) throws IOException {
            SqlProgram sqlite = new SqlProgram(List.of("sqlite3", "-batch", "-bail", file.toString()), ".print");
            sqlite.run("""
                    PRAGMA journal_mode = off;
                    CREATE VIRTUAL TABLE texts USING fts5(id UNINDEXED, year UNINDEXED, title, abstract);
                    .mode csv
                    .import %s texts
                    INSERT INTO texts(texts) VALUES ('optimize');
                    .mode list""".formatted(csv));
            return new Sqlite(sqlite);
        }

        @Override
        public long total(GeneratedQuestion question) throws IOException {
            return first(sqlite.run(ANSWER.formatted(question.match(), years(question), SearchBench.LIMIT)));
        }

        @Override
        public void close() throws IOException {
            sqlite.close();
        }
    }
}
