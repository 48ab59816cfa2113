package org.elka.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Callable;
import org.elka.tagging.TagLines;
import org.elka.tagging.Tagger;
import org.elka.tagging.Taxonomy;
import org.elka.tagging.TaxonomyException;
import org.elka.tagging.values.StatedValues;
import org.elka.tagging.values.ValueVocabulary;
import picocli.CommandLine.Command;

/** Tags texts without a library. */
@Command(
        name = "tag",
        mixinStandardHelpOptions = true,
        description = "Tag texts: JSON lines with id, title and abstract on standard input, tags with their evidence"
                + " as JSON lines on standard output. Needs no library.",
        footer = {"", "Examples:", "  ./elka tag < texts.jsonl > predictions.jsonl"})
final class Tag implements Callable<Integer> {
    @Override
    public Integer call() {
        try (OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16)) {
            Taxonomy taxonomy = Taxonomy.read(Settings.read().config().resolve("taxonomy.yaml"));
            new TagLines(new Tagger(taxonomy, new StatedValues(ValueVocabulary.standard()))).run(System.in, out);
            return 0;
        } catch (TaxonomyException | IOException e) {
            throw new CommandFailed(String.valueOf(e.getMessage()), e);
        }
    }
}
