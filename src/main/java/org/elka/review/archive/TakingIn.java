package org.elka.review.archive;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.elka.library.ChangeLog;
import org.elka.review.archive.ArchivedArticle.Text;
import org.elka.review.screening.Entry;
import org.elka.review.screening.EventText;
import org.elka.review.screening.ReviewEntity;
import org.elka.review.screening.ReviewEntryEntity;
import org.elka.review.screening.ReviewEvent;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * Takes archives of other Elkas in as reviews. Each thing in an archive becomes one thing here, so that what is written
 * again has the same numbers; texts and people that are not here are kept with the review.
 */
@ApplicationScoped
public class TakingIn {
    private static final int PAGE = 250;

    /** In seconds; all is kept in one transaction, so that no half of a review is. */
    private static final int PATIENCE = 1_800;

    /** So much H2 keeps of a text or of bytes, in 2.x. */
    private static final int LONGEST = 1_048_576;

    private final ArchivedArticles articles;
    private final ArchivePeople people;
    private final StatelessSession session;
    private final ChangeLog log;
    private final InstantSource clock;

    TakingIn(
            ArchivedArticles articles,
            ArchivePeople people,
            StatelessSession session,
            ChangeLog log,
            InstantSource clock) {
        this.articles = articles;
        this.people = people;
        this.session = session;
        this.log = log;
        this.clock = clock;
    }

    /**
     * What was done.
     *
     * @param run the import that brought articles which the library lacked; null where it had them all
     */
    public record Taken(long review, @Nullable Long run) {}

    /** An archive that was found to be whole, to be kept. */
    public static final class Checked {
        private final ArchiveReading reading;

        private Checked(ArchiveReading reading) {
            this.reading = reading;
        }
    }

    /** @throws DamagedArchive if the file is no archive, or not a whole one; nothing was done */
    public Checked check(Path file) {
        return new Checked(ArchiveReading.of(file));
    }

    /**
     * Keeps the review.
     *
     * @param sha256 of the archive
     * @param owner who is an owner of the review from now on
     */
    public Taken takeIn(Checked archive, String sha256, long owner) {
        ArchivedArticles.Found found = articles.find(archive.reading, sha256);
        long review = QuarkusTransaction.requiringNew()
                .timeout(PATIENCE)
                .call(() -> keep(archive.reading, sha256, owner, found.articles()));
        return new Taken(review, found.run());
    }

    private long keep(ArchiveReading archive, String sha256, long owner, List<Long> ids) {
        Here here = new Here(ids, persons(archive.people()));
        Renumbering renumbering = new Renumbering(here);
        List<Entry> entries =
                new ArrayList<>(archive.entries().stream().map(renumbering::of).toList());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Long> gone = here.persons().stream().filter(one -> one < 0).toList();
        entries.add(new Entry(entries.size() + 1L, now, owner, new ReviewEvent.TakenIn(sha256, gone)));
        ReviewEntity row = new ReviewEntity();
        row.title = archive.title();
        row.created = now;
        row.lastEntry = entries.size();
        row.followedTo = log.last();
        session.insert(row);
        long review = row.id == null ? 0 : row.id;
        for (int from = 0; from < entries.size(); from += PAGE) {
            session.insertMultiple(entries.subList(from, Math.min(entries.size(), from + PAGE)).stream()
                    .map(entry -> row(review, entry))
                    .toList());
        }
        archive.articles(article -> session.insertMultiple(article.texts().stream()
                .map(text -> row(review, here.article(article.article()), article, text))
                .toList()));
        return review;
    }

    /** Who is who here: an account with the same login and name, or somebody who is only named. */
    private List<Long> persons(List<ArchivedPerson> archived) {
        List<Long> numbers = new ArrayList<>();
        Set<Long> taken = new HashSet<>();
        for (ArchivedPerson one : archived) {
            OptionalLong account = people.find(one.login(), one.name());
            if (account.isPresent() && taken.add(account.getAsLong())) {
                numbers.add(account.getAsLong());
            } else {
                FormerPersonEntity former = new FormerPersonEntity();
                former.login = one.login();
                former.name = one.name();
                session.insert(former);
                numbers.add(former.number());
            }
        }
        return numbers;
    }

    private static ReviewEntryEntity row(long review, Entry entry) {
        ReviewEntryEntity row = new ReviewEntryEntity();
        row.reviewId = review;
        row.number = entry.number();
        row.made = entry.made();
        row.person = entry.person();
        row.event = EventText.write(entry.event());
        fits(ArchiveParts.ENTRIES, entry.number(), row.event.length());
        return row;
    }

    private static ArchivedTextEntity row(long review, long id, ArchivedArticle article, Text text) {
        ArchivedTextEntity row = new ArchivedTextEntity();
        row.reviewId = review;
        row.articleId = id;
        row.number = -text.text();
        row.pmid = article.pmid();
        row.line = packed(ArchiveLines.write(text));
        fits(ArchiveParts.ARTICLES, article.article(), row.line.length);
        return row;
    }

    private static void fits(String part, long line, int length) {
        if (length > LONGEST) {
            throw DamagedArchive.at(part, line, "it is longer than can be kept");
        }
    }

    private static byte[] packed(String line) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
                out.write(line.getBytes(StandardCharsets.UTF_8));
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail to be written", e);
        }
    }

    /**
     * The numbers here. Records, runs and texts of another library are numbered below 0, where none of this one are;
     * entries of imports here have numbers far below.
     */
    private record Here(List<Long> articles, List<Long> persons) implements Numbers {
        @Override
        public long person(long person) {
            return persons.get(Math.toIntExact(person) - 1);
        }

        @Override
        public long article(long article) {
            return articles.get(Math.toIntExact(article) - 1);
        }

        @Override
        public long record(long record) {
            return -record;
        }

        @Override
        public long run(long run) {
            return -run;
        }

        @Override
        public int text(long article, int version) {
            return -version;
        }
    }

    /** Names of people who have no account here, by their numbers in histories. */
    @Transactional
    public Map<Long, ArchivedPerson> formerPeople() {
        return session.createSelectionQuery("from FormerPersonEntity order by id", FormerPersonEntity.class)
                .getResultStream()
                .map(row -> new ArchivedPerson(row.number(), row.login, row.name))
                .collect(Collectors.toMap(ArchivedPerson::person, one -> one));
    }
}
