package org.elka.library.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.elka.library.Citation;
import org.hibernate.StatelessSession;

/**
 * Under which keys articles are looked for when a record comes in, and which registered studies they report. Derived
 * from the articles' texts, like an index; {@link #known} says up to which change. What did not come from PubMed is
 * keyed as it is written.
 */
@ApplicationScoped
public class MatchKeys {
    private static final int CHUNK = 1_000;

    private final StatelessSession session;
    private final ChangeNumbers numbers;

    MatchKeys(StatelessSession session, ChangeNumbers numbers) {
        this.session = session;
        this.numbers = numbers;
    }

    /** Keeps others from writing to the library until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock() {
        numbers.lock();
    }

    /** What is known of one article: hashes of its keys, and the registrations of the studies that it reports. */
    public record Keys(long articleId, long[] hashes, Collection<String> registrations) {}

    /** An article's current text. @param pubmeds whether PubMed delivered it */
    public record Text(long articleId, long change, boolean pubmeds, Citation citation) {}

    /** Up to which change of the library every article is keyed. */
    @Transactional
    public long known() {
        return session.createNativeQuery("select up_to from match_keys_known where id = 1", Long.class)
                .getSingleResult();
    }

    /** Notes that every article is keyed up to that change. */
    @Transactional
    public void know(long change) {
        session.createNativeMutationQuery(
                        "update match_keys_known set up_to = :change where id = 1 and up_to < :change")
                .setParameter("change", change)
                .executeUpdate();
    }

    /** Whether anything in the library did not come from PubMed. */
    @Transactional
    public boolean anyForeign() {
        return !session.createSelectionQuery("select id from ArticleEntity where pmid is null", Long.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** The texts of articles changed after {@code change}, in the order of their changes. */
    @Transactional
    public List<Text> changedAfter(long change, int limit) {
        return texts("a.change > :key order by a.change", change, limit);
    }

    /** The texts of these articles, in the order of their numbers. */
    @Transactional
    public List<Text> of(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : texts("a.id in :key order by a.id", new TreeSet<>(ids), ids.size());
    }

    private List<Text> texts(String condition, Object key, int limit) {
        return session.createSelectionQuery(
                        "select a.id, a.change, a.pmid, v.citation from ArticleEntity a join ArticleVersionEntity v"
                                + " on v.articleId = a.id and v.number = a.version where " + condition,
                        Object[].class)
                .setParameter("key", key)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new Text(
                        (Long) row[0],
                        (Long) row[1],
                        row[2] != null,
                        Packing.unpackValue((byte[]) row[3], Citation.class)))
                .toList();
    }

    /** Puts these in the place of what was known of their articles. */
    @Transactional
    public void put(List<Keys> articles) {
        List<Long> ids = articles.stream().map(Keys::articleId).toList();
        if (ids.isEmpty()) {
            return;
        }
        for (String table : List.of("MatchKeyEntity", "StudyArticleEntity")) {
            session.createMutationQuery("delete from " + table + " where articleId in :ids")
                    .setParameter("ids", ids)
                    .executeUpdate();
        }
        List<MatchKeyEntity> keys = new ArrayList<>();
        List<StudyArticleEntity> studies = new ArrayList<>();
        for (Keys article : articles) {
            for (long hash : article.hashes()) {
                MatchKeyEntity row = new MatchKeyEntity();
                row.keyHash = hash;
                row.articleId = article.articleId();
                keys.add(row);
            }
            for (String registration : article.registrations()) {
                StudyArticleEntity row = new StudyArticleEntity();
                row.registration = registration;
                row.articleId = article.articleId();
                studies.add(row);
            }
        }
        session.insertMultiple(keys);
        session.insertMultiple(studies);
    }

    /**
     * The articles under each of these keys, in order.
     *
     * @param most a key that more articles share is left out: it tells nothing apart
     */
    @Transactional
    public Map<Long, List<Long>> find(Collection<Long> hashes, int most) {
        Map<Long, List<Long>> found = new TreeMap<>();
        List<Long> all = List.copyOf(new TreeSet<>(hashes));
        for (int from = 0; from < all.size(); from += CHUNK) {
            List<Long> telling = telling(all.subList(from, Math.min(all.size(), from + CHUNK)), most);
            session.createSelectionQuery(
                            "select k.keyHash, k.articleId from MatchKeyEntity k where k.keyHash in :hashes"
                                    + " order by k.keyHash, k.articleId",
                            Object[].class)
                    .setParameter("hashes", telling)
                    .getResultList()
                    .forEach(row -> found.computeIfAbsent((Long) row[0], hash -> new ArrayList<>())
                            .add((Long) row[1]));
        }
        return found;
    }

    private List<Long> telling(List<Long> hashes, int most) {
        return session.createSelectionQuery(
                        "select k.keyHash from MatchKeyEntity k where k.keyHash in :hashes group by k.keyHash"
                                + " having count(*) <= :most",
                        Long.class)
                .setParameter("hashes", hashes)
                .setParameter("most", (long) most)
                .getResultList();
    }

    /** A registered study with the articles that report it and stand for themselves. */
    public record Study(String registration, List<Long> articles) {}

    /**
     * Studies by their registrations, in order.
     *
     * @param after registrations beyond this one; empty for all
     * @param atLeast how many articles report it
     */
    @Transactional
    public List<Study> studies(String after, int atLeast, int limit) {
        List<String> names = session.createSelectionQuery(
                        "select s.registration from StudyArticleEntity s join ArticleEntity a on a.id = s.articleId"
                                + " where s.registration > :after and a.mergedInto is null group by s.registration"
                                + " having count(*) >= :least order by s.registration",
                        String.class)
                .setParameter("after", after)
                .setParameter("least", (long) atLeast)
                .setMaxResults(limit)
                .getResultList();
        return names.stream().map(this::study).toList();
    }

    /** The study of that registration; without articles where none reports it. */
    @Transactional
    public Study study(String registration) {
        return new Study(
                registration,
                session.createSelectionQuery(
                                "select a.id from StudyArticleEntity s join ArticleEntity a on a.id = s.articleId"
                                        + " where s.registration = :name and a.mergedInto is null order by a.id",
                                Long.class)
                        .setParameter("name", registration)
                        .getResultList());
    }

    /** The registrations of the studies that these articles report, by article; without those that name none. */
    @Transactional
    public Map<Long, List<String>> registrations(Collection<Long> articles) {
        Map<Long, List<String>> found = new TreeMap<>();
        List<Long> all = List.copyOf(new TreeSet<>(articles));
        for (int from = 0; from < all.size(); from += CHUNK) {
            session.createSelectionQuery(
                            "from StudyArticleEntity where articleId in :ids order by articleId, registration",
                            StudyArticleEntity.class)
                    .setParameter("ids", all.subList(from, Math.min(all.size(), from + CHUNK)))
                    .getResultList()
                    .forEach(row -> found.computeIfAbsent(row.articleId, _ -> new ArrayList<>())
                            .add(row.registration));
        }
        return found;
    }
}
