package org.elka.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.elka.review.prioritising.LinearModel;
import org.elka.review.prioritising.Prioritiser;
import org.elka.review.prioritising.RandomOrder;
import org.elka.review.prioritising.ScreeningFigures;
import org.elka.review.prioritising.ScreeningFile;
import org.elka.review.prioritising.ScreeningRecord;
import org.elka.review.prioritising.Simulation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Screens finished reviews again, to see how much work the order saves. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = "Screen finished reviews again in Elka's order, from one included and one excluded record on, and"
                + " say how much work that saves beside plain logistic regression and chance. Needs no library.",
        footer = {
            "",
            "The file is CSV with the columns record_id, title, abstract and label_included (1 or 0).",
            "WSS@95: work saved over chance at 95 % recall. ATD: mean share screened before an included record turns up.",
            "Examples:",
            "  ./elka screen simulate records.csv                   the figures",
            "  ./elka screen simulate --json records.csv            every run's order, for a program"
        })
final class ScreenSimulate implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Finished reviews.")
    private List<String> files = List.of();

    @Option(names = "--runs", paramLabel = "N", description = "How many runs, each from other records. Default: 10.")
    private int runs = 10;

    @Option(names = "--seed", paramLabel = "N", description = "The same seed draws the same records. Default: 1.")
    private long seed = 1;

    @Option(names = "--json", description = "Print the order of one file's records in each run, as JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (runs < 1) {
            throw new ParameterException(spec.commandLine(), "--runs must be at least 1, and is " + runs);
        }
        if (json && files.size() > 1) {
            throw new ParameterException(spec.commandLine(), "--json takes one file at a time");
        }
        PrintWriter out = spec.commandLine().getOut();
        for (String file : files) {
            List<ScreeningRecord> records = read(file);
            out.print(json ? json(simulate(records, LinearModel.standard())) : table(file, records));
            out.flush();
        }
        return 0;
    }

    static List<ScreeningRecord> read(String file) {
        Path path = Settings.caller().resolve(file);
        try {
            return ScreeningFile.read(path);
        } catch (NoSuchFileException e) {
            throw new CommandFailed("there is no file " + path, e);
        } catch (IOException e) {
            throw new CommandFailed(String.valueOf(e.getMessage()), e);
        }
    }

    private List<Simulation.Run> simulate(List<ScreeningRecord> records, Prioritiser prioritiser) {
        return Simulation.runs(records, prioritiser, runs, seed);
    }

    private String table(String file, List<ScreeningRecord> records) {
        long included = records.stream().filter(ScreeningRecord::included).count();
        if (included == 1) {
            throw new CommandFailed(
                    file + ": only one record is included, and it is given away: there is nothing to find");
        }
        return String.format(
                        Locale.ROOT,
                        "%s: %d records, %d included, %d runs%n%-28s %8s %12s %7s%n",
                        file,
                        records.size(),
                        included,
                        runs,
                        "",
                        "WSS@95",
                        "recall@10%",
                        "ATD")
                + row("Elka", simulate(records, LinearModel.standard()))
                + row("plain logistic regression", simulate(records, LinearModel.plainLogisticRegression()))
                + row("chance", byChance(records));
    }

    /** As many runs, each in an order of its own. */
    private List<Simulation.Run> byChance(List<ScreeningRecord> records) {
        return LongStream.range(seed, seed + runs)
                .mapToObj(lot -> Simulation.runs(records, new RandomOrder(lot), 1, lot))
                .flatMap(List::stream)
                .toList();
    }

    private static String row(String name, List<Simulation.Run> runs) {
        ScreeningFigures figures = ScreeningFigures.of(runs);
        return String.format(
                Locale.ROOT,
                "%-28s %8.3f %12.3f %7.4f%n",
                name,
                figures.workSaved(),
                figures.earlyRecall(),
                figures.timeToDiscovery());
    }

    /** As the common scorers of simulated screening read it. */
    private static String json(List<Simulation.Run> runs) {
        ObjectNode all = new ObjectMapper().createObjectNode();
        ArrayNode list = all.putArray("runs");
        for (Simulation.Run run : runs) {
            ObjectNode one = list.addObject();
            run.prior().forEach(record -> one.withArray("prior").add(record.id()));
            run.order().forEach(record -> one.withArray("order").add(record.id()));
        }
        return all + "\n";
    }
}
