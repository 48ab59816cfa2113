package org.elka.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Exports what a query finds. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Write all that a query finds to a file or to standard output. A file is there only when it is"
                + " whole.",
        footer = {
            "",
            "Examples:",
            "  ./elka export --format ris --query 'reports:onset-speed' --out onset.ris",
            "  ./elka export --format citations --style apa --query 'reports:durability'",
            "  ./elka export --format jsonl --query 'ketamine[tiab]' | jq -r .pmid",
            "  ./elka export --format csv --values --screening 1 --query 'ketamine[tiab]' --out screened.csv"
        })
final class Export extends ApiCommand {
    @Option(
            names = "--format",
            required = true,
            paramLabel = "F",
            description = "ris, nbib, bibtex, csv, csl-json, endnote-xml or jsonl; citations for text in a --style.")
    private String format = "";

    @Option(names = "--query", required = true, paramLabel = "Q", description = "The query; an empty one finds all.")
    private String query = "";

    @Option(
            names = "--by",
            description = "Whose history lines such as #1 are of; default: ${DEFAULT-VALUE}.",
            defaultValue = "${sys:user.name}")
    private String by = "";

    @Option(
            names = "--style",
            paramLabel = "S",
            description = "Of citations: ama, apa, vancouver, or any name of a CSL style; default: ${DEFAULT-VALUE}.",
            defaultValue = "ama")
    private String style = "ama";

    @Option(names = "--no-tags", description = "Leave out what the articles report and mention.")
    private boolean withoutTags;

    @Option(
            names = "--values",
            description = "Write what was read out of the texts too: times, doses, numbers of participants.")
    private boolean values;

    @Option(
            names = "--screening",
            split = ",",
            paramLabel = "REVIEW",
            description =
                    "Numbers of reviews that you are a member of, parted by commas: write what each has come to on"
                            + " an article too, with the stage and the reason. Nobody's decision is written before the stage is"
                            + " complete.")
    private List<Long> reviews = List.of();

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write; default standard output.")
    private @Nullable Path out;

    @Override
    int run(Api api) {
        IndexWait.until(api, err());
        Api.Download download = api.download("exports?format=" + Api.encode(format) + "&q=" + Api.encode(query) + "&by="
                + Api.encode(by) + "&style=" + Api.encode(style) + "&tags=" + !withoutTags + "&values=" + values
                + reviews.stream().map(review -> "&screening=" + review).collect(Collectors.joining()));
        try (InputStream body = download.body()) {
            if (out == null) {
                body.transferTo(new FileOutputStream(FileDescriptor.out));
            } else {
                write(body, Settings.caller().resolve(out));
            }
        } catch (IOException e) {
            throw new CommandFailed("the export broke off and is not whole: " + e.getMessage(), e);
        }
        err().printf("elka: %d %s exported%n", download.articles(), download.articles() == 1 ? "article" : "articles");
        return 0;
    }

    /** Writes a file that is there only when it is whole. */
    static void write(InputStream body, Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.copy(body, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
