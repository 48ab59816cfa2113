package org.elka.ingest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.elka.ingest.Ledger.Asked;
import org.elka.library.Source;
import org.elka.pubmed.Entry;
import org.elka.pubmed.eutils.CitationFetcher;
import org.elka.pubmed.eutils.CitationPage;
import org.elka.pubmed.eutils.EutilsClient;
import org.elka.pubmed.eutils.EutilsSession;

/**
 * One run of a topic after its identifiers are listed: fetches page after page, a few ahead of the database so that
 * PubMed's permitted rate is used, and writes each page as one transaction.
 */
final class TopicRun {
    /** Pages asked for but not written yet; a reply of PubMed can take longer than the pause between two requests. */
    private static final int PAGES_AHEAD = 4;

    private final long runId;
    private final Topic topic;
    private final CitationFetcher<Entry> fetcher;
    private final Writing writing;

    /** What a run needs to write its pages. */
    record Writing(
            Ledger ledger,
            Intake intake,
            PageWriter writer,
            Progress progress,
            Durability durability,
            ExecutorService fetching) {}

    /** What comes before each page is asked for. */
    @FunctionalInterface
    interface Courtesy {
        void await() throws InterruptedException;
    }

    private record Fetched(List<Asked> lines, List<Received> received) {}

    TopicRun(long runId, Topic topic, EutilsSession pubmed, Writing writing) {
        this.runId = runId;
        this.topic = topic;
        this.fetcher = new CitationFetcher<>(pubmed, new PubmedPages());
        this.writing = writing;
    }

    /**
     * Fetches and writes every line of the ledger that has no outcome.
     *
     * @throws Answers.NoAnswer if PubMed stays away; what was written stays, the rest stays pending
     * @throws InterruptedException if the run was cancelled while it waited
     */
    void fetchPending(Courtesy courtesy) throws InterruptedException {
        List<Asked> pending = writing.ledger().pending(runId);
        writing.progress().expect(runId, "fetching", pending.size());
        Deque<Future<Fetched>> ahead = new ArrayDeque<>();
        try {
            for (int from = 0; from < pending.size(); from += EutilsClient.PAGE) {
                courtesy.await();
                List<Asked> lines = pending.subList(from, Math.min(from + EutilsClient.PAGE, pending.size()));
                ahead.add(writing.fetching().submit(() -> fetch(lines)));
                if (ahead.size() == PAGES_AHEAD) {
                    write(Causes.get(ahead.remove()));
                }
            }
            while (!ahead.isEmpty()) {
                write(Causes.get(ahead.remove()));
            }
        } finally {
            // never by interrupt: it would close the database's file under everyone
            ahead.forEach(page -> page.cancel(false));
        }
    }

    private Fetched fetch(List<Asked> lines) throws InterruptedException {
        List<String> pmids = lines.stream().map(Asked::identifier).toList();
        CitationPage<Entry> page = Answers.of(fetcher.fetch(pmids));
        Map<String, Entry> entries = new HashMap<>();
        page.entries().forEach(entry -> entries.put(entry.pmid(), entry.content()));
        Map<String, String> missing = new HashMap<>();
        page.missing().forEach(absent -> missing.put(absent.pmid(), absent.reason()));
        List<Entry> delivered = new ArrayList<>();
        lines.stream()
                .filter(line -> entries.containsKey(line.identifier()))
                .forEach(line -> delivered.add(entries.get(line.identifier())));
        List<Received> read = writing.intake().prepare(Source.PUBMED, delivered);
        List<Received> received = new ArrayList<>(lines.size());
        int next = 0;
        for (Asked line : lines) {
            received.add(
                    entries.containsKey(line.identifier())
                            ? read.get(next++)
                            : absent(line, missing.getOrDefault(line.identifier(), "not delivered")));
        }
        return new Fetched(lines, received);
    }

    /**
     * What the query no longer finds and PubMed, asked for it alone, no longer delivers is deleted. What it still lists,
     * or could not be asked about for a fault, is missing.
     */
    private static Received absent(Asked line, String reason) {
        return line.vanished() && reason.equals(CitationFetcher.NOT_DELIVERED)
                ? new Received.Deleted(line.identifier())
                : new Received.Absent(line.identifier(), reason);
    }

    private void write(Fetched page) {
        writing.writer()
                .settle(
                        new PageWriter.Origin(runId, topic.id(), Source.PUBMED),
                        page.lines().stream().map(Asked::number).toList(),
                        page.received());
        writing.durability().sync();
        writing.progress().advance(runId, page.lines().size());
    }
}
