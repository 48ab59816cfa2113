package org.elka.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.elka.ingest.Topic;
import org.elka.ingest.Topics;
import org.elka.search.query.Mesh;
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

    Queries(Taxonomy taxonomy, Topics topics, InstantSource clock) {
        Vocabulary vocabulary = new Vocabulary(
                taxonomy.concepts().stream().map(Taxonomy.Concept::id).collect(Collectors.toSet()),
                topics.all().stream().map(Topic::id).collect(Collectors.toSet()),
                Mesh.NONE);
        this.parser = new QueryParser(QueryLimits.DEFAULT, vocabulary, clock);
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
