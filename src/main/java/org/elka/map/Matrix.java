package org.elka.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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

    /** @param articles 0 is a gap: nothing in the library answers the query there */
    public record Cell(String outcome, String disorder, long articles) {}

    /** The outcomes on which no article of the query reports in a disorder. */
    public record Gap(Named disorder, List<Named> outcomes) {}

    /**
     * Puts counts in their places.
     *
     * @param counts for each disorder, in the order of the columns, the articles that report each tag
     * @param inside counted by whoever asks: an article stands in many cells
     */
    static Matrix of(
            long articles,
            long inside,
            List<Named> outcomes,
            Map<String, Map<String, Long>> counts,
            List<String> leftOut) {
        List<Cell> cells = new ArrayList<>();
        for (Named outcome : outcomes) {
            counts.forEach((disorder, tags) ->
                    cells.add(new Cell(outcome.id(), disorder, tags.getOrDefault(outcome.id(), 0L))));
        }
        List<Named> disorders = counts.keySet().stream()
                .map(id -> new Named(id, Words.disorder(id)))
                .toList();
        return new Matrix(articles, inside, outcomes, disorders, List.copyOf(cells), leftOut);
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
