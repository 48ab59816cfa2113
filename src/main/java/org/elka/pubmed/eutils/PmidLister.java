package org.elka.pubmed.eutils;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.elka.pubmed.eutils.DateRange.DateType;
import org.jspecify.annotations.Nullable;

/**
 * Lists all PMIDs of a query, also beyond the {@value Search#REACH} that ESearch shows: days are halved until every
 * part is within reach, and a single day with too many is divided by PMID. The result is proven or it is a fault.
 */
public final class PmidLister {
    /** PubMed's index is updated once a day: it may change under one listing, hardly under two in a row. */
    private static final int ROUNDS = 3;

    private final EutilsSession session;

    public PmidLister(EutilsSession session) {
        this.session = session;
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
        Reply<SearchReply> asked = session.search(Search.all(query, window));
        return asked.then(whole -> whole.count() <= Search.REACH
                ? new Reply.Answered<>(
                        list(whole, whole.ids(), List.of(new PmidList.Part(window, null, whole.count()))))
                : listParts(query, window, whole));
    }

    private Reply<PmidList> listParts(String query, @Nullable DateRange window, SearchReply whole)
            throws InterruptedException {
        PmidSlice all = new PmidSlice(window == null ? DateRange.always(DateType.ENTRY) : window, null);
        Deque<PmidSlice> open = new ArrayDeque<>(all.split(whole.ids()));
        Set<String> pmids = new HashSet<>();
        List<PmidList.Part> parts = new ArrayList<>();
        while (!open.isEmpty()) {
            PmidSlice slice = open.pop();
            Reply<SearchReply> asked = session.search(slice.search(query));
            if (!(asked instanceof Reply.Answered<SearchReply>(SearchReply found))) {
                return asked.map(_ -> list(whole, pmids, parts));
            }
            if (found.count() <= Search.REACH) {
                parts.add(new PmidList.Part(slice.days(), slice.pmids(), found.count()));
                pmids.addAll(found.ids());
            } else {
                slice.split(found.ids()).forEach(open::push);
            }
        }
        return prove(session.search(Search.count(query, window)), list(whole, pmids, parts), whole.count());
    }

    /** @param again the whole, counted once more after its parts */
    private static Reply<PmidList> prove(Reply<SearchReply> again, PmidList list, int before) {
        int sum = list.parts().stream().mapToInt(PmidList.Part::count).sum();
        return again.then(after ->
                before == after.count() && sum == before && list.pmids().size() == sum
                        ? new Reply.Answered<>(list)
                        : new Reply.Failed<>(new Fault.Unproven(after.count(), sum)));
    }

    private static PmidList list(SearchReply whole, Collection<String> pmids, List<PmidList.Part> parts) {
        List<String> sorted = pmids.stream()
                .sorted(Comparator.comparing(Long::valueOf, Comparator.reverseOrder()))
                .toList();
        return new PmidList(sorted, parts, whole.translation(), whole.warnings());
    }
}
