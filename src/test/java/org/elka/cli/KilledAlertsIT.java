package org.elka.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import org.elka.testing.Launcher;
import org.elka.testing.PubmedXml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 of the built program while it draws alerts and sends them. */
class KilledAlertsIT {
    private static final int ARTICLES = 2_200;
    private static final int KILLS = 4;
    private static final long SEED = 20_260_102;

    /** From before the first page of events to after the messages of an undisturbed round. */
    private static final int EARLIEST_MILLIS = 1_500;

    private static final int LATEST_MILLIS = 5_000;

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path scratch;

    @Test
    void eachArticleIsToldOfOnceWhateverWasKilled() throws Exception {
        Set<String> numbers = new ConcurrentSkipListSet<>();
        HttpServer receiver = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        receiver.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            numbers.add(exchange.getRequestHeaders().getFirst("Elka-Delivery"));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        receiver.start();
        GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
        mail.start();
        try {
            Launcher elka = new Launcher(scratch)
                    .with("QUARKUS_MAILER_HOST", "127.0.0.1")
                    .with("QUARKUS_MAILER_PORT", String.valueOf(mail.getSmtp().getPort()))
                    .with("ELKA_ALERTS_WEBHOOK_HOSTS", "127.0.0.1")
                    .with("ELKA_ALERTS_WEBHOOK_PRIVATE_ADDRESSES", "true");
            String url = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/";
            run(elka, "searches", "save", "killed", "ketamine[ti]", "--by", "jo");
            run(elka, "alerts", "subscribe", "killed", "--mail", "jo@example.org", "--frequency", "run");
            run(elka, "alerts", "subscribe", "killed", "--webhook", url, "--frequency", "run");
            run(elka, "import", file().toString());

            killed(elka);
            elka.run("alerts", "send"); // what was left, if anything was

            assertThat(articles(elka)).doesNotHaveDuplicates().hasSize(ARTICLES);
            JsonNode messages = JSON.readTree(run(elka, "alerts", "--json"));
            assertThat(messages).hasSize(2);
            assertThat(numbers).hasSize(1);
            assertThat(state(messages, "webhook")).isEqualTo("sent");
            boolean sent = state(messages, "mail").equals("sent");
            assertThat(mail.getReceivedMessages().length).isLessThanOrEqualTo(1);
            assertThat(
                            sent
                                    ? mail.getReceivedMessages().length == 1
                                    : state(messages, "mail").equals("in-doubt"))
                    .as("a mail is sent once, or owned up to as in doubt: %s", messages)
                    .isTrue();
        } finally {
            mail.stop();
            receiver.stop(0);
        }
    }

    private static void killed(Launcher elka) throws Exception {
        Random random = new Random(SEED);
        for (int kill = 0; kill < KILLS; kill++) {
            Process round = elka.start("round.txt", "alerts", "send");
            if (!round.waitFor(random.nextInt(EARLIEST_MILLIS, LATEST_MILLIS), TimeUnit.MILLISECONDS)) {
                round.destroyForcibly().waitFor();
            }
        }
    }

    private static String state(JsonNode messages, String channel) {
        return messages.valueStream()
                .filter(message -> message.path("channel").asText().equals(channel))
                .map(message -> message.path("state").asText())
                .findFirst()
                .orElse("none");
    }

    private static List<String> articles(Launcher elka) throws Exception {
        List<String> articles = new ArrayList<>();
        for (String line :
                run(elka, "alerts", "events", "killed", "--json").lines().toList()) {
            articles.add(JSON.readTree(line).path("article").asText());
        }
        return articles;
    }

    private static String run(Launcher elka, String... args) throws Exception {
        Launcher.Ended ended = elka.run(args);
        assertThat(ended.code()).as(ended.out() + ended.err()).isZero();
        return ended.out();
    }

    private Path file() throws Exception {
        List<String> citations = new ArrayList<>();
        for (int pmid = 81_000_001; pmid <= 81_000_000 + ARTICLES; pmid++) {
            citations.add(PubmedXml.article(pmid, "Trial " + pmid + " of ketamine"));
        }
        Path file = scratch.resolve("made.xml");
        Files.write(file, PubmedXml.set(citations.toArray(String[]::new)));
        return file;
    }
}
