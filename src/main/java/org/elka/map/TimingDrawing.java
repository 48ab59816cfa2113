package org.elka.map;

import java.util.List;
import java.util.Map;
import org.elka.map.Drawing.Frame;

/** How soon the effect began against how long it lasted; who states only one stands in the margin of the other. */
final class TimingDrawing {
    private static final double WIDTH = 860;
    private static final double HEIGHT = 620;
    private static final double LEFT = 160;
    private static final double RIGHT = 830;
    private static final double TOP = 34;
    private static final double BOTTOM = 420;

    /** Half the width of the strips for those of whom one of the two is not known. */
    private static final double STRIP = 28;

    private static final double NO_DURATION = LEFT - 20 - STRIP;
    private static final double NO_ONSET = BOTTOM + 20 + STRIP;

    private final Plot plot;

    TimingDrawing(Plot plot) {
        this.plot = plot;
    }

    String svg(Frame frame) {
        Drawing drawing = new Drawing(frame, WIDTH, HEIGHT, "Onset of effect against its duration, article by article");
        LogAxis duration = LogAxis.ofTimes(hours(true), LEFT, RIGHT);
        LogAxis onset = LogAxis.ofTimes(hours(false), BOTTOM, TOP);
        axes(drawing, duration, onset);
        Marks marks = new Marks(drawing);
        for (MappedArticle article : plot.shown()) {
            mark(marks, article, duration, onset);
        }
        marks.legend(20, HEIGHT - 66);
        return drawing.svg();
    }

    private List<Double> hours(boolean lasting) {
        return plot.shown().stream()
                .map(article -> lasting ? article.duration() : article.onset())
                .filter(stated -> !stated.isEmpty())
                .map(stated -> stated.getFirst().amount() * (lasting ? 24 : 1))
                .toList();
    }

    private static void axes(Drawing drawing, LogAxis duration, LogAxis onset) {
        drawing.shape(
                "rect",
                "strip",
                Map.of("x", NO_DURATION - STRIP, "y", TOP - 10, "width", 2 * STRIP, "height", BOTTOM - TOP + 20));
        drawing.shape(
                "rect",
                "strip",
                Map.of("x", LEFT - 10, "y", NO_ONSET - STRIP, "width", RIGHT - LEFT + 20, "height", 2 * STRIP));
        for (LogAxis.Tick tick : duration.ticks()) {
            double x = duration.place(tick.value());
            drawing.line("rule", x, TOP - 10, x, NO_ONSET + STRIP);
            drawing.text("aside", x, NO_ONSET + STRIP + 16, "middle", 0, tick.label());
        }
        for (LogAxis.Tick tick : onset.ticks()) {
            double y = onset.place(tick.value());
            drawing.line("rule", NO_DURATION - STRIP, y, RIGHT + 10, y);
            drawing.text("aside", NO_DURATION - STRIP - 8, y + 4, "end", 0, tick.label());
        }
        drawing.line("axis", LEFT - 10, BOTTOM + 10, RIGHT + 10, BOTTOM + 10);
        drawing.line("axis", LEFT - 10, TOP - 10, LEFT - 10, BOTTOM + 10);
        drawing.text("heading", RIGHT + 10, NO_ONSET + STRIP + 34, "end", 0, "Effect lasted →");
        drawing.text("heading", 10, 14, "start", 0, "↑ Effect began after");
        drawing.text("aside", NO_DURATION - STRIP + 12, BOTTOM + 4, "start", -90, "duration not stated");
        drawing.text("aside", LEFT, NO_ONSET + STRIP - 5, "start", 0, "onset not stated");
    }

    private static void mark(Marks marks, MappedArticle article, LogAxis duration, LogAxis onset) {
        boolean begun = !article.onset().isEmpty();
        boolean lasted = !article.duration().isEmpty();
        double x = lasted ? duration.place(article.duration().getFirst().amount() * 24) : NO_DURATION;
        double y = begun ? onset.place(article.onset().getFirst().amount()) : NO_ONSET;
        String values =
                (begun ? "onset " + Words.hours(article.onset().getFirst().amount()) : "onset not stated")
                        + ", "
                        + (lasted
                                ? "duration "
                                        + Words.hours(
                                                article.duration().getFirst().amount() * 24)
                                : "duration not stated");
        String sentence = begun
                ? article.onset().getFirst().sentence()
                : lasted ? article.duration().getFirst().sentence() : "";
        marks.draw(article, x, y, values, sentence);
    }
}
