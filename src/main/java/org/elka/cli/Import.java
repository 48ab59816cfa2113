package org.elka.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Imports files. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description =
                "Import files of citations, plain or gzip, and wait for the end. PubMed XML, NBIB, RIS, EndNote (XML,"
                        + " tagged), BibTeX, tables (CSV, TSV), Web of Science, Ovid, RefWorks, CSL-JSON and Elka's JSON lines are"
                        + " told apart by their content. Importing a file again changes"
                        + " nothing, and one that broke off goes on where it was. PubMed's own files are sorted by their number"
                        + " and taken in order only; where a .md5 lies beside a file, the file must have it. Exit code 1 if a"
                        + " file is not read to its end.",
        footer = {
            "",
            "Examples:",
            "  ./elka import pubmed26n1274.xml.gz",
            "  ./elka import --topic ketamine-anxiety pubmed26n*.xml.gz",
            "  zcat some.xml.gz | ./elka import -",
            "  ./elka import embase.ris psycinfo.ris zotero.bib",
            "  ./elka import --column title=Titel --column year=Jahr tabelle.csv"
        })
final class Import extends ApiCommand {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "A file, or - for standard input.")
    private List<String> files = List.of();

    @Option(
            names = "--topic",
            paramLabel = "ID",
            description = "Take only what this topic's query finds, and what the library holds already.")
    private @Nullable String topic;

    @Option(names = "--allow-gap", description = "Take one of PubMed's own files although files before it are missing.")
    private boolean allowGap;

    @Option(names = "--format", paramLabel = "F", description = "The format, where the content does not show it.")
    private @Nullable String format;

    @Option(
            names = "--column",
            paramLabel = "FIELD=NAME",
            description = "Of a table whose columns have names of their own: which holds what.")
    private List<String> columns = List.of();

    @Option(names = "--json", description = "Print the runs as the API shows them, one a line.")
    private boolean json;

    @Override
    int run(Api api) {
        int code = 0;
        for (String file :
                files.stream().sorted(Comparator.comparing(Import::order)).toList()) {
            JsonNode started = api.post("imports?" + parameters(file), "application/octet-stream", body(file));
            JsonNode ended =
                    new RunFollower(api, err()).follow(started.path("id").asLong());
            out().println(json ? ended : RunText.line(ended));
            out().flush();
            code = Math.max(code, RunText.exitCode(ended));
            if (code != 0 && !order(file).isEmpty()) {
                break; // the files after it wait for it
            }
        }
        return code;
    }

    /** PubMed's own files by their names, which is their order; the others first, as they were given. */
    private static String order(String file) {
        String name = name(file);
        return name.matches("pubmed\\d{2}n\\d+\\.xml(\\.gz)?") ? name : "";
    }

    private String parameters(String file) {
        String parameters = "name=" + Api.encode(name(file)) + "&allowGap=" + allowGap;
        if (topic != null) {
            parameters += "&topic=" + Api.encode(topic);
        }
        if (format != null) {
            parameters += "&format=" + Api.encode(format);
        }
        for (String column : columns) {
            parameters += "&column=" + Api.encode(column);
        }
        Optional<String> md5 = file.equals("-")
                ? Optional.empty()
                : Md5File.beside(Settings.caller().resolve(file));
        return md5.map(digest -> "&md5=" + digest).map(parameters::concat).orElse(parameters);
    }

    private static String name(String file) {
        Path name = Path.of(file).getFileName();
        return file.equals("-") || name == null ? "standard input" : name.toString();
    }

    private static BodyPublisher body(String file) {
        if (file.equals("-")) {
            return BodyPublishers.ofInputStream(() -> System.in);
        }
        try {
            return BodyPublishers.ofFile(Settings.caller().resolve(file));
        } catch (FileNotFoundException e) {
            throw new CommandFailed(file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
