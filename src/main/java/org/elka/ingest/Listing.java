package org.elka.ingest;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.elka.ingest.RunEntity.Kind;
import org.elka.pubmed.eutils.DatabaseInfo;
import org.elka.pubmed.eutils.DateRange;
import org.elka.pubmed.eutils.DateRange.DateType;
import org.elka.pubmed.eutils.EutilsSession;
import org.elka.pubmed.eutils.PmidList;
import org.elka.pubmed.eutils.PmidLister;
import org.elka.pubmed.eutils.SearchReply.Warnings;
import org.jspecify.annotations.Nullable;

/**
 * The identifiers of one run of a topic, as PubMed lists them.
 *
 * @param fetch those to fetch
 * @param vanished those that the topic holds and its query no longer finds; only where everything was listed
 * @param compared those held already that need no fetching, with their articles
 * @param warning what PubMed ignored or did not find of the query
 */
record Listing(
        Window window,
        LocalDate today,
        List<String> fetch,
        List<String> vanished,
        Map<String, Long> compared,
        @Nullable String warning) {

    private static final LocalDate LAST = LocalDate.of(3000, 12, 31);

    int asked() {
        return fetch.size() + vanished.size() + compared.size();
    }

    /** What the topic holds: its PMIDs with their articles. */
    interface Holdings {
        Map<String, Long> pmids();
    }

    /** PubMed's date. */
    static LocalDate today(EutilsSession pubmed) throws InterruptedException {
        DatabaseInfo info = Answers.of(pubmed.info());
        return info.lastUpdated()
                .orElseThrow(() -> new Answers.NoAnswer(
                        "PubMed's last update reads '" + info.lastUpdate() + "', which is no date"));
    }

    /** Asks PubMed for the identifiers of the window. */
    static Listing ask(EutilsSession pubmed, String query, Window window, LocalDate today, Holdings holdings)
            throws InterruptedException {
        PmidLister lister = new PmidLister(pubmed, today);
        Set<String> fetch = new LinkedHashSet<>();
        Warnings warnings = Warnings.NONE;
        if (window.since() != null) {
            DateRange modified = new DateRange(DateType.MODIFICATION, window.since(), LAST);
            fetch.addAll(Answers.of(lister.list(query, modified)).pmids());
            DateRange entered = new DateRange(DateType.ENTRY, window.since(), LAST);
            PmidList list = Answers.of(lister.list(query, entered));
            fetch.addAll(list.pmids());
            warnings = list.warnings();
        }
        if (window.kind() == Kind.INCREMENTAL) {
            return new Listing(window, today, List.copyOf(fetch), List.of(), Map.of(), inWords(warnings));
        }
        PmidList all = Answers.of(lister.list(query, null));
        Map<String, Long> held = holdings.pmids();
        Map<String, Long> compared = new LinkedHashMap<>();
        for (String pmid : all.pmids()) {
            Long article = held.get(pmid);
            if (article == null) {
                fetch.add(pmid);
            } else if (!fetch.contains(pmid)) {
                compared.put(pmid, article);
            }
        }
        Set<String> listed = new LinkedHashSet<>(all.pmids());
        listed.addAll(fetch);
        List<String> vanished =
                held.keySet().stream().filter(pmid -> !listed.contains(pmid)).toList();
        return new Listing(window, today, List.copyOf(fetch), vanished, compared, inWords(all.warnings()));
    }

    private static @Nullable String inWords(Warnings warnings) {
        if (warnings.isEmpty()) {
            return null;
        }
        return "PubMed on the query: phrases not found %s, phrases ignored %s, %s"
                .formatted(warnings.phrasesNotFound(), warnings.phrasesIgnored(), warnings.messages());
    }
}
