package org.elka.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.elka.matching.Deduplication.Compared;

/**
 * The pairs that are worth comparing: those that share a key. A block of more than {@value #MOST} is not compared
 * everyone with everyone but, sorted by author, year and page, each with the next {@value #WINDOW} (sorted
 * neighbourhood; Hernández and Stolfo 1995), so that cost grows with the number of records and not with its square.
 */
final class Candidates {
    private static final int MOST = 64;
    private static final int WINDOW = 16;

    /** A key's upper bits and a record's number share one long, so that sorting brings blocks together. */
    private static final int NUMBER_BITS = 24;

    private static final long NUMBER = (1L << NUMBER_BITS) - 1;

    private final List<Description> records;
    private final long[] entries;

    /** @throws IllegalArgumentException for more than 16,777,216 records */
    Candidates(List<Description> records) {
        if (records.size() > NUMBER) {
            throw new IllegalArgumentException(
                    records.size() + " records are more than can be compared at a time: " + NUMBER);
        }
        this.records = records;
        this.entries = IntStream.range(0, records.size())
                .parallel()
                .boxed()
                .flatMapToLong(number ->
                        Arrays.stream(Blocking.keys(records.get(number))).map(key -> (key & ~NUMBER) | number))
                .toArray();
        Arrays.parallelSort(entries);
    }

    /** Judges every pair, on all processors. */
    Stream<Compared> pairs() {
        List<int[]> blocks = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= entries.length; i++) {
            if (i == entries.length || (entries[i] & ~NUMBER) != (entries[from] & ~NUMBER)) {
                if (i - from > 1) {
                    blocks.add(new int[] {from, i});
                }
                from = i;
            }
        }
        return blocks.parallelStream().mapMulti((block, pairs) -> pairs(block[0], block[1], pairs));
    }

    private void pairs(int from, int to, Consumer<Compared> pairs) {
        int[] numbers = new int[to - from];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (int) (entries[from + i] & NUMBER);
        }
        int reach = numbers.length;
        if (numbers.length > MOST) {
            numbers = sorted(numbers);
            reach = WINDOW;
        }
        for (int i = 0; i < numbers.length; i++) {
            for (int j = i + 1; j < Math.min(numbers.length, i + 1 + reach); j++) {
                pairs.accept(new Compared(Math.min(numbers[i], numbers[j]), Math.max(numbers[i], numbers[j])));
            }
        }
    }

    private int[] sorted(int[] numbers) {
        return Arrays.stream(numbers)
                .boxed()
                .sorted(Comparator.comparing((Integer number) ->
                                records.get(number).authors().key().orElse(""))
                        .thenComparing(number -> records.get(number).title().joined())
                        .thenComparing(
                                number -> String.valueOf(records.get(number).year()))
                        .thenComparing(number ->
                                String.valueOf(records.get(number).place().pages())))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
