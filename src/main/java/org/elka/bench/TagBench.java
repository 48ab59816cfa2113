package org.elka.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.elka.library.Citation;
import org.elka.pubmed.Entry;
import org.elka.pubmed.PubmedReader;
import org.elka.tagging.Tagger;

/**
 * How many abstracts a second all processors tag, with everything on, against only passing over their characters and
 * telling words apart: the least that any reader of text must do.
 */
public final class TagBench {
    private static final int ROUNDS = 5;
    private static final double GOAL = 5_000;

    private final Tagger tagger;
    private final List<Citation> citations;

    /** @param count how many generated abstracts, held in memory */
    public TagBench(Tagger tagger, int count) throws IOException {
        this.tagger = tagger;
        this.citations = new ArrayList<>(count);
        ByteArrayOutputStream xml = new ByteArrayOutputStream();
        new CitationGenerator().write(xml, count, 11);
        new PubmedReader().read(new ByteArrayInputStream(xml.toByteArray()), entry -> {
            if (entry instanceof Entry.Delivered delivered) {
                citations.add(delivered.citation());
            }
        });
    }

    /** Measures; the goal is a rate in abstracts a second. */
    public Measurement run() {
        List<Double> rates = new ArrayList<>();
        List<Double> baselines = new ArrayList<>();
        for (int round = -2; round < ROUNDS; round++) {
            double bare = rate(TagBench::words);
            double ours = rate(citation -> tagger.tag(citation.titleText(), citation.abstractText())
                    .tags()
                    .size());
            if (round >= 0) {
                rates.add(ours);
                baselines.add(bare);
            }
        }
        double ours = median(rates);
        double bare = median(baselines);
        return new Measurement("tag", ours, "abstracts/s", bare, ours / bare, GOAL);
    }

    @FunctionalInterface
    private interface Work {
        int on(Citation citation);
    }

    private double rate(Work work) {
        long start = System.nanoTime();
        long sum = IntStream.range(0, citations.size())
                .parallel()
                .mapToLong(i -> work.on(citations.get(i)))
                .sum();
        if (sum < 0) {
            throw new IllegalStateException("no text has fewer than no words");
        }
        return citations.size() / ((System.nanoTime() - start) / 1e9);
    }

    private static int words(Citation citation) {
        int words = 0;
        boolean inWord = false;
        String text = citation.abstractText();
        for (int i = 0; i < text.length(); i++) {
            boolean letter = Character.isLetterOrDigit(Character.toLowerCase(text.charAt(i)));
            words += letter && !inWord ? 1 : 0;
            inWord = letter;
        }
        return words;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
