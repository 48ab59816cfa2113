package org.elka.review.screening;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.elka.library.ChangeLog;
import org.elka.library.Source;
import org.elka.library.store.Catalogue;
import org.elka.library.store.Catalogue.Origin;
import org.elka.review.screening.Refused.Kind;
import org.elka.review.screening.ReviewEvent.Arrival;
import org.elka.review.screening.ReviewEvent.Identified;
import org.elka.review.screening.ReviewEvent.SourceAdded;
import org.elka.search.Filters;
import org.elka.search.LibraryIndex;
import org.elka.search.QueryLanguage;
import org.elka.search.query.Query;

/** Where the articles of reviews come from: queries to the library, and imported files. */
@ApplicationScoped
public class Sources {
    /** How PubMed is called in a flow diagram. */
    static final String PUBMED = "PubMed";

    /** So many articles at most in one entry of a history. */
    private static final int CHUNK = 1_000;

    private final Reviews reviews;
    private final LibraryIndex index;
    private final QueryLanguage language;
    private final ChangeLog log;
    private final Catalogue catalogue;
    private final ImportedRecords imports;

    Sources(
            Reviews reviews,
            LibraryIndex index,
            QueryLanguage language,
            ChangeLog log,
            Catalogue catalogue,
            ImportedRecords imports) {
        this.reviews = reviews;
        this.index = index;
        this.language = language;
        this.log = log;
        this.catalogue = catalogue;
        this.imports = imports;
    }

    /**
     * Adds what the library has on a query now. In a living review what it newly finds follows.
     *
     * @return the source's number
     * @throws IllegalArgumentException if the query cannot be read
     * @throws org.elka.search.IndexBehindException if the index does not hold all that the library has within minutes
     */
    public int addQuery(long review, long person, String name, String text) {
        Query query = language.read(text).query();
        long change = log.last();
        index.await(change);
        List<Origin> origins = origins(index.ids(query, Filters.NONE));
        return add(
                review,
                person,
                name,
                text,
                null,
                now -> identified(now, now.sources().size() + 1, name, origins, change));
    }

    /**
     * Adds what an import brought, under the name of the database that the file is from.
     *
     * @return the source's number
     */
    public int addImport(long review, long person, String name, long run) {
        List<Arrival> arrivals =
                imports.ofRun(run).orElseThrow(() -> new Refused(Kind.INVALID, "There is no finished import " + run));
        long change = log.last();
        return add(review, person, name, null, run, now -> {
            List<ReviewEvent> events = new ArrayList<>();
            for (int from = 0; from < arrivals.size(); from += CHUNK) {
                events.add(new Identified(
                        now.sources().size() + 1,
                        name,
                        arrivals.subList(from, Math.min(arrivals.size(), from + CHUNK)),
                        change));
            }
            return events;
        });
    }

    private int add(
            long review,
            long person,
            String name,
            @org.jspecify.annotations.Nullable String query,
            @org.jspecify.annotations.Nullable Long run,
            Reviews.Judgement articles) {
        int[] number = {0};
        reviews.add(review, person, now -> {
            Access.owner(now, person);
            Access.open(now);
            if (now.sources().values().stream().anyMatch(one -> one.name().equals(name))) {
                throw new Refused(Kind.CONFLICT, "There is a source '" + name + "' already");
            }
            number[0] = now.sources().size() + 1;
            List<ReviewEvent> events = new ArrayList<>();
            events.add(new SourceAdded(number[0], name, query, run));
            events.addAll(articles.judge(now));
            return events;
        });
        return number[0];
    }

    /** The records of these articles, read page by page. */
    List<Origin> origins(Collection<Long> articles) {
        List<Long> all = articles.stream().sorted().toList();
        List<Origin> origins = new ArrayList<>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            origins.addAll(catalogue.origins(all.subList(from, Math.min(all.size(), from + CHUNK))));
        }
        return origins;
    }

    /**
     * The records that the review does not have yet, by database. What a file brought that is a source of the review
     * itself is left to that source, and articles that came with an archive were counted where that was made.
     */
    static List<ReviewEvent> identified(Review review, int source, String name, List<Origin> origins, long change) {
        Set<Long> counted = new HashSet<>();
        review.sources().values().forEach(one -> {
            if (one.run() != null) {
                counted.add(one.run());
            }
        });
        Map<String, Map<Long, List<Long>>> byDatabase = new TreeMap<>();
        for (Origin origin : origins) {
            Item item = review.find(origin.article());
            if (item != null && review.cameWithArchive(item)) {
                continue;
            }
            if (!review.hasRecord(origin.record()) && !counted.contains(origin.runId())) {
                byDatabase
                        .computeIfAbsent(origin.source() == Source.PUBMED ? PUBMED : name, _ -> new LinkedHashMap<>())
                        .computeIfAbsent(origin.article(), _ -> new ArrayList<>())
                        .add(origin.record());
            }
        }
        List<ReviewEvent> events = new ArrayList<>();
        byDatabase.forEach((database, articles) -> {
            List<Arrival> arrivals = articles.entrySet().stream()
                    .map(one -> new Arrival(one.getKey(), one.getValue()))
                    .toList();
            for (int from = 0; from < arrivals.size(); from += CHUNK) {
                events.add(new Identified(
                        source, database, arrivals.subList(from, Math.min(arrivals.size(), from + CHUNK)), change));
            }
        });
        return events;
    }
}
