package org.elka.review.screening;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.elka.review.screening.Protocol.Criterion;
import org.elka.review.screening.Protocol.Question;
import org.elka.review.screening.ReviewEvent.Arrival;
import org.elka.review.screening.ReviewEvent.Cause;

/** Histories by chance: people come and go, decide, change their minds, settle, and articles arrive, merge and change. */
public final class RandomHistory {
    private static final int ARTICLES = 40;

    private final Random random;
    private final List<Entry> entries = new ArrayList<>();
    private final Review review = new Review(1);
    private long record;

    private RandomHistory(long seed) {
        this.random = new Random(seed);
    }

    /** So many entries, the same for the same seed. */
    public static List<Entry> of(long seed, int length) {
        RandomHistory history = new RandomHistory(seed);
        history.add(1, new ReviewEvent.ProtocolSet(protocol(2, 2)));
        for (long person = 1; person <= 4; person++) {
            history.add(1, new ReviewEvent.MemberSet(person, List.of(Role.OWNER, Role.REVIEWER, Role.ADJUDICATOR)));
        }
        history.add(1, new ReviewEvent.SourceAdded(1, "a search", "ketamine", null));
        while (history.entries.size() < length) {
            history.next();
        }
        return history.entries;
    }

    /** A protocol with one criterion to include and two to exclude. */
    public static Protocol protocol(int titleAbstract, int fullText) {
        return new Protocol(
                "A review",
                new Question("adults", "ketamine", null, "anxiety"),
                List.of(
                        new Criterion("anxiety", false, "Anxiety was measured", List.of("anxi*"), List.of()),
                        new Criterion("animals", true, "Animals only", List.of("rat*"), List.of()),
                        new Criterion("design", true, "No trial", List.of(), List.of("safety"))),
                titleAbstract,
                fullText,
                true,
                true,
                List.of("to discuss"),
                List.of());
    }

    private void add(long person, ReviewEvent event) {
        Entry entry =
                new Entry(entries.size() + 1L, Instant.EPOCH.plus(Duration.ofMinutes(entries.size())), person, event);
        review.apply(entry);
        entries.add(entry);
    }

    private void next() {
        long person = 1 + random.nextInt(4);
        long article = 1 + random.nextInt(ARTICLES);
        Stage stage = Stage.values()[random.nextInt(2)];
        if (review.find(article) == null) {
            add(0, new ReviewEvent.Identified(1, random.nextBoolean() ? "PubMed" : "Embase", arrivals(article), 1));
            return;
        }
        switch (random.nextInt(24)) {
            case 0 -> add(person, new ReviewEvent.Undone(article, stage));
            case 1 -> add(person, new ReviewEvent.Deferred(article, stage, null));
            case 2 -> add(person, new ReviewEvent.Retrieved(article, random.nextInt(4) > 0, null));
            case 3 -> add(0, new ReviewEvent.Reopened(article, stage, Cause.values()[random.nextInt(4)], 7, "title"));
            case 4 -> merge(article, 1 + random.nextInt(ARTICLES));
            case 5 -> add(0, new ReviewEvent.Separated(article, 8));
            case 6 -> add(person, new ReviewEvent.ExcludedByAutomation(List.of(article), "rats"));
            case 7 -> add(person, new ReviewEvent.Restored(List.of(article)));
            case 8 -> add(0, new ReviewEvent.Identified(1, "Embase", arrivals(article), 1));
            case 9 -> add(1, new ReviewEvent.ProtocolSet(protocol(1 + random.nextInt(3), 1 + random.nextInt(2))));
            case 10, 11 ->
                add(person, new ReviewEvent.Settled(article, stage, decision(random.nextInt(2)), 1, new TreeMap<>()));
            case 12 -> add(1, new ReviewEvent.Assigned(stage, List.of(article), List.of(person)));
            default ->
                add(
                        person,
                        new ReviewEvent.Decided(
                                article, stage, decision(random.nextInt(3)), 1, new TreeMap<>(), null, null));
        }
    }

    private List<Arrival> arrivals(long article) {
        List<Long> records = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            records.add(++record);
        }
        return List.of(new Arrival(article, records));
    }

    /** As the library does it: into one that stands for itself, and never in a circle. */
    private void merge(long article, long into) {
        Item other = review.find(into);
        boolean standsForOthers = review.items().stream()
                .anyMatch(item -> item.mergedInto() != null && item.mergedInto().article() == article);
        if (article != into && other != null && other.mergedInto() == null && !standsForOthers) {
            add(0, new ReviewEvent.Merged(article, into, 7));
        }
    }

    private Decision decision(int choice) {
        List<String> reasons =
                random.nextInt(3) == 0 ? List.of() : List.of(random.nextBoolean() ? "animals" : "design");
        return new Decision(Choice.values()[choice], reasons, List.of(), null);
    }
}
