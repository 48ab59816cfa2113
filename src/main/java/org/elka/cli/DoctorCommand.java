package org.elka.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Examines the library. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description =
                "Check that every run balances, that articles, records and evidence agree, and that change log and"
                        + " index hold every article. Exit code 0 if all is well or was mended, 1 if not.",
        footer = {"", "Examples:", "  ./elka doctor", "  ./elka doctor --repair"})
final class DoctorCommand extends ApiCommand {
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final int LOOKS_A_LINE = 10;

    @Option(names = "--repair", description = "Mend what can be mended; records are never touched.")
    private boolean repair;

    @Option(names = "--json", description = "Print the API's answer.")
    private boolean json;

    @Override
    int run(Api api) {
        JsonNode report =
                follow(api, api.post("examinations?repair=" + repair).path("id").asLong());
        if (json) {
            out().println(report.toPrettyString());
        } else {
            report.path("findings").forEach(finding -> out().println(line(finding)));
            out().println(summary(report));
        }
        if (!report.path("state").asText().equals("complete")) {
            throw new CommandFailed("the examination did not come to its end: "
                    + report.path("problem").asText(report.path("state").asText()));
        }
        return report.path("found").asLong() == report.path("repaired").asLong() ? 0 : 1;
    }

    private JsonNode follow(Api api, long id) {
        for (int looks = 1; ; looks++) {
            JsonNode report = api.get("examinations/" + id);
            if (!report.path("state").asText().equals("running")) {
                return report;
            }
            if (looks % LOOKS_A_LINE == 0) {
                err().printf(
                                "elka: %s, %d of %d%n",
                                report.path("doing").asText(),
                                report.path("done").asLong(),
                                report.path("total").asLong());
                err().flush();
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailed("interrupted; a server goes on with the examination", e);
        }
    }

    private static String line(JsonNode finding) {
        String outcome = finding.path("repaired").asBoolean()
                ? "mended: " + finding.path("repair").asText()
                : finding.has("repair")
                        ? "--repair would see to it that "
                                + finding.path("repair").asText()
                        : "cannot be mended here; restore it from a backup";
        return "%-11s %s: %s; %s"
                .formatted(
                        finding.path("kind").asText(),
                        finding.path("where").asText(),
                        finding.path("what").asText(),
                        outcome);
    }

    private static String summary(JsonNode report) {
        long found = report.path("found").asLong();
        return found == 0
                ? "all is well: runs balance; articles, records, evidence, change log and index agree"
                : "%d found, %d mended".formatted(found, report.path("repaired").asLong());
    }
}
