package org.elka.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.elka.Home;
import org.elka.ingest.Topic;
import org.elka.ingest.Topics;
import org.elka.ingest.tagging.TaxonomyInForce;
import org.elka.search.query.Mesh;
import org.elka.search.query.MeshTree;
import org.elka.search.query.Parse;
import org.elka.search.query.QueryError;
import org.elka.search.query.QueryLimits;
import org.elka.search.query.QueryParser;
import org.elka.search.query.Vocabulary;
import org.elka.tagging.Taxonomy;
import org.jspecify.annotations.Nullable;

/** Reads queries against this library's tags and topics, and refuses them with the place and the remedy. */
@ApplicationScoped
public class Queries {
    private final TaxonomyInForce taxonomy;
    private final Set<String> topics;
    private final Mesh mesh;
    private final InstantSource clock;
    private volatile @Nullable Reader reader;

    Queries(TaxonomyInForce taxonomy, Topics topics, Home home, InstantSource clock) {
        this.taxonomy = taxonomy;
        this.topics = topics.all().stream().map(Topic::id).collect(Collectors.toSet());
        this.mesh = mesh(home.mesh());
        this.clock = clock;
    }

    /** A parser and the taxonomy whose tags it knows. */
    private record Reader(Taxonomy taxonomy, QueryParser parser) {}

    private QueryParser parser() {
        Taxonomy now = taxonomy.taxonomy();
        Reader known = reader;
        if (known == null || known.taxonomy() != now) {
            Set<String> tags = now.concepts().stream().map(Taxonomy.Concept::id).collect(Collectors.toSet());
            known = new Reader(now, new QueryParser(QueryLimits.DEFAULT, new Vocabulary(tags, topics, mesh), clock));
            reader = known;
        }
        return known.parser();
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
        return switch (parser().parse(text)) {
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
