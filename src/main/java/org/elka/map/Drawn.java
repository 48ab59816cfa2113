package org.elka.map;

import java.util.List;
import org.elka.map.Drawing.Frame;

/** A chart with its data, ready to be drawn, tabled and counted. */
public sealed interface Drawn {
    /** Within a page. */
    default String inPage() {
        return svg(Frame.PAGE);
    }

    /** As a file of its own. @param base what links begin with: "http://localhost:8080" */
    default String alone(String base) {
        return svg(new Frame(true, base));
    }

    String svg(Frame frame);

    Table table();

    /** Articles of the query, with the design asked for. */
    long articles();

    /** Of those, the ones that have what the chart is made of. */
    long inside();

    /** Of those, the ones that are not drawn, being too many. */
    long beyond();

    /** The others: they have not what the chart is made of. */
    default long lacking() {
        return articles() - inside();
    }

    /** What is with the others, to be said after their number: "stating no dose". */
    String lack();

    /** @param query the text, and {@code design} what it was narrowed to; a bubble's search is of both */
    record Outcomes(Matrix matrix, String query, String design) implements Drawn {
        @Override
        public String svg(Frame frame) {
            return new MatrixDrawing(matrix, query, design).svg(frame);
        }

        @Override
        public Table table() {
            return Table.of(matrix, query, design);
        }

        @Override
        public long articles() {
            return matrix.articles();
        }

        @Override
        public long inside() {
            return matrix.inside();
        }

        @Override
        public long beyond() {
            return 0;
        }

        @Override
        public String lack() {
            return "reporting none of these outcomes, or without a disorder that was read out of them";
        }

        public List<Matrix.Gap> gaps() {
            return matrix.gaps();
        }
    }

    /** A chart in which each mark is an article. */
    sealed interface OfArticles extends Drawn {
        Plot plot();

        @Override
        default long articles() {
            return plot().articles();
        }

        @Override
        default long inside() {
            return plot().inside();
        }

        @Override
        default long beyond() {
            return plot().beyond();
        }
    }

    record Timing(Plot plot) implements OfArticles {
        @Override
        public String svg(Frame frame) {
            return new TimingDrawing(plot).svg(frame);
        }

        @Override
        public Table table() {
            return Table.ofTiming(plot);
        }

        @Override
        public String lack() {
            return "stating neither an onset nor a duration";
        }
    }

    record Dosing(Plot plot) implements OfArticles {
        @Override
        public String svg(Frame frame) {
            return new DosingDrawing(plot).svg(frame);
        }

        @Override
        public Table table() {
            return Table.ofDosing(plot);
        }

        @Override
        public String lack() {
            return "stating no dose in mg/kg, mg or mg/kg/h";
        }
    }
}
