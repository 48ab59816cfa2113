package org.elka.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.elka.search.CrossTabulation;

/**
 * How many articles report each outcome in each disorder.
 *
 * @param articles of the query, with the design asked for
 * @param inside of those, the ones in at least one cell
 * @param outcomes the rows, in the taxonomy's order
 * @param disorders the columns, the one with most articles first
 * @param cells row by row, the empty ones among them
 * @param leftOut disorders that have no column, being too many
 */
public record Matrix(
        long articles,
        long inside,
        List<Named> outcomes,
        List<Named> disorders,
        List<Cell> cells,
        List<String> leftOut) {

    /**
     * What is known of an outcome in a disorder.
     *
     * @param articles 0 is a gap: nothing in the library answers the query there
     * @param designs how many of the articles are of each design, the most frequent first; {@link
     *     MappedArticle#NOT_STATED} for those of which none was read. An article of two designs counts in both
     */
    public record Cell(String outcome, String disorder, long articles, List<DesignCount> designs) {}

    public record DesignCount(String design, long articles) {}

    /** The outcomes on which no article of the query reports in a disorder. */
    public record Gap(Named disorder, List<Named> outcomes) {}

    /**
     * Puts counts in their places.
     *
     * @param disorders the columns in their order
     * @param articlesOf the articles of a disorder and an outcome
     * @param designsOf those of them that are of a design, by disorder, outcome and design
     * @param inside counted by whoever asks: an article stands in many cells
     */
    static Matrix of(
            long articles,
            long inside,
            List<Named> outcomes,
            List<String> disorders,
            CrossTabulation articlesOf,
            CrossTabulation designsOf,
            List<String> leftOut) {
        Map<String, List<DesignCount>> designs = designs(designsOf);
        List<Cell> cells = new ArrayList<>();
        for (Named outcome : outcomes) {
            for (String disorder : disorders) {
                cells.add(new Cell(
                        outcome.id(),
                        disorder,
                        articlesOf.at(disorder, outcome.id()),
                        designs.getOrDefault(place(disorder, outcome.id()), List.of())));
            }
        }
        List<Named> columns =
                disorders.stream().map(id -> new Named(id, Words.disorder(id))).toList();
        return new Matrix(articles, inside, outcomes, columns, List.copyOf(cells), leftOut);
    }

    private static Map<String, List<DesignCount>> designs(CrossTabulation counted) {
        Map<String, List<DesignCount>> designs = new HashMap<>();
        counted.cells().forEach((values, articles) -> {
            String design = values.get(2).equals(CrossTabulation.NONE) ? MappedArticle.NOT_STATED : values.get(2);
            designs.computeIfAbsent(place(values.get(0), values.get(1)), none -> new ArrayList<>())
                    .add(new DesignCount(design, articles));
        });
        designs.values()
                .forEach(counts -> counts.sort(Comparator.comparingLong(DesignCount::articles)
                        .reversed()
                        .thenComparing(DesignCount::design)));
        return designs;
    }

    private static String place(String disorder, String outcome) {
        return disorder + " " + outcome;
    }

    /** What is not known, disorder by disorder. */
    public List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        for (int column = 0; column < disorders.size(); column++) {
            List<Named> empty = new ArrayList<>();
            for (int row = 0; row < outcomes.size(); row++) {
                if (cell(row, column).articles() == 0) {
                    empty.add(outcomes.get(row));
                }
            }
            if (!empty.isEmpty()) {
                gaps.add(new Gap(disorders.get(column), List.copyOf(empty)));
            }
        }
        return gaps;
    }

    Cell cell(int row, int column) {
        return cells.get(row * disorders.size() + column);
    }

    long most() {
        return cells.stream().mapToLong(Cell::articles).max().orElse(0);
    }
}
