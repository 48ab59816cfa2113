package org.elka.pubmed.eutils;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.elka.pubmed.eutils.DateRange.DateType;
import org.jspecify.annotations.Nullable;

/**
 * Lists all PMIDs of a query, also beyond the {@value Search#REACH} that ESearch shows: days are divided until every
 * part is within reach, and a single day with too many, or a few that hold everything, are divided by PMID. The result is proven or it is a fault.
 */
public final class PmidLister {
    /** PubMed's index is updated once a day: it may change under one listing, hardly under two in a row. */
    private static final int ROUNDS = 3;

    private final EutilsSession session;
    private final LocalDate newest;

    /**
     * A lister for one run.
     *
     * @param newest PubMed's own idea of today, by which days are divided well: windows may reach into the future, and
     *     its clock is not this machine's
     */
    public PmidLister(EutilsSession session, LocalDate newest) {
        this.session = session;
        this.newest = newest;
    }

    /**
     * All PMIDs of a query.
     *
     * @param window only citations of these days; null for all
     */
    public Reply<PmidList> list(String query, @Nullable DateRange window) throws InterruptedException {
        Reply<PmidList> list = listOnce(query, window);
        for (int round = 1; round < ROUNDS && isUnproven(list); round++) {
            list = listOnce(query, window);
        }
        return list;
    }

    private static boolean isUnproven(Reply<PmidList> list) {
        return list instanceof Reply.Failed<PmidList>(Fault.Unproven _);
    }

    private Reply<PmidList> listOnce(String query, @Nullable DateRange window) throws InterruptedException {
        return session.search(Search.all(query, window)).then(whole -> {
            if (whole.count() <= Search.REACH) {
                PmidList.Part all = new PmidList.Part(window, null, whole.count());
                return new Reply.Answered<>(PmidList.of(whole, whole.ids(), List.of(all)));
            }
            DateRange days = window == null ? DateRange.always(DateType.ENTRY) : window;
            return new Parts(query)
                    .divide(PmidSlice.of(days), whole)
                    .then(parts -> session.search(Search.count(query, window))
                            .then(again -> parts.prove(whole, again.count())));
        });
    }

    /** The parts of one listing as they come in. */
    private final class Parts {
        private final String query;
        private final List<PmidList.Part> parts = new ArrayList<>();
        private final Set<String> pmids = new HashSet<>();

        Parts(String query) {
            this.query = query;
        }

        Reply<Parts> divide(PmidSlice slice, SearchReply found) throws InterruptedException {
            return divide(slice, found.count(), found.ids());
        }

        /** Lists a slice that is beyond reach, as two: it holds {@code count}, some of them {@code seen}. */
        private Reply<Parts> divide(PmidSlice slice, int count, List<String> seen) throws InterruptedException {
            PmidSlice.Halves halves = slice.split(seen, newest);
            return session.search(halves.first().search(query)).then(found -> {
                int rest = count - found.count();
                PmidSlice first = halves.first().afterDivision(rest == 0);
                PmidSlice second = halves.second().afterDivision(rest == count);
                return take(first, found).then(_ -> takeRest(second, rest));
            });
        }

        private Reply<Parts> take(PmidSlice slice, SearchReply found) throws InterruptedException {
            if (found.count() > Search.REACH) {
                return divide(slice, found);
            }
            parts.add(new PmidList.Part(slice.days(), slice.pmids(), found.count()));
            pmids.addAll(found.ids());
            return new Reply.Answered<>(this);
        }

        /** Asks only what the rest's inferred count leaves open; were it wrong, the sum would not prove right. */
        private Reply<Parts> takeRest(PmidSlice slice, int inferred) throws InterruptedException {
            if (inferred <= 0) {
                return new Reply.Answered<>(this);
            }
            if (inferred > Search.REACH && slice.dividesByDays()) {
                return divide(slice, inferred, List.of());
            }
            return session.search(slice.search(query)).then(found -> take(slice, found));
        }

        /** @param again the whole, counted once more after its parts */
        Reply<PmidList> prove(SearchReply whole, int again) {
            int sum = parts.stream().mapToInt(PmidList.Part::count).sum();
            return whole.count() == again && sum == again && pmids.size() == sum
                    ? new Reply.Answered<>(PmidList.of(whole, pmids, parts))
                    : new Reply.Failed<>(new Fault.Unproven(again, sum));
        }
    }
}
