package org.elka.tagging.values;

import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Agreement of read values with labelled ones, counted as the codebook's scorer counts it. */
final class ValueScores {

    private ValueScores() {}

    /** One text's labelled and read values of a kind. */
    record Pair<T>(T gold, T read) {}

    /** The share of pairs in which both are the same. */
    static double accuracy(List<? extends Pair<?>> pairs) {
        return pairs.stream()
                        .filter(p -> java.util.Objects.equals(p.gold(), p.read()))
                        .count()
                / (double) pairs.size();
    }

    /** The share of agreement among the pairs in which either side states a number. */
    static double stated(List<Pair<@Nullable Double>> pairs, BiPredicate<Double, Double> same) {
        List<Pair<@Nullable Double>> stated =
                pairs.stream().filter(p -> p.gold() != null || p.read() != null).toList();
        long right = stated.stream()
                .filter(p -> p.gold() != null && p.read() != null && same.test(p.gold(), p.read()))
                .count();
        return right / (double) stated.size();
    }

    /** F1 over all members of all sets. */
    static double f1(List<Pair<Set<String>>> pairs) {
        long both =
                count(pairs, p -> p.gold().stream().filter(p.read()::contains).count());
        long gold = count(pairs, p -> (long) p.gold().size());
        long read = count(pairs, p -> (long) p.read().size());
        return 2.0 * both / (gold + read);
    }

    private static long count(List<Pair<Set<String>>> pairs, Function<Pair<Set<String>>, Long> size) {
        return pairs.stream().mapToLong(size::apply).sum();
    }
}
