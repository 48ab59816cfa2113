package org.elka.pubmed.eutils;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.apache.hc.core5.http.NameValuePair;
import org.apache.hc.core5.http.message.BasicNameValuePair;
import org.elka.pubmed.eutils.EutilsRequest.Verb;

/**
 * E-utilities over PubMed, one attempt a call: each method sends one request through the {@link RateGate}, checks the
 * reply's body and says what it was worth. Use it through {@link EutilsSession}, which retries.
 *
 * <p>All requests are POSTs: queries and identifier lists outgrow URLs, and the API key stays out of proxies' logs.
 * Safe for many threads.
 */
public final class EutilsClient implements AutoCloseable {
    /** NCBI wants lists of more than about 200 identifiers in parts (NBK25499). */
    public static final int PAGE = 200;

    /** After a 429 that does not say for how long. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** No reply may stop the whole process for longer, whatever it says. */
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private final Caller caller;
    private final RateGate gate;
    private final Transport transport;

    /**
     * Connects when first asked.
     *
     * @param gate the process's one gate, made for a key if and only if {@code settings} hold one
     */
    public EutilsClient(EutilsSettings settings, RateGate gate) {
        this.caller = settings.caller();
        this.gate = gate;
        this.transport = new Transport(settings, InstantSource.system());
    }

    public Reply<SearchReply> search(Search search) throws InterruptedException {
        return send(search.request()).then(xml -> SearchReader.read(xml, search));
    }

    /**
     * Citations by their identifiers. What PubMed does not know is absent; compare.
     *
     * @param pmids 1 to {@value #PAGE}
     * @return a whole PubmedArticleSet; whether its citations are well formed is for the reader to see
     */
    public Reply<byte[]> fetch(List<String> pmids) throws InterruptedException {
        return send(fetchRequest(pmids));
    }

    /** Citations {@code start} (from 0) and following, at most {@value #PAGE}, of a kept search result. */
    public Reply<byte[]> fetch(History history, int start, int size) throws InterruptedException {
        return send(fetchRequest(history, start, size));
    }

    public Reply<DatabaseInfo> info() throws InterruptedException {
        return send(infoRequest()).then(EutilsClient::readInfo);
    }

    static EutilsRequest fetchRequest(List<String> pmids) {
        requirePage(pmids.size());
        return citations().with("id", String.join(",", pmids));
    }

    static EutilsRequest fetchRequest(History history, int start, int size) {
        requirePage(size);
        return citations()
                .with("WebEnv", history.webEnv())
                .with("query_key", history.queryKey())
                .with("retstart", Integer.toString(start))
                .with("retmax", Integer.toString(size));
    }

    static EutilsRequest infoRequest() {
        return EutilsRequest.of(Verb.EINFO);
    }

    private static EutilsRequest citations() {
        return EutilsRequest.of(Verb.EFETCH).with("retmode", "xml");
    }

    private static void requirePage(int size) {
        if (size < 1 || size > PAGE) {
            throw new IllegalArgumentException("a page holds 1 to " + PAGE + " citations, not " + size);
        }
    }

    private static Reply<DatabaseInfo> readInfo(byte[] xml) {
        try {
            ReplyText reply = ReplyText.of(xml);
            return new Reply.Answered<>(
                    new DatabaseInfo(reply.number("DbInfo/Count"), reply.first("DbInfo/LastUpdate")));
        } catch (XMLStreamException e) {
            return new Reply.Failed<>(Fault.Malformed.of(e));
        }
    }

    private Reply<byte[]> send(EutilsRequest request) throws InterruptedException {
        RateGate.Pass pass = gate.enter();
        Transfer transfer;
        try (pass) {
            transfer = transport.post(request.verb().program(), form(request), pass::close);
        }
        Reply<byte[]> reply = ReplyCheck.check(request, transfer);
        if (reply instanceof Reply.Failed<byte[]>(Fault.RateLimited(Duration retryAfter))) {
            Duration asked = retryAfter == null ? PAUSE : retryAfter;
            gate.pause(asked.compareTo(LONGEST_PAUSE) < 0 ? asked : LONGEST_PAUSE);
        }
        return reply;
    }

    private List<NameValuePair> form(EutilsRequest request) {
        List<NameValuePair> form = new ArrayList<>();
        for (Map.Entry<String, String> parameter : request.parameters().entrySet()) {
            form.add(new BasicNameValuePair(parameter.getKey(), parameter.getValue()));
        }
        form.add(new BasicNameValuePair("tool", caller.tool()));
        if (caller.email() != null) {
            form.add(new BasicNameValuePair("email", caller.email()));
        }
        if (caller.apiKey() != null) {
            form.add(new BasicNameValuePair("api_key", caller.apiKey()));
        }
        return form;
    }

    @Override
    public void close() throws IOException {
        transport.close();
    }
}
