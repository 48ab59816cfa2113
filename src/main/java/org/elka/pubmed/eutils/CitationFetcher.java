package org.elka.pubmed.eutils;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Fetches citations by PMID and accounts for each: what a page lacks, or holds in a form that cannot be read, is asked
 * for again, in the end one by one, before it counts as missing or unreadable. Safe for many threads if the reader is.
 */
public final class CitationFetcher<E> {
    /** The reason of what PubMed, asked for it alone, answered without; as against a fault. */
    public static final String NOT_DELIVERED = "PubMed does not deliver it, also when asked for it alone";

    /** So many answers without a citation make it absent; one alone can be a short reply. */
    private static final int ABSENT_AFTER = 3;

    /** So many answers with a damaged citation make that what PubMed has. */
    private static final int DAMAGED_AFTER = 4;

    private final EutilsSession session;
    private final PageReader<E> reader;

    public CitationFetcher(EutilsSession session, PageReader<E> reader) {
        this.session = session;
        this.reader = reader;
    }

    /** Divides PMIDs into pages of {@value EutilsClient#PAGE}; one that comes again counts once. */
    public static List<List<String>> pages(List<String> pmids) {
        List<String> distinct = pmids.stream().distinct().toList();
        List<List<String>> pages = new ArrayList<>();
        for (int from = 0; from < distinct.size(); from += EutilsClient.PAGE) {
            pages.add(distinct.subList(from, Math.min(from + EutilsClient.PAGE, distinct.size())));
        }
        return pages;
    }

    /**
     * The citations of one page.
     *
     * @param pmids 1 to {@value EutilsClient#PAGE}, all different
     */
    public Reply<CitationPage<E>> fetch(List<String> pmids) throws InterruptedException {
        return session.fetch(pmids).then(xml -> {
            Page page = new Page(pmids);
            page.add(reader.read(xml));
            page.askAgain();
            return new Reply.Answered<>(page.account());
        });
    }

    /** What is known of one page so far. */
    private final class Page {
        private final List<String> asked;
        private final Map<String, E> entries = new HashMap<>();
        private final Map<String, String> reasons = new HashMap<>();

        Page(List<String> asked) {
            this.asked = asked;
        }

        void add(List<E> delivered) {
            for (E entry : delivered) {
                reader.pmid(entry).ifPresent(pmid -> add(pmid, entry));
            }
        }

        private void add(String pmid, E entry) {
            if (reader.isReadable(entry) || !entries.containsKey(pmid)) {
                entries.put(pmid, entry);
            }
        }

        private List<String> wanting() {
            return asked.stream()
                    .filter(pmid -> !entries.containsKey(pmid) || !reader.isReadable(entries.get(pmid)))
                    .toList();
        }

        void askAgain() throws InterruptedException {
            int answers = 1;
            // A page may come back nearly empty: together first, or it would cost a request for each.
            if (wanting().size() > 1 && session.fetch(wanting()) instanceof Reply.Answered<byte[]>(byte[] xml)) {
                add(reader.read(xml));
                answers++;
            }
            for (String pmid : wanting()) {
                for (int more = answers; isWanting(pmid, more); more++) {
                    askAlone(pmid);
                }
            }
        }

        /** Whether to ask once more, after so many answers without it, or with it damaged. */
        private boolean isWanting(String pmid, int answers) {
            E entry = entries.get(pmid);
            if (reasons.containsKey(pmid) || entry != null && reader.isReadable(entry)) {
                return false;
            }
            return answers < (entry == null ? ABSENT_AFTER : DAMAGED_AFTER);
        }

        private void askAlone(String pmid) throws InterruptedException {
            switch (session.fetch(List.of(pmid))) {
                case Reply.Answered<byte[]>(byte[] xml) -> {
                    for (E entry : reader.read(xml)) {
                        // Asked for alone, an entry without a PMID can be no other.
                        String own = reader.pmid(entry).orElse(pmid);
                        if (own.equals(pmid)) {
                            add(pmid, entry);
                        } else {
                            reasons.put(pmid, "PubMed delivers a citation that calls itself " + own + " instead");
                        }
                    }
                }
                case Reply.Refused<byte[]>(String words) -> reasons.put(pmid, words);
                case Reply.Failed<byte[]>(Fault fault) -> reasons.put(pmid, fault.summary());
            }
        }

        CitationPage<E> account() {
            List<CitationPage.Entry<E>> found = new ArrayList<>();
            List<CitationPage.Missing> missing = new ArrayList<>();
            for (String pmid : asked) {
                E entry = entries.get(pmid);
                if (entry == null || isInDoubt(pmid, entry)) {
                    missing.add(new CitationPage.Missing(pmid, reasons.getOrDefault(pmid, NOT_DELIVERED)));
                } else {
                    found.add(new CitationPage.Entry<>(pmid, entry));
                }
            }
            return new CitationPage<>(asked, found, missing);
        }

        /** What came damaged is taken for what PubMed has only once PubMed, asked again, answered. */
        private boolean isInDoubt(String pmid, E entry) {
            return !reader.isReadable(entry) && reasons.containsKey(pmid);
        }
    }
}
