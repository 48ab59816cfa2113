package org.elka.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.elka.formats.reading.FileEntry;
import org.elka.formats.reading.FileReading;
import org.elka.matching.Deduplication;
import org.elka.matching.Deduplication.Findings;
import org.elka.matching.Deduplication.Pair;
import org.elka.matching.Description;
import org.elka.matching.Evidence;
import org.elka.matching.Judge;
import org.elka.matching.Judgement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds duplicates in files, without a library. */
@Command(
        name = "dedupe",
        mixinStandardHelpOptions = true,
        description =
                "Find the records of files (RIS, BibTeX, tables, any format but PubMed XML) that are the same publication, and"
                        + " why."
                        + " Records are named by the file's own column (record_id, id ...), else by their number. Needs no"
                        + " library and changes no file.",
        footer = {
            "",
            "Examples:",
            "  ./elka dedupe records.csv",
            "  ./elka dedupe --json embase.ris scopus.csv > clusters.json"
        })
final class Dedupe implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files of records.")
    private List<Path> files = List.of();

    @Option(
            names = "--json",
            description = "Print clusters, the links that made them, uncertain and related pairs with their evidence.")
    private boolean json;

    @Override
    public Integer call() {
        List<String> ids = new ArrayList<>();
        List<Description> records = new ArrayList<>();
        read(ids, records);
        Findings found = Deduplication.of(records);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(json(found, ids));
        } else {
            print(found, ids, out);
        }
        out.flush();
        return 0;
    }

    /** Ids that two files share, or one file gives twice, would name two records: those get file and line. */
    private void read(List<String> ids, List<Description> records) {
        Set<String> taken = new HashSet<>();
        for (Path file : files) {
            read(file, entry -> {
                String id = taken.add(entry.id()) ? entry.id() : file.getFileName() + ":" + entry.line();
                taken.add(id);
                ids.add(id);
                records.add(Description.of(entry.citation()));
            });
        }
    }

    private void read(Path file, Consumer<FileEntry> entries) {
        try {
            PrintWriter err = spec.commandLine().getErr();
            FileReading.readAll(
                    file, entries, entry -> err.println("elka: left out: " + file.getFileName() + ", " + entry));
            err.flush();
        } catch (NoSuchFileException e) {
            throw new CommandFailed("there is no file " + file, e);
        } catch (IOException e) {
            throw new CommandFailed(String.valueOf(e.getMessage()), e);
        }
    }

    private static void print(Findings found, List<String> ids, PrintWriter out) {
        int more = found.clusters().stream()
                .mapToInt(cluster -> cluster.size() - 1)
                .sum();
        out.printf(
                "%,d records of %,d publications; records that repeat another: %,d; pairs that are uncertain: %,d%n",
                ids.size(), ids.size() - more, more, found.uncertain().size());
        for (List<Integer> cluster : found.clusters()) {
            out.println("  same       " + cluster.stream().map(ids::get).collect(Collectors.joining(" ")));
        }
        for (Pair pair : found.uncertain()) {
            Judgement.Uncertain doubt = (Judgement.Uncertain) pair.judgement();
            out.println("  uncertain  " + ids.get(pair.a()) + " " + ids.get(pair.b()) + ": " + doubt.reason());
        }
    }

    private static ObjectNode json(Findings found, List<String> ids) {
        ObjectNode all = new ObjectMapper().createObjectNode();
        ArrayNode clusters = all.putArray("clusters");
        for (List<Integer> cluster : found.clusters()) {
            ArrayNode members = clusters.addArray();
            cluster.forEach(member -> members.add(ids.get(member)));
        }
        pairs(all.putArray("links"), found.links(), ids);
        pairs(all.putArray("uncertain"), found.uncertain(), ids);
        pairs(all.putArray("related"), found.related(), ids);
        all.put("records", ids.size());
        all.put("matcher", Judge.VERSION);
        return all;
    }

    private static void pairs(ArrayNode array, List<Pair> pairs, List<String> ids) {
        for (Pair pair : pairs) {
            ObjectNode one = array.addObject();
            one.putArray("records").add(ids.get(pair.a())).add(ids.get(pair.b()));
            switch (pair.judgement()) {
                case Judgement.Same same -> one.put("rule", same.rule().code());
                case Judgement.Uncertain doubt -> one.put("reason", doubt.reason());
                case Judgement.Related related ->
                    one.put("relation", related.relation().code());
                case Judgement.Different different -> one.put("relation", "different");
            }
            one.put("bits", pair.judgement().score());
            ArrayNode evidence = one.putArray("evidence");
            for (Evidence field : pair.judgement().evidence()) {
                evidence.addObject()
                        .put("field", field.field())
                        .put("agreement", field.agreement())
                        .put("bits", field.bits());
            }
        }
    }
}
