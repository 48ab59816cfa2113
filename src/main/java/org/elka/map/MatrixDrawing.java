package org.elka.map;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.elka.map.Drawing.Frame;

/** The matrix as bubbles: area by count, and a dashed square where nothing is known. */
final class MatrixDrawing {
    private static final double LEFT = 190;
    private static final double TOP = 136;
    private static final double WIDE = 46;
    private static final double HIGH = 40;
    private static final double LARGEST = 18;
    private static final double GAP = 12;

    private final Matrix matrix;
    private final String query;
    private final String design;

    MatrixDrawing(Matrix matrix, String query, String design) {
        this.matrix = matrix;
        this.query = query;
        this.design = design;
    }

    /** The search that a bubble counts. */
    static String search(String query, String design, String outcome, String disorder) {
        String narrowed = (query.isBlank() ? "" : "(" + query.strip() + ") AND ") + "reports:" + outcome
                + " AND disorder:" + disorder + (design.isBlank() ? "" : " AND design:" + design);
        return "/search?q=" + URLEncoder.encode(narrowed, StandardCharsets.UTF_8);
    }

    String svg(Frame frame) {
        double width = LEFT + matrix.disorders().size() * WIDE + 70;
        double height = TOP + matrix.outcomes().size() * HIGH + 46;
        Drawing drawing = new Drawing(frame, width, height, "Articles by outcome and disorder");
        for (int column = 0; column < matrix.disorders().size(); column++) {
            double x = LEFT + column * WIDE + WIDE / 2;
            drawing.line("rule", x, TOP, x, height - 46);
            drawing.text(
                    "words",
                    x - 4,
                    TOP - 8,
                    "start",
                    -50,
                    matrix.disorders().get(column).title());
        }
        for (int row = 0; row < matrix.outcomes().size(); row++) {
            double y = TOP + row * HIGH + HIGH / 2;
            drawing.line("rule", LEFT, y, width - 70, y);
            drawing.text(
                    "words",
                    LEFT - 10,
                    y + 4,
                    "end",
                    0,
                    matrix.outcomes().get(row).title());
            for (int column = 0; column < matrix.disorders().size(); column++) {
                cell(drawing, row, column, LEFT + column * WIDE + WIDE / 2, y);
            }
        }
        legend(drawing, height - 20);
        return drawing.svg();
    }

    private void cell(Drawing drawing, int row, int column, double x, double y) {
        Matrix.Cell cell = matrix.cell(row, column);
        String where = matrix.outcomes().get(row).title() + ", "
                + matrix.disorders().get(column).title();
        if (cell.articles() == 0) {
            drawing.group("Gap: no article. " + where, () -> gap(drawing, x, y));
            return;
        }
        double r = LARGEST * Math.sqrt(cell.articles() / (double) matrix.most());
        String label = where + ": " + cell.articles() + (cell.articles() == 1 ? " article" : " articles");
        drawing.link(search(query, design, cell.outcome(), cell.disorder()), label, label, () -> {
            drawing.shape("circle", "bubble", Map.of("cx", x, "cy", y, "r", Math.max(2, r)));
            drawing.text("words", x, y + 4, "middle", 0, String.valueOf(cell.articles()));
        });
    }

    private static void gap(Drawing drawing, double x, double y) {
        drawing.shape("rect", "ground", Map.of("x", x - GAP / 2, "y", y - GAP / 2, "width", GAP, "height", GAP));
        drawing.shape("rect", "gap", Map.of("x", x - GAP / 2, "y", y - GAP / 2, "width", GAP, "height", GAP));
    }

    private void legend(Drawing drawing, double y) {
        drawing.shape("circle", "bubble", Map.of("cx", 20.0, "cy", y - 4, "r", 9.0));
        drawing.text("aside", 36, y, "start", 0, "articles that report the outcome, area by number");
        gap(drawing, 326, y - 4);
        drawing.text("aside", 340, y, "start", 0, "gap: no article");
    }
}
