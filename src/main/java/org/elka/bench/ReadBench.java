package org.elka.bench;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.elka.pubmed.Entry;
import org.elka.pubmed.PubmedReader;

/**
 * How fast PubMed XML becomes citations, against a bare Aalto pass over the same file that only pulls events. Both on
 * one thread, in turns; the ratio is the median over the rounds. The file's bytes come from the page cache.
 */
public final class ReadBench {
    /** Figures before these rounds are of code that is still being compiled. */
    private static final int WARM_UP = 3;

    private static final double GOAL = 0.6;

    private final Path file;
    private final int rounds;

    /**
     * @param file PubMed XML, plain or gzip (named .gz)
     * @param rounds how many times each side is measured, after warming up
     */
    public ReadBench(Path file, int rounds) {
        this.file = file;
        this.rounds = rounds;
    }

    /** Measures; takes some seconds for 30,000 citations. */
    public Measurement run() throws IOException {
        double[] ours = new double[rounds];
        double[] bare = new double[rounds];
        double[] ratios = new double[rounds];
        for (int round = -WARM_UP; round < rounds; round++) {
            long start = System.nanoTime();
            pullEvents();
            long middle = System.nanoTime();
            long citations = read();
            long end = System.nanoTime();
            if (round >= 0) {
                bare[round] = citations / ((middle - start) / 1e9);
                ours[round] = citations / ((end - middle) / 1e9);
                ratios[round] = ours[round] / bare[round];
            }
        }
        return new Measurement("read", median(ours), "citations/s", median(bare), median(ratios), GOAL);
    }

    private long read() throws IOException {
        long[] citations = {0};
        try (InputStream in = Files.newInputStream(file)) {
            new PubmedReader().read(in, entry -> {
                if (entry instanceof Entry.Delivered) {
                    citations[0]++;
                }
            });
        }
        return citations[0];
    }

    private void pullEvents() throws IOException {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try (InputStream in = Files.newInputStream(file)) {
            boolean gzip = file.toString().endsWith(".gz");
            XMLStreamReader events = factory.createXMLStreamReader(gzip ? new GZIPInputStream(in, 64 << 10) : in);
            while (events.hasNext()) {
                events.next();
            }
            events.close();
        } catch (XMLStreamException malformed) {
            throw new IOException(file + " is not well-formed", malformed);
        }
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
