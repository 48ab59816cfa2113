package org.elka.map;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.elka.map.Drawing.Frame;

/** The matrix as bubbles: area by count, a ring by designs, and a dashed square where nothing is known. */
final class MatrixDrawing {
    private static final double LEFT = 190;
    private static final double TOP = 136;
    private static final double WIDE = 46;
    private static final double HIGH = 40;
    private static final double LARGEST = 18;

    /** So that a number can be read in it. */
    private static final double SMALLEST = 8;

    private static final double GAP = 12;
    private static final double FOOT = 72;

    /** Room for what the marks mean, however few columns there are. */
    private static final double LEGEND = 640;

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
        double right = LEFT + matrix.disorders().size() * WIDE;
        double width = Math.max(LEGEND, right + 70);
        double height = TOP + matrix.outcomes().size() * HIGH + FOOT;
        Drawing drawing = new Drawing(frame, width, height, "Articles by outcome and disorder");
        for (int column = 0; column < matrix.disorders().size(); column++) {
            double x = LEFT + column * WIDE + WIDE / 2;
            drawing.line("rule", x, TOP, x, height - FOOT);
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
            drawing.line("rule", LEFT, y, right, y);
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
        double share = (cell.articles() - 1) / (double) Math.max(1, matrix.most() - 1);
        double r = Math.sqrt(SMALLEST * SMALLEST + share * (LARGEST * LARGEST - SMALLEST * SMALLEST));
        String label = where + ": " + cell.articles() + (cell.articles() == 1 ? " article" : " articles");
        String designs = cell.designs().stream()
                .map(one -> Words.design(one.design()) + " " + one.articles())
                .collect(Collectors.joining(", "));
        String more = label + "\nDesign: " + designs;
        drawing.link(search(query, design, cell.outcome(), cell.disorder()), label, more, () -> {
            drawing.shape("circle", "bubble", Map.of("cx", x, "cy", y, "r", r));
            ring(drawing, cell, x, y, r);
            drawing.text("words", x, y + 4, "middle", 0, String.valueOf(cell.articles()));
        });
    }

    /** The designs about the bubble, from the top clockwise, in the order and the colours of the other charts. */
    private static void ring(Drawing drawing, Matrix.Cell cell, double x, double y, double r) {
        Map<String, Long> colours = new TreeMap<>(Comparator.comparingInt(MatrixDrawing::rank));
        cell.designs().forEach(one -> colours.merge(Marks.colour(one.design()), one.articles(), Long::sum));
        double all = colours.values().stream().mapToLong(Long::longValue).sum();
        double from = 0;
        for (var colour : colours.entrySet()) {
            double share = colour.getValue() / all;
            String look = colour.getKey() + " ring";
            if (colours.size() == 1) {
                drawing.shape("circle", look, Map.of("cx", x, "cy", y, "r", r));
            } else {
                drawing.path(look, arc(x, y, r, from, from + share));
            }
            from += share;
        }
    }

    private static int rank(String colour) {
        return Marks.COLOURS.stream().map(Marks.Colour::name).toList().indexOf(colour);
    }

    /** @param from share of the whole circle at which it begins, and {@code to} where it ends */
    private static String arc(double x, double y, double r, double from, double to) {
        return "M" + onCircle(x, y, r, from) + "A" + Drawing.number(r) + " " + Drawing.number(r) + " 0 "
                + (to - from > 0.5 ? 1 : 0) + " 1 " + onCircle(x, y, r, to);
    }

    private static String onCircle(double x, double y, double r, double share) {
        double angle = 2 * Math.PI * share - Math.PI / 2;
        return Drawing.number(x + r * Math.cos(angle)) + " " + Drawing.number(y + r * Math.sin(angle));
    }

    private static void gap(Drawing drawing, double x, double y) {
        drawing.shape("rect", "ground", Map.of("x", x - GAP / 2, "y", y - GAP / 2, "width", GAP, "height", GAP));
        drawing.shape("rect", "gap", Map.of("x", x - GAP / 2, "y", y - GAP / 2, "width", GAP, "height", GAP));
    }

    private void legend(Drawing drawing, double y) {
        drawing.shape("circle", "bubble", Map.of("cx", 20.0, "cy", y - 4, "r", 9.0));
        drawing.text("aside", 36, y, "start", 0, "articles that report the outcome, its area grows by their number");
        gap(drawing, 400, y - 4);
        drawing.text("aside", 414, y, "start", 0, "gap: no article");
        double at = 20;
        for (Marks.Colour colour : Marks.COLOURS) {
            drawing.shape("circle", colour.name() + " ring", Map.of("cx", at, "cy", y - 30, "r", 6.0));
            drawing.text("aside", at + 12, y - 26, "start", 0, colour.title());
            at += 36 + colour.title().length() * 6.1;
        }
    }
}
