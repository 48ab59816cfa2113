package org.elka.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.elka.review.prioritising.LinearModel;
import org.elka.review.prioritising.ScreeningRecord;
import org.elka.review.prioritising.Simulation;
import org.elka.review.stopping.GeneratedReviews;
import org.elka.review.stopping.StoppingTrial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Ends many reviews by the stopping rules, to see how often what they claim is so. */
@Command(
        name = "stopping",
        mixinStandardHelpOptions = true,
        description = "End generated and finished reviews by each stopping rule, and say how often the recall that is"
                + " claimed was reached, and how much was not screened. Needs no library.",
        footer = {
            "",
            "Rules: random (by rank, then at random, a look after every record), audit (by rank, then one sample),",
            "one look watched (random without a correction for many looks), ranked (quasi-sampling).",
            "Files are screened in Elka's order, as by screen simulate; see docs/screening.md.",
            "Examples:",
            "  ./elka screen stopping                               200 generated reviews of each kind",
            "  ./elka screen stopping --json records.csv            and a finished one, for a program"
        })
final class ScreenStopping implements Callable<Integer> {
    @Parameters(arity = "0..*", paramLabel = "FILE", description = "Finished reviews, as for screen simulate.")
    private List<String> files = List.of();

    @Option(names = "--generated", paramLabel = "N", description = "Generated reviews of each kind. Default: 200.")
    private int generated = 200;

    @Option(names = "--runs", paramLabel = "N", description = "How often each file is screened. Default: 10.")
    private int runs = 10;

    @Option(names = "--target", paramLabel = "SHARE", description = "The recall to be claimed. Default: 0.95.")
    private double target = 0.95;

    @Option(names = "--confidence", paramLabel = "SHARE", description = "How often rightly. Default: 0.95.")
    private double confidence = 0.95;

    @Option(names = "--seed", paramLabel = "N", description = "The same seed gives the same figures. Default: 1.")
    private long seed = 1;

    @Option(names = "--json", description = "Print the figures as JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        refuseUnless(runs > 0 && generated >= 0, "--runs must be at least 1 and --generated at least 0");
        refuseUnless(files.size() + generated > 0, "there is nothing to end: name a file or set --generated");
        refuseUnless(
                target > 0 && target < 1 && confidence > 0 && confidence < 1,
                "--target and --confidence are shares between 0 and 1, such as 0.95");
        PrintWriter out = spec.commandLine().getOut();
        ArrayNode results = new ObjectMapper().createArrayNode();
        reviews().forEach((source, reviews) -> {
            for (StoppingTrial.Plan plan : StoppingTrial.Plan.values()) {
                StoppingTrial.Outcome outcome = new StoppingTrial(plan, target, confidence).of(reviews, seed);
                results.add(json(source, plan, outcome));
            }
        });
        out.print(json ? results + "\n" : table(results));
        out.flush();
        return 0;
    }

    private void refuseUnless(boolean right, String message) {
        if (!right) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }

    private Map<String, List<List<Boolean>>> reviews() {
        Map<String, List<List<Boolean>>> reviews = new LinkedHashMap<>();
        for (GeneratedReviews kind : generated > 0 ? GeneratedReviews.values() : new GeneratedReviews[0]) {
            reviews.put(kind.text() + " ranking", kind.draw(generated, seed));
        }
        for (String file : files) {
            reviews.put(file, ranked(ScreenSimulate.read(file)));
        }
        return reviews;
    }

    /** What is known beforehand is screened, too. */
    private List<List<Boolean>> ranked(List<ScreeningRecord> records) {
        List<List<Boolean>> orders = new ArrayList<>();
        for (Simulation.Run run : Simulation.runs(records, LinearModel.standard(), runs, seed)) {
            List<ScreeningRecord> all = new ArrayList<>(run.prior());
            all.addAll(run.order());
            orders.add(all.stream().map(ScreeningRecord::included).toList());
        }
        return orders;
    }

    private static ObjectNode json(String source, StoppingTrial.Plan plan, StoppingTrial.Outcome outcome) {
        return new ObjectMapper()
                .createObjectNode()
                .put("source", source)
                .put("rule", plan.text())
                .put("reviews", outcome.reviews())
                .put("reached", outcome.reached())
                .put("medianSaved", outcome.saved())
                .put("medianRecall", outcome.recall())
                .put("leastRecall", outcome.least());
    }

    private String table(ArrayNode results) {
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT,
                "recall of %.4g %% claimed at %.4g %%%n%-22s %-17s %8s %8s %13s %14s %13s%n",
                target * 100,
                confidence * 100,
                "",
                "rule",
                "reviews",
                "reached",
                "median saved",
                "median recall",
                "least recall"));
        results.forEach(one -> table.append(String.format(
                Locale.ROOT,
                "%-22s %-17s %8d %8.3f %13.3f %14.3f %13.3f%n",
                one.path("source").asText(),
                one.path("rule").asText(),
                one.path("reviews").asInt(),
                one.path("reached").asDouble(),
                one.path("medianSaved").asDouble(),
                one.path("medianRecall").asDouble(),
                one.path("leastRecall").asDouble())));
        return table.toString();
    }
}
