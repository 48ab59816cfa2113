package org.elka.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.elka.pubmed.Entry;
import org.elka.pubmed.PubmedReader;
import org.elka.review.prioritising.LinearModel;
import org.elka.review.prioritising.Prioritiser;
import org.elka.review.prioritising.RandomOrder;
import org.elka.review.prioritising.ScreeningRecord;

/** How long a large review waits for its order: once to weigh its texts, then to learn anew from half of them decided. */
public final class ScreenBench {
    private static final int ROUNDS = 5;
    private static final double GOAL_SECONDS = 2;

    private final List<ScreeningRecord> records = new ArrayList<>();
    /** Kept, lest the work that is measured be left out as useless. */
    private long words;

    /** @param count how many generated records, held in memory; those on ketamine are included */
    public ScreenBench(int count) throws IOException {
        ByteArrayOutputStream xml = new ByteArrayOutputStream();
        new CitationGenerator().write(xml, count, 17);
        new PubmedReader().read(new ByteArrayInputStream(xml.toByteArray()), entry -> {
            if (entry instanceof Entry.Delivered delivered) {
                String title = delivered.citation().titleText();
                records.add(new ScreeningRecord(
                        "r" + records.size(),
                        title,
                        delivered.citation().abstractText(),
                        title.toLowerCase(Locale.ROOT).contains("ketamine")));
            }
        });
    }

    /** Measures; the goals are in seconds, against telling words apart and against sorting without learning. */
    public List<Measurement> run() {
        int count = records.size();
        double bare = seconds(this::tellWordsApart);
        long start = System.nanoTime();
        Prioritiser.Ranking ranking = LinearModel.standard().over(records);
        double weighing = (System.nanoTime() - start) / 1e9;
        double sorting = seconds(learning(new RandomOrder(1).over(records)));
        double learning = seconds(learning(ranking));
        return List.of(
                new Measurement("screen prepare " + count, weighing, "s", bare, weighing / bare, Double.NaN),
                new Measurement("screen retrain " + count, learning, "s", sorting, learning / sorting, GOAL_SECONDS));
    }

    private void tellWordsApart() {
        words = records.stream()
                .mapToLong(one ->
                        one.title().split("\\W+").length + one.abstractText().split("\\W+").length)
                .sum();
    }

    private Runnable learning(Prioritiser.Ranking ranking) {
        List<Integer> decided = IntStream.range(0, records.size() / 2).boxed().toList();
        return () -> ranking.order(decided, number -> records.get(number).included());
    }

    /** The median over rounds, the first left out. */
    private static double seconds(Runnable work) {
        work.run();
        double[] taken = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            work.run();
            taken[round] = (System.nanoTime() - start) / 1e9;
        }
        Arrays.sort(taken);
        return taken[ROUNDS / 2];
    }
}
