package org.elka.pubmed.eutils;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.elka.testing.Standin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CitationFetcherTest {
    private static final Pattern CITATION = Pattern.compile("<PubmedArticle>.*?</PubmedArticle>", Pattern.DOTALL);
    private static final Pattern PMID = Pattern.compile("<PMID[^>]*>(\\d+)");
    private static final Pattern BAD = Pattern.compile("[\\x00-\\x08\\x0b]");

    @TempDir
    private static Path folder;

    private static Standin standin;
    private static List<String> all;

    private final Diary diary = new Diary();
    private EutilsClient client;
    private CitationFetcher<String> fetcher;

    /** Reads as little as accounting needs. */
    private static final class Sketch implements PageReader<String> {
        @Override
        public List<String> read(byte[] page) {
            return CITATION.matcher(new String(page, StandardCharsets.UTF_8))
                    .results()
                    .map(MatchResult::group)
                    .toList();
        }

        @Override
        public Optional<String> pmid(String entry) {
            return PMID.matcher(entry).results().findFirst().map(match -> match.group(1));
        }

        @Override
        public boolean isReadable(String entry) {
            return !BAD.matcher(entry).find();
        }
    }

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        new MadeCorpus(folder).day(0, 450);
        standin = Standin.start(folder);
        try (EutilsClient client = Clients.to(standin.baseUrl(), Clients.PATIENT)) {
            all = Clients.answered(client.search(Search.all("ketamine[tiab]", null)))
                    .ids();
        }
    }

    @AfterAll
    static void stop() {
        standin.close();
    }

    @BeforeEach
    void connect() {
        standin.faults();
        client = Clients.to(standin.baseUrl(), Clients.HASTY);
        fetcher = new CitationFetcher<>(Clients.session(client, diary), new Sketch());
    }

    @AfterEach
    void disconnect() throws IOException {
        client.close();
    }

    private static List<String> pmids(CitationPage<String> page) {
        return page.entries().stream().map(CitationPage.Entry::pmid).toList();
    }

    @Test
    void pagesHoldTwoHundredAndEachIdentifierOnce() {
        List<String> twice = new ArrayList<>(all);
        twice.addAll(all);
        List<List<String>> pages = CitationFetcher.pages(twice);
        assertThat(pages).extracting(List::size).containsExactly(200, 200, 50);
        assertThat(pages.stream().flatMap(List::stream)).containsExactlyElementsOf(all);
        assertThat(CitationFetcher.pages(List.of())).isEmpty();
    }

    @Test
    void aPageIsDeliveredInTheOrderAskedFor() throws InterruptedException {
        List<String> asked = new ArrayList<>(all.subList(0, 200));
        Collections.shuffle(asked, new java.util.Random(3));
        CitationPage<String> page = Clients.answered(fetcher.fetch(asked));
        assertThat(pmids(page)).isEqualTo(asked);
        assertThat(page.missing()).isEmpty();
        assertThat(diary.attempts).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fewer", "truncate", "badchar", "reset", "html200", "empty", "error200", "status", "slow"})
    void afterAnyFaultEachCitationIsThereAndReadable(String kind) throws InterruptedException {
        List<String> asked = all.subList(0, 200);
        CitationPage<String> expected = Clients.answered(fetcher.fetch(asked));
        diary.attempts.clear();
        standin.faults(new Standin.Fault("efetch", 1, kind, "\"seconds\": 1"));
        assertThat(Clients.answered(fetcher.fetch(asked))).isEqualTo(expected);
        assertThat(diary.attempts).hasSize(2);
    }

    @Test
    void whatPubMedDoesNotKnowIsMissingAfterBeingAskedForAlone() throws InterruptedException {
        List<String> asked = List.of(all.get(0), "99999901", all.get(1), "99999902");
        CitationPage<String> page = Clients.answered(fetcher.fetch(asked));
        assertThat(pmids(page)).containsExactly(all.get(0), all.get(1));
        assertThat(page.missing()).extracting(CitationPage.Missing::pmid).containsExactly("99999901", "99999902");
        assertThat(diary.attempts)
                .extracting(attempt -> attempt.request().parameters().get("id"))
                .containsExactly(String.join(",", asked), "99999901,99999902", "99999901", "99999902");
    }

    /** Or a short reply would be taken for the deletion of what no query finds any more. */
    @Test
    void twoShortRepliesDoNotMakeACitationMissing() throws InterruptedException {
        standin.faults(Standin.Fault.next("efetch", "fewer"), Standin.Fault.next("efetch", "fewer"));
        CitationPage<String> page = Clients.answered(fetcher.fetch(List.of(all.getFirst())));
        assertThat(pmids(page)).containsExactly(all.getFirst());
        assertThat(page.missing()).isEmpty();
    }

    @Test
    void aCitationThatStaysUnreadableIsDeliveredAsItIs() throws InterruptedException {
        standin.faults(IntStream.range(0, 4)
                .mapToObj(_ -> Standin.Fault.next("efetch", "badchar"))
                .toArray(Standin.Fault[]::new));
        CitationPage<String> page = Clients.answered(fetcher.fetch(List.of(all.getFirst())));
        assertThat(pmids(page)).containsExactly(all.getFirst());
        assertThat(BAD.matcher(page.entries().getFirst().content()).find()).isTrue();
        assertThat(page.missing()).isEmpty();
    }

    @Test
    void aCitationThatCameDamagedIsMissingWhileItCannotBeAskedForAgain() throws InterruptedException {
        standin.faults(
                Standin.Fault.next("efetch", "badchar"), new Standin.Fault("efetch", 1, "status", "\"code\": 404"));
        CitationPage<String> page = Clients.answered(fetcher.fetch(List.of(all.getFirst())));
        assertThat(page.entries()).isEmpty();
        assertThat(page.missing())
                .containsExactly(new CitationPage.Missing(all.getFirst(), new Fault.UnexpectedStatus(404).summary()));
    }

    @Test
    void aPageThatFailsWholeIsAFaultAndNotMissingCitations() throws InterruptedException {
        Standin.Fault[] dead = IntStream.range(0, 20)
                .mapToObj(_ -> Standin.Fault.next("efetch", "error200"))
                .toArray(Standin.Fault[]::new);
        standin.faults(dead);
        assertThat(fetcher.fetch(all.subList(0, 200)))
                .isEqualTo(new Reply.Failed<>(new Fault.ErrorBody("Unable to obtain query #1")));
    }
}
