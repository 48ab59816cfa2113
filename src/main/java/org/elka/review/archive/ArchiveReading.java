package org.elka.review.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.elka.library.Digests;
import org.elka.review.archive.ArchiveParts.Manifest;
import org.elka.review.archive.ArchivedArticle.Text;
import org.elka.review.screening.Entry;
import org.elka.review.screening.Item;
import org.elka.review.screening.Review;
import org.elka.review.screening.ReviewEvent;
import org.jspecify.annotations.Nullable;

/**
 * An archive that was read and found to be whole: every line as Elka writes it, everything numbered as it is first
 * mentioned, and a history that can have happened. So what comes of it can be written again, to the same bytes.
 *
 * @param entries with the archive's own numbers
 * @param origins of its articles, in order
 */
record ArchiveReading(
        ArchiveFile file, String title, List<ArchivedPerson> people, List<Entry> entries, List<Origin> origins) {
    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_NAME = 200;

    /** By what an article is known again: PubMed's number, or its record's bytes. */
    record Origin(@Nullable String pmid, String identifier, String sha256) {
        String record() {
            return identifier + " " + sha256;
        }
    }

    /** @throws DamagedArchive if it is none */
    static ArchiveReading of(Path path) {
        try {
            ArchiveFile file = ArchiveFile.open(path, ArchiveParts.ALL);
            Manifest manifest = manifest(file);
            List<ArchivedPerson> people = people(file, manifest);
            FirstMentions mentions = new FirstMentions();
            List<Entry> entries = entries(file, manifest, mentions);
            if (mentions.persons().size() != people.size()) {
                throw new DamagedArchive("%s has %d lines, and the history speaks of %d people"
                        .formatted(
                                ArchiveParts.PEOPLE,
                                people.size(),
                                mentions.persons().size()));
            }
            return new ArchiveReading(file, manifest.title(), people, entries, origins(file, manifest, mentions));
        } catch (IOException e) {
            throw new UncheckedIOException("the archive cannot be read: " + e.getMessage(), e);
        }
    }

    /** Hands over all articles, as they were checked. */
    void articles(ArticleLine each) {
        file.lines(ArchiveParts.ARTICLES, (_, line) -> each.read(ArchiveLines.read(line, ArchivedArticle.class)));
    }

    /** What is said of each article. */
    @FunctionalInterface
    interface ArticleLine {
        void read(ArchivedArticle article);
    }

    private static Manifest manifest(ArchiveFile file) {
        List<Manifest> read = new ArrayList<>();
        file.lines(
                ArchiveParts.REVIEW,
                (number, line) -> checked(ArchiveParts.REVIEW, number, () -> {
                    read.add(whole(ArchiveLines.read(line, Manifest.class)));
                    Manifest one = read.getLast();
                    if (!one.format().equals(Manifest.FORMAT) || number > 1) {
                        throw new IllegalArgumentException("it is no archive of a review");
                    }
                    if (one.version() != Manifest.VERSION) {
                        throw new IllegalArgumentException("it has version %d, and this Elka reads version %d"
                                .formatted(one.version(), Manifest.VERSION));
                    }
                }));
        return read.stream().findFirst().orElseThrow(() -> new DamagedArchive(ArchiveParts.REVIEW + " is empty"));
    }

    private static List<ArchivedPerson> people(ArchiveFile file, Manifest manifest) {
        List<ArchivedPerson> people = new ArrayList<>();
        long lines = file.lines(
                ArchiveParts.PEOPLE,
                (number, line) -> checked(ArchiveParts.PEOPLE, number, () -> {
                    ArchivedPerson one = whole(ArchiveLines.read(line, ArchivedPerson.class));
                    numbered(number, one.person());
                    if (one.login().length() > LONGEST_NAME || one.name().length() > LONGEST_NAME) {
                        throw new IllegalArgumentException(
                                "a login and a name have at most " + LONGEST_NAME + " characters");
                    }
                    people.add(one);
                }));
        counted(ArchiveParts.PEOPLE, lines, manifest.people());
        return people;
    }

    private static List<Entry> entries(ArchiveFile file, Manifest manifest, FirstMentions mentions) {
        List<Entry> entries = new ArrayList<>();
        Review review = new Review(0);
        Renumbering renumbering = new Renumbering(mentions);
        long lines = file.lines(
                ArchiveParts.ENTRIES,
                (number, line) -> checked(ArchiveParts.ENTRIES, number, () -> {
                    Entry entry = whole(ArchiveLines.readEntry(line));
                    if (number == 1 && !(entry.event() instanceof ReviewEvent.ProtocolSet)) {
                        throw new IllegalArgumentException("a history begins with a protocol");
                    }
                    if (!renumbering.of(entry).equals(entry)) {
                        throw new IllegalArgumentException("its numbers are not those of what is mentioned first");
                    }
                    happens(review, entry);
                    entries.add(entry);
                }));
        counted(ArchiveParts.ENTRIES, lines, manifest.entries());
        if (entries.isEmpty()) {
            throw new DamagedArchive(ArchiveParts.ENTRIES + " is empty");
        }
        if (!review.protocol().title().equals(manifest.title())
                || manifest.title().length() > LONGEST_TITLE) {
            throw new DamagedArchive(
                    ArchiveParts.REVIEW + ": its title is not that of the protocol, or too long for one");
        }
        return entries;
    }

    private static void happens(Review review, Entry entry) {
        if (entry.event() instanceof ReviewEvent.Merged merged) {
            Item into = review.find(merged.into());
            while (into != null) {
                if (into.article() == merged.article()) {
                    throw new IllegalArgumentException("an article would stand for itself");
                }
                into = into.mergedInto();
            }
        }
        try {
            review.apply(entry);
        } catch (NullPointerException unknown) {
            throw new IllegalArgumentException(unknown.getMessage(), unknown); // of what never came to the review
        }
    }

    private static List<Origin> origins(ArchiveFile file, Manifest manifest, FirstMentions mentions) {
        List<Origin> origins = new ArrayList<>();
        long lines = file.lines(
                ArchiveParts.ARTICLES,
                (number, line) -> checked(ArchiveParts.ARTICLES, number, () -> {
                    ArchivedArticle article = whole(ArchiveLines.read(line, ArchivedArticle.class));
                    numbered(number, article.article());
                    int spokenOf = Math.max(1, mentions.texts(number).size());
                    if (article.texts().size() != spokenOf) {
                        throw new IllegalArgumentException("it has %d texts, and the history speaks of %d"
                                .formatted(article.texts().size(), spokenOf));
                    }
                    int expected = 0;
                    for (Text text : article.texts()) {
                        numbered(++expected, text.text());
                        if (!Digests.sha256(text.body()).equals(text.sha256())) {
                            throw new IllegalArgumentException(
                                    "the bytes of text %d are not those of its SHA-256".formatted(expected));
                        }
                    }
                    Text last = article.texts().getLast();
                    origins.add(new Origin(article.pmid(), last.identifier(), last.sha256()));
                }));
        counted(ArchiveParts.ARTICLES, lines, manifest.articles());
        counted(ArchiveParts.ARTICLES, lines, mentions.articles().size());
        return origins;
    }

    private static void numbered(long expected, long found) {
        if (found != expected) {
            throw new IllegalArgumentException("it is number %d where %d is due".formatted(found, expected));
        }
    }

    private static void counted(String part, long found, long expected) {
        if (found != expected) {
            throw new DamagedArchive("%s has %d lines, and should have %d".formatted(part, found, expected));
        }
    }

    private static <T> T whole(T value) {
        Completeness.check(value);
        return value;
    }

    private static void checked(String part, long line, Runnable check) {
        try {
            check.run();
        } catch (IllegalArgumentException foreign) {
            throw DamagedArchive.at(part, line, String.valueOf(foreign.getMessage()));
        }
    }
}
