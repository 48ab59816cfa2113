package org.elka.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.elka.formats.Export;
import org.elka.formats.ExportFormat;
import org.elka.formats.Extras;
import org.elka.formats.reading.Detection;
import org.elka.formats.reading.FileReading;
import org.elka.formats.reading.UnreadableEntryException;
import org.elka.library.Article;
import org.elka.library.Citation;
import org.elka.pubmed.Entry;
import org.elka.pubmed.PubmedReader;

/**
 * How many records a second one processor writes and reads in each format. The baseline of writing is encoding title and
 * abstract as UTF-8, that of reading is decoding the file and telling its lines apart: the least there is to do.
 */
public final class FormatsBench {
    private static final int ROUNDS = 3;

    private final List<Article> articles = new ArrayList<>();

    /** @param count how many generated articles, held in memory */
    public FormatsBench(int count) throws IOException {
        ByteArrayOutputStream xml = new ByteArrayOutputStream();
        new CitationGenerator().write(xml, count, 13);
        new PubmedReader().read(new ByteArrayInputStream(xml.toByteArray()), entry -> {
            if (entry instanceof Entry.Delivered delivered) {
                articles.add(article(articles.size() + 1, delivered.citation()));
            }
        });
    }

    private static Article article(long id, Citation citation) {
        return new Article(id, 1, citation, null, Set.of(), Set.of(), Instant.EPOCH, id);
    }

    /** Measures writing and reading, format by format. */
    public List<Measurement> run() throws IOException {
        List<Measurement> figures = new ArrayList<>();
        double bareWriting = rate(this::encode);
        for (ExportFormat format : ExportFormat.values()) {
            double writing = rate(() -> write(format));
            figures.add(new Measurement(
                    "write " + format.id(), writing, "records/s", bareWriting, writing / bareWriting, Double.NaN));
            byte[] file = write(format);
            double bareReading =
                    rate(() -> new String(file, StandardCharsets.UTF_8).lines().count());
            double reading = rate(() -> read(file));
            figures.add(new Measurement(
                    "read " + format.id(), reading, "records/s", bareReading, reading / bareReading, Double.NaN));
        }
        return figures;
    }

    private long encode() {
        return articles.stream()
                .map(Article::citation)
                .mapToLong(citation ->
                        (citation.titleText() + citation.abstractText()).getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }

    private byte[] write(ExportFormat format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            Export export = format.open(out, Extras.NONE);
            for (Article article : articles) {
                export.add(article);
            }
            export.end();
        }
        return bytes.toByteArray();
    }

    private long read(byte[] file) throws IOException {
        if (!(Detection.of(file, Map.of()) instanceof Detection.Found found)) {
            throw new IllegalStateException("what was exported is not told");
        }
        FileReading reading = FileReading.of(found.format());
        long[] read = {0};
        reading.split(new ByteArrayInputStream(file), entry -> {
            try {
                reading.read(entry.raw());
                read[0]++;
            } catch (UnreadableEntryException e) {
                throw new IllegalStateException(entry.place(), e);
            }
        });
        if (read[0] != articles.size()) {
            throw new IllegalStateException("%d of %d were read".formatted(read[0], articles.size()));
        }
        return read[0];
    }

    private interface Work {
        Object run() throws IOException;
    }

    /** The best of some rounds after one that warms up, in articles a second. */
    private double rate(Work work) throws IOException {
        double best = 0;
        for (int round = 0; round <= ROUNDS; round++) {
            long start = System.nanoTime();
            work.run();
            double rate = articles.size() * 1e9 / (System.nanoTime() - start);
            best = round == 0 ? 0 : Math.max(best, rate);
        }
        return best;
    }
}
