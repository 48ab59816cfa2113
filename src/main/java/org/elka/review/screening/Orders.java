package org.elka.review.screening;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.elka.library.Article;
import org.elka.library.ChangeLog;
import org.elka.library.Citation;
import org.elka.library.store.Catalogue;
import org.elka.review.prioritising.LinearModel;
import org.elka.review.prioritising.Prioritiser;
import org.elka.review.prioritising.ScreeningRecord;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The order in which a review's articles are most promising, learned anew in the background as decisions come in, and
 * from the protocol's words before there are any.
 *
 * <p>It is learned from final results only: an order learned from a partner's decision would tell of it.
 */
@ApplicationScoped
public class Orders {
    private static final int PAGE = 1_000;

    /** Taken to be out of the review as long as nothing has been excluded: a model needs both. */
    private static final int PRESUMED_OUT = 20;

    /** It is learned anew when so large a part of the results is new. */
    private static final double NEWS = 0.02;

    /** Between two times of learning: whoever decides at that moment needs the processor too. */
    private static final Duration REST = Duration.ofSeconds(1);

    private static final Logger LOG = Logger.getLogger(Orders.class);

    private final Reviews reviews;
    private final Catalogue catalogue;
    private final ChangeLog log;
    private final Map<Long, Known> known = new ConcurrentHashMap<>();
    private final ExecutorService learning = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("orders").daemon().factory());

    Orders(Reviews reviews, Catalogue catalogue, ChangeLog log) {
        this.reviews = reviews;
        this.catalogue = catalogue;
        this.log = log;
    }

    /**
     * An order.
     *
     * @param positions of articles, from 1; absent of those that came later
     * @param certainty of articles, how far they are from the border between in and out
     * @param published of articles, year, month and day as one number
     * @param learnedFrom how many final results it was learned from
     */
    public record Learned(
            Map<Long, Integer> positions, Map<Long, Double> certainty, Map<Long, Integer> published, int learnedFrom) {
        static final Learned NOTHING = new Learned(Map.of(), Map.of(), Map.of(), 0);
    }

    /** The texts of a review as vectors. @param numbers of articles among them @param words number of the protocol's */
    private record Texts(
            long asOf,
            Map<Long, Integer> numbers,
            Map<Long, Integer> published,
            int words,
            Prioritiser.Ranking ranking) {}

    /** What is known of one review's order. */
    private static final class Known {
        volatile Learned learned = Learned.NOTHING;
        volatile long lookedAt = -1;
        volatile long finished = System.nanoTime() - REST.toNanos() - 1;

        @Nullable
        Texts texts;

        @Nullable
        Future<?> under;
    }

    /** Results to learn from. */
    private record Results(Set<Long> in, Set<Long> out, List<Long> all, Protocol protocol, long textsChanged) {
        static Results of(Review review) {
            Set<Long> in = new HashSet<>(review.protocol().seeds());
            Set<Long> out = new HashSet<>();
            List<Long> all = new ArrayList<>();
            for (Item item : review.items()) {
                all.add(item.article());
                Status first = review.status(item, Stage.TITLE_ABSTRACT);
                if (first == Status.EXCLUDED || review.status(item, Stage.FULL_TEXT) == Status.EXCLUDED) {
                    out.add(item.article());
                    in.remove(item.article());
                } else if (first == Status.INCLUDED) {
                    in.add(item.article());
                }
            }
            in.retainAll(Set.copyOf(all));
            return new Results(in, out, all, review.protocol(), review.textsChanged());
        }

        int number() {
            return in.size() + out.size();
        }
    }

    /** The order known now; a better one is learned in the background where there is news. */
    public Learned of(long review) {
        Known one = known.computeIfAbsent(review, _ -> new Known());
        if (reviews.read(review, Review::last) != one.lookedAt && System.nanoTime() - one.finished > REST.toNanos()) {
            ask(review, one);
        }
        return one.learned;
    }

    /** Waits until the order takes into account all that was decided before the call. */
    public Learned await(long review) {
        Known one = known.computeIfAbsent(review, _ -> new Known());
        try {
            learning.submit(() -> learn(review, one, true)).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException("the order of review " + review + " could not be learned", e.getCause());
        }
        return one.learned;
    }

    private void ask(long review, Known one) {
        synchronized (one) {
            if (one.under == null || one.under.isDone()) {
                one.under = learning.submit(() -> {
                    try {
                        learn(review, one, false);
                    } catch (RuntimeException e) {
                        // this thread's boundary: the order known before serves on, and is learned anew when next asked
                        LOG.errorf(e, "the order of review %d could not be learned", review);
                    }
                });
            }
        }
    }

    private void learn(long review, Known one, boolean anyNews) {
        long last = reviews.read(review, Review::last);
        Results results = reviews.read(review, Results::of);
        Texts texts = one.texts;
        boolean stale = texts == null || texts.asOf() != results.textsChanged();
        int news = results.number() - one.learned.learnedFrom();
        if (stale || news != 0 && (anyNews || Math.abs(news) >= Math.max(1, results.number() * NEWS))) {
            if (texts == null || stale) {
                texts = texts(results);
                one.texts = texts;
            }
            one.learned = learned(texts, results);
        }
        one.lookedAt = last;
        one.finished = System.nanoTime();
    }

    private Texts texts(Results results) {
        List<ScreeningRecord> records = new ArrayList<>();
        Map<Long, Integer> numbers = new HashMap<>();
        Map<Long, Integer> published = new HashMap<>();
        long change = log.last();
        for (int from = 0; from < results.all().size(); from += PAGE) {
            List<Long> page = results.all().subList(from, Math.min(results.all().size(), from + PAGE));
            for (Article article : catalogue.byIds(page, change)) {
                numbers.put(article.id(), records.size());
                published.put(article.id(), day(article.citation()));
                records.add(text(article));
            }
        }
        int words = records.size();
        records.add(new ScreeningRecord("", "", results.protocol().words(), true));
        return new Texts(
                results.textsChanged(),
                numbers,
                published,
                words,
                LinearModel.standard().over(records));
    }

    private static int day(Citation citation) {
        Citation.PublicationDate date = citation.published();
        if (date == null || date.year() == null) {
            return 0;
        }
        int month = date.month() == null ? 0 : date.month();
        int day = date.day() == null ? 0 : date.day();
        return (date.year() * 100 + month) * 100 + day;
    }

    /** Title, abstract, and after it the headings and what the article has to say on. */
    private static ScreeningRecord text(Article article) {
        Citation citation = article.citation();
        String headings = citation.meshHeadings().stream()
                .map(Citation.MeshHeading::descriptor)
                .collect(Collectors.joining(" "));
        String tags = article.tagging() == null
                ? ""
                : article.tagging().tags().stream().map(tag -> tag.tag()).collect(Collectors.joining(" "));
        return new ScreeningRecord(
                String.valueOf(article.id()),
                citation.titleText(),
                Stream.of(citation.abstractText(), headings, tags).collect(Collectors.joining(" ")),
                false);
    }

    private static Learned learned(Texts texts, Results results) {
        Set<Integer> in = numbers(texts, results.in());
        if (in.isEmpty()) {
            in.add(texts.words());
        }
        Set<Integer> out = numbers(texts, results.out());
        if (out.isEmpty()) {
            presumed(texts, in).forEach(out::add);
        }
        if (out.isEmpty()) {
            return Learned.NOTHING;
        }
        List<Integer> decided =
                Stream.concat(in.stream(), out.stream()).sorted().toList();
        double[] scores = texts.ranking().scores(decided, in::contains);
        List<Long> order = texts.numbers().keySet().stream()
                .sorted(Comparator.comparingDouble(
                                (Long id) -> -scores[texts.numbers().getOrDefault(id, 0)])
                        .thenComparingLong(id -> id))
                .toList();
        Map<Long, Integer> positions = new HashMap<>();
        Map<Long, Double> certainty = new HashMap<>();
        for (long id : order) {
            positions.put(id, positions.size() + 1);
            certainty.put(id, Math.abs(scores[texts.numbers().getOrDefault(id, 0)]));
        }
        return new Learned(positions, certainty, texts.published(), results.number());
    }

    private static Set<Integer> numbers(Texts texts, Set<Long> articles) {
        return articles.stream()
                .map(texts.numbers()::get)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static List<Integer> presumed(Texts texts, Set<Integer> in) {
        return texts.numbers().entrySet().stream()
                .filter(one -> !in.contains(one.getValue()))
                .sorted(Comparator.comparingLong(one -> Lot.of(one.getKey())))
                .limit(PRESUMED_OUT)
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Without an interrupt, which would close the database's file under whoever reads it. */
    void stop(@Observes ShutdownEvent event) {
        learning.shutdown();
    }
}
