package org.elka.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.elka.history.SearchHistories;
import org.elka.ingest.Topic;
import org.elka.ingest.Topics;
import org.elka.ingest.tagging.TaxonomyInForce;
import org.elka.search.IndexedNames;
import org.elka.search.LibraryIndex;
import org.elka.search.SearchSettings;
import org.elka.search.mesh.MeshInForce;
import org.elka.search.query.History;
import org.elka.search.query.KeyField;
import org.elka.search.query.LibraryNames;
import org.elka.search.query.Mesh;
import org.elka.search.query.Parse;
import org.elka.search.query.Query;
import org.elka.search.query.QueryError;
import org.elka.search.query.QueryNotice;
import org.elka.search.query.QueryParser;
import org.elka.search.query.Reading;
import org.elka.search.query.Span;
import org.elka.search.query.Vocabulary;
import org.elka.tagging.Taxonomy;
import org.jspecify.annotations.Nullable;

/** Reads queries against this library's tags, topics and MeSH, and refuses them with the place and the remedy. */
@ApplicationScoped
public class Queries {
    /** Of a longer query the terms that find nothing are told by its explanation only: looking for each costs time. */
    private static final int LOOKED_FOR = 30;

    private final TaxonomyInForce taxonomy;
    private final Set<String> topics;
    private final MeshInForce mesh;
    private final IndexedNames names;
    private final LibraryIndex index;
    private final SearchHistories histories;
    private final AskersScreenings screenings;
    private final SearchSettings settings;
    private final InstantSource clock;
    private volatile @Nullable Reader reader;

    Queries(
            TaxonomyInForce taxonomy,
            Topics topics,
            MeshInForce mesh,
            LibraryIndex index,
            SearchHistories histories,
            AskersScreenings screenings,
            SearchSettings settings,
            InstantSource clock) {
        this.taxonomy = taxonomy;
        this.topics = topics.all().stream().map(Topic::id).collect(Collectors.toSet());
        this.mesh = mesh;
        this.names = new IndexedNames(index);
        this.index = index;
        this.histories = histories;
        this.screenings = screenings;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A query with how it is to be read.
     *
     * @param by whose history lines as "#1" are of; null for nobody's
     * @param mapping whether words are mapped; null for the library's setting
     */
    public record Asked(
            String text, @Nullable String by, @Nullable Boolean mapping) {
        public static Asked of(String text) {
            return new Asked(text, null, null);
        }
    }

    /** Parsers, and the taxonomy and MeSH that they know. */
    private record Reader(Taxonomy taxonomy, Mesh mesh, QueryParser parser, QueryParser ofFiles) {}

    private Reader reader() {
        Taxonomy now = taxonomy.taxonomy();
        Mesh tree = mesh.tree();
        Reader known = reader;
        if (known == null || known.taxonomy() != now || known.mesh() != tree) {
            known = new Reader(now, tree, parser(now, tree, names), parser(now, tree, LibraryNames.NONE));
            reader = known;
        }
        return known;
    }

    private QueryParser parser(Taxonomy now, Mesh tree, LibraryNames known) {
        Set<String> tags = now.concepts().stream().map(Taxonomy.Concept::id).collect(Collectors.toSet());
        return new QueryParser(settings.limits(), new Vocabulary(tags, topics, tree, known), clock);
    }

    /**
     * A query that is kept or works for nobody in particular, with what its writer should know of it.
     *
     * @throws ApiException if the text is no query, or asks for what not everybody may know
     */
    public Parse.Parsed read(String text) {
        return readToKeep(Asked.of(text));
    }

    /** The same, as it is to be read. */
    Parse.Parsed readToKeep(Asked asked) {
        return parsed(reader().parser().parse(asked.text(), reading(asked)));
    }

    /** A query whose answer goes to whoever asks in the request at hand, and to nobody else. */
    public Parse.Parsed read(Asked asked) {
        return parsed(parse(asked));
    }

    /** What becomes of reading it: a query, or why it is none and where. */
    public Parse parse(Asked asked) {
        return reader().parser().parse(asked.text(), reading(asked).with(screenings));
    }

    /** A query for citations that are not in the library: words are not mapped to what only the library knows. */
    Parse.Parsed readForFiles(String text) {
        return parsed(reader().ofFiles().parse(text, new Reading(History.NONE, settings.mapping())));
    }

    private Reading reading(Asked asked) {
        boolean mapped = asked.mapping() == null ? settings.mapping() : asked.mapping();
        return new Reading(history(asked.by()), mapped);
    }

    private History history(@Nullable String by) {
        return by == null || by.isBlank() ? History.NONE : number -> histories.text(by, number);
    }

    /** A query that is to be kept, with that person's lines in the places where it refers to them. */
    String writtenOut(String query, String by) {
        return history(by).writtenOut(query, settings.limits().length());
    }

    private static Parse.Parsed parsed(Parse parse) {
        return switch (parse) {
            case Parse.Parsed parsed -> parsed;
            case Parse.Rejected(QueryError error) -> throw refused(error);
        };
    }

    /**
     * What else the writer should know: the notices of reading it, whether the index lacks a part of the library, and
     * which of its terms find nothing.
     *
     * @param total how many articles it found, in the whole library or in a part: whatever all of those must match need
     *     not be looked for
     */
    public List<QueryNotice> notices(Parse.Parsed parsed, long total) {
        Map<Span, Boolean> found = new LinkedHashMap<>();
        List<Query> terms = new ArrayList<>();
        collect(parsed.query(), terms);
        if (terms.size() > 1 && terms.size() <= LOOKED_FOR) {
            Set<Query> matched = Collections.newSetFromMap(new IdentityHashMap<>());
            // what it finds by asking for a status, its terms that ask for none may not find
            if (total > 0 && !asksForStatus(parsed.query())) {
                required(parsed.query(), matched);
            }
            terms.forEach(
                    term -> found.merge(term.span(), matched.contains(term) || index.finds(term), Boolean::logicalOr));
        }
        List<QueryNotice> notices = new ArrayList<>(parsed.notices());
        if (index.state().isBehind()) {
            notices.add(QueryNotice.at(
                    parsed.query().span(),
                    "The index is still being filled: this answer lacks what it does not hold yet.",
                    "Ask again when the status says that the index is ready."));
        }
        found.forEach((span, any) -> {
            if (!any) {
                notices.add(QueryNotice.at(
                        span,
                        "This finds nothing in the library.",
                        "Check its spelling and its field, or truncate it."));
            }
        });
        return List.copyOf(notices);
    }

    private static void collect(Query query, List<Query> terms) {
        if (query instanceof Query.Mapped || query.parts().isEmpty()) {
            terms.add(query);
        } else {
            query.parts().forEach(part -> collect(part, terms));
        }
    }

    /** The terms that everything must match which the query finds. */
    private static void required(Query query, Set<Query> into) {
        switch (query) {
            case Query.And and -> and.parts().forEach(part -> required(part, into));
            case Query.Not not -> required(not.kept(), into);
            case Query.Or _ -> {}
            default -> into.add(query);
        }
    }

    private static boolean asksForStatus(Query query) {
        return query instanceof Query.Key key
                ? key.field() == KeyField.STATUS
                : query.parts().stream().anyMatch(Queries::asksForStatus);
    }

    /** What else an answer depends on beside the query's text: which MeSH is in force, whose lines were inserted. */
    String state(Asked asked, Query read) {
        return asked.by() + " " + asked.mapping() + " " + read.toString().hashCode();
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
