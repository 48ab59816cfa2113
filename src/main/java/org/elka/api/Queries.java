package org.elka.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.elka.Home;
import org.elka.ingest.Topic;
import org.elka.ingest.Topics;
import org.elka.search.query.Mesh;
import org.elka.search.query.MeshTree;
import org.elka.search.query.Parse;
import org.elka.search.query.QueryError;
import org.elka.search.query.QueryLimits;
import org.elka.search.query.QueryParser;
import org.elka.search.query.Vocabulary;
import org.elka.tagging.Taxonomy;

/** Reads queries against this library's tags and topics, and refuses them with the place and the remedy. */
@ApplicationScoped
public class Queries {
    private final QueryParser parser;

    Queries(Taxonomy taxonomy, Topics topics, Home home, InstantSource clock) {
        Vocabulary vocabulary = new Vocabulary(
                taxonomy.concepts().stream().map(Taxonomy.Concept::id).collect(Collectors.toSet()),
                topics.all().stream().map(Topic::id).collect(Collectors.toSet()),
                mesh(home.mesh()));
        this.parser = new QueryParser(QueryLimits.DEFAULT, vocabulary, clock);
    }

    private static Mesh mesh(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return MeshTree.of(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "elka.mesh: " + file + " cannot be read: name a file of MeSH descriptors that can", e);
        }
    }

    /** The query, with what its writer should know of it. @throws ApiException if the text is no query */
    Parse.Parsed read(String text) {
        return switch (parser.parse(text)) {
            case Parse.Parsed parsed -> parsed;
            case Parse.Rejected(QueryError error) -> throw refused(error);
        };
    }

    static ApiException refused(QueryError error) {
        return new ApiException(Problem.of(ProblemType.INVALID_QUERY, error.line())
                .with(
                        "errors",
                        List.of(Map.of(
                                "parameter", "q",
                                "column", error.column(),
                                "length", error.length(),
                                "detail", error.message(),
                                "remedy", error.remedy()))));
    }
}
