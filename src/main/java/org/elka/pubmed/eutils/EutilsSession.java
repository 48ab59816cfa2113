package org.elka.pubmed.eutils;

import java.util.List;

/**
 * One run's conversation with PubMed: what {@link EutilsClient} does, with faults retried within the run's budget and
 * every attempt reported. Safe for many threads if the listener is.
 */
public final class EutilsSession {
    private final EutilsClient client;
    private final Retries retries;
    private final RunBudget budget;
    private final RequestListener listener;

    public EutilsSession(EutilsClient client, Retries retries, RunBudget budget, RequestListener listener) {
        this.client = client;
        this.retries = retries;
        this.budget = budget;
        this.listener = listener;
    }

    public Reply<SearchReply> search(Search search) throws InterruptedException {
        return call(search.request(), () -> client.search(search));
    }

    /** See {@link EutilsClient#fetch(List)}. */
    public Reply<byte[]> fetch(List<String> pmids) throws InterruptedException {
        return call(EutilsClient.fetchRequest(pmids), () -> client.fetch(pmids));
    }

    /** See {@link EutilsClient#fetch(History, int, int)}; {@link KeptSearch} copes with a history that expires. */
    public Reply<byte[]> fetch(History history, int start, int size) throws InterruptedException {
        return call(EutilsClient.fetchRequest(history, start, size), () -> client.fetch(history, start, size));
    }

    public Reply<DatabaseInfo> info() throws InterruptedException {
        return call(EutilsClient.infoRequest(), client::info);
    }

    private <T> Reply<T> call(EutilsRequest request, Retries.Once<T> once) throws InterruptedException {
        return retries.call(request, once, budget, listener);
    }
}
