package org.elka.ingest;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.elka.library.store.Library;
import org.elka.pubmed.eutils.EutilsSession;

/** What a run of a topic does from its first question to its end: list, fetch and write, conclude. */
@ApplicationScoped
class TopicExecution {
    private static final int FETCHERS = 3;

    private final Runs runs;
    private final TopicStates states;
    private final RequestLog requests;
    private final Library library;
    private final TopicRun.Writing writing;
    private final Progress progress;
    private final ExecutorService fetching = Executors.newFixedThreadPool(FETCHERS);

    TopicExecution(
            Runs runs,
            TopicStates states,
            RequestLog requests,
            Library library,
            Progress progress,
            Ledger ledger,
            Intake intake,
            PageWriter writer,
            Durability durability) {
        this.runs = runs;
        this.states = states;
        this.requests = requests;
        this.library = library;
        this.progress = progress;
        this.writing = new TopicRun.Writing(ledger, intake, writer, progress, durability, fetching);
    }

    @PreDestroy
    void stop() {
        fetching.shutdown();
    }

    /**
     * Executes the run, or what is left of it, and ends it as its ledger says.
     *
     * @throws Answers.NoAnswer if PubMed stays away; what was written stays, the rest stays pending
     * @throws Answers.Rejected if PubMed rejects the topic's query
     * @throws InterruptedException if the run was cancelled while it waited
     */
    void execute(Topic topic, long runId, Pubmed pubmed) throws InterruptedException {
        EutilsSession session = pubmed.session(requests.listener(runId), () -> progress.isCancelled(runId));
        RunEntity run = runs.find(runId).orElseThrow();
        if (run.completeTo == null) {
            list(topic, runId, session);
        }
        new TopicRun(runId, topic, session, writing).fetchPending(courtesy(runId, pubmed));
        states.finish(runs.find(runId).orElseThrow());
    }

    /** What a run does before each page: a large first load keeps out of NCBI's peak hours. */
    private TopicRun.Courtesy courtesy(long runId, Pubmed pubmed) {
        RunEntity run = runs.find(runId).orElseThrow();
        if (run.kind != RunEntity.Kind.FIRST_LOAD) {
            return () -> {};
        }
        long citations = run.asked;
        return () -> pubmed.awaitOffPeak(
                citations,
                until -> progress.waiting(
                        runId,
                        "NCBI asks for large loads outside of its peak hours; set elka.pubmed.large-load to go on",
                        until),
                () -> progress.isCancelled(runId));
    }

    private void list(Topic topic, long runId, EutilsSession session) throws InterruptedException {
        LocalDate today = Listing.today(session);
        TopicStateEntity state = states.of(topic.id());
        Window window = Window.next(
                topic,
                state.watermark,
                state.lastSweep,
                runs.firstListing(topic.id()).orElse(null),
                today);
        progress.expect(runId, "listing identifiers", 0);
        Listing listing = Listing.ask(session, topic.query(), window, today, () -> library.pmidsOf(topic.id()));
        progress.checkCancelled(runId);
        runs.open(runId, listing);
    }
}
