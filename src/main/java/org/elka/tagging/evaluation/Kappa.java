package org.elka.tagging.evaluation;

/** Cohen's kappa (J. Cohen, A coefficient of agreement for nominal scales, 1960). */
public final class Kappa {
    private Kappa() {}

    /**
     * Agreement beyond chance.
     *
     * @param table how often the first rater said the row's category and the second the column's; square
     * @return 1 for full agreement, 0 for what chance gives, below 0 for less; NaN for an empty table
     */
    public static double of(long[][] table) {
        int size = table.length;
        long[] rows = new long[size];
        long[] columns = new long[size];
        long total = 0;
        long agreed = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                rows[i] += table[i][j];
                columns[j] += table[i][j];
                total += table[i][j];
            }
            agreed += table[i][i];
        }
        double expected = 0;
        for (int i = 0; i < size; i++) {
            expected += (double) rows[i] / total * columns[i] / total;
        }
        double observed = (double) agreed / total;
        return expected == 1 ? 1 : (observed - expected) / (1 - expected);
    }
}
