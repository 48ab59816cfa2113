package org.elka.bench;

import java.util.random.RandomGenerator;

/**
 * One of about as many made-up journals as MEDLINE indexes, the first ones with far more articles than the last.
 *
 * @param abbreviation as MEDLINE and ISO have it
 * @param nlmId its number in NLM's catalogue
 */
record GeneratedJournal(String title, String abbreviation, String issn, String nlmId) {
    private static final int JOURNALS = 5_300;

    /** The journal of an article: of two neighbouring ranks the first has the more, as by Zipf's law. */
    static GeneratedJournal drawn(WordModel words, RandomGenerator random) {
        int rank = (int) Math.pow(JOURNALS, random.nextDouble());
        RandomGenerator own = new Seeded(rank);
        String issn = own.nextInt(1_000, 10_000) + "-" + own.nextInt(1_000, 10_000);
        return new GeneratedJournal(
                "Journal of " + words.phrase(own, 3),
                words.phrase(own, 2) + " " + rank,
                issn,
                String.valueOf(100_000_000 + rank));
    }
}
