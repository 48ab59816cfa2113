package org.elka.review.archive;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.elka.library.store.TextRecords;
import org.elka.review.archive.ArchivedArticle.Text;
import org.elka.review.screening.Entry;
import org.elka.review.screening.Protocol;
import org.elka.review.screening.ReviewEvent;
import org.elka.review.screening.Reviews;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Writes reviews as archives: their histories with all that these speak of, the same bytes wherever they lie. */
@ApplicationScoped
public class ReviewArchives {
    private static final int PAGE = 100;

    private final Reviews reviews;
    private final TextRecords texts;
    private final ArchivePeople people;
    private final StatelessSession session;

    ReviewArchives(Reviews reviews, TextRecords texts, ArchivePeople people, StatelessSession session) {
        this.reviews = reviews;
        this.texts = texts;
        this.people = people;
        this.session = session;
    }

    /**
     * The entries that an archive has. That a review was taken in is left out while nothing has happened in it since, so
     * that it comes out as it came in.
     *
     * @param at up to when; null for all
     */
    public List<Entry> entries(long review, @Nullable Instant at) {
        List<Entry> all = reviews.entries(review, 0, Integer.MAX_VALUE).stream()
                .filter(entry -> at == null || !entry.made().isAfter(at))
                .toList();
        int end = all.size();
        while (end > 0 && all.get(end - 1).event() instanceof ReviewEvent.TakenIn) {
            end--;
        }
        return all.subList(0, end);
    }

    /** Writes an archive of these entries to a temporary file, which whoever calls deletes. */
    public Path write(long review, List<Entry> entries) {
        FirstMentions mentions = new FirstMentions();
        Renumbering renumbering = new Renumbering(mentions);
        List<Entry> local = entries.stream().map(renumbering::of).toList();
        String title = entries.stream()
                .map(Entry::event)
                .filter(ReviewEvent.ProtocolSet.class::isInstance)
                .map(ReviewEvent.ProtocolSet.class::cast)
                .map(ReviewEvent.ProtocolSet::protocol)
                .map(Protocol::title)
                .reduce("", (_, last) -> last);
        Instant end = entries.getLast().made();
        return ArchiveParts.write(
                title, people(mentions.persons()), local, each -> articles(review, mentions, end, each));
    }

    private List<ArchivedPerson> people(List<Long> persons) {
        List<ArchivedPerson> archived = new ArrayList<>();
        for (long person : persons) {
            ArchivedPerson known;
            if (person > 0) {
                known = people.account(person);
            } else {
                FormerPersonEntity former =
                        QuarkusTransaction.joiningExisting().call(() -> session.get(FormerPersonEntity.class, -person));
                known = new ArchivedPerson(person, former.login, former.name);
            }
            archived.add(new ArchivedPerson(archived.size() + 1L, known.login(), known.name()));
        }
        return archived;
    }

    private void articles(long review, FirstMentions mentions, Instant end, Consumer<ArchivedArticle> each) {
        List<Long> articles = mentions.articles();
        for (int from = 0; from < articles.size(); from += PAGE) {
            List<Long> page = articles.subList(from, Math.min(articles.size(), from + PAGE));
            Map<Long, List<TextRecords.Text>> here = texts.of(page);
            Map<Long, List<ArchivedTextEntity>> came = came(review, page);
            for (int i = 0; i < page.size(); i++) {
                long article = page.get(i);
                Versions versions =
                        new Versions(came.getOrDefault(article, List.of()), here.getOrDefault(article, List.of()));
                Map<Integer, Integer> spokenOf = mentions.texts(article);
                List<Text> wanted = new ArrayList<>();
                if (spokenOf.isEmpty()) {
                    wanted.add(versions.text(versions.asOf(end), 1));
                }
                spokenOf.forEach((version, number) -> wanted.add(versions.text(version, number)));
                each.accept(new ArchivedArticle(from + i + 1L, versions.pmid(), wanted));
            }
        }
    }

    private Map<Long, List<ArchivedTextEntity>> came(long review, List<Long> articles) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> session.createSelectionQuery(
                                "from ArchivedTextEntity where reviewId = :review and articleId in :articles"
                                        + " order by articleId, number desc",
                                ArchivedTextEntity.class)
                        .setParameter("review", review)
                        .setParameter("articles", articles)
                        .getResultStream()
                        .collect(Collectors.groupingBy(row -> row.articleId, TreeMap::new, Collectors.toList())));
    }

    /** An article's texts: those that came with an archive, the first one first, and those the library has. */
    private record Versions(List<ArchivedTextEntity> came, List<TextRecords.Text> here) {
        @Nullable
        String pmid() {
            return came.isEmpty() ? here.getFirst().pmid() : came.getFirst().pmid;
        }

        /** Of what came with an archive nobody has decided on since, that; otherwise what the library had then. */
        int asOf(Instant end) {
            return came.isEmpty()
                    ? here.stream()
                            .filter(one -> !one.made().isAfter(end))
                            .reduce(here.getFirst(), (_, last) -> last)
                            .version()
                    : came.getFirst().number;
        }

        Text text(int version, int number) {
            for (ArchivedTextEntity one : came) {
                if (one.number == version) {
                    return ArchiveLines.read(unpacked(one.line), Text.class).numbered(number);
                }
            }
            TextRecords.Text one = here.stream()
                    .filter(text -> text.version() == version)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(
                            "the library has lost version %d of an article; ./elka doctor examines it"
                                    .formatted(version)));
            return new Text(
                    number,
                    one.made(),
                    one.identifier(),
                    one.sha256(),
                    one.reading(),
                    one.body(),
                    ArchiveLines.citation(one.citation()));
        }

        private static String unpacked(byte[] line) {
            try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(line))) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException("what was packed here unpacks", e);
            }
        }
    }
}
