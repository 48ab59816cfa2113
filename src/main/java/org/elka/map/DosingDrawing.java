package org.elka.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.elka.map.Drawing.Frame;

/** Dose against the direction of its effect on anxiety: a band a direction, a panel a unit. */
final class DosingDrawing {
    private static final double WIDTH = 860;
    private static final double LEFT = 120;
    private static final double TOP = 44;
    private static final double LANE = 17;
    private static final double CLOSE = 15;
    private static final int MOST_LANES = 14;
    private static final double SPACE = 16;

    /** The directions in the order of the bands, with what they are called. */
    private static final Map<String, String> BANDS = bands();

    private static final List<Panel> PANELS =
            List.of(new Panel("mg/kg", 140, 470), new Panel("mg", 510, 680), new Panel("mg/kg/h", 720, 830));

    private final Plot plot;

    DosingDrawing(Plot plot) {
        this.plot = plot;
    }

    private record Panel(String unit, double from, double to) {}

    /** A dose of an article in its lane. */
    private record Placed(MappedArticle article, Stated dose, double x, int lane) {}

    private static Map<String, String> bands() {
        Map<String, String> bands = new LinkedHashMap<>();
        bands.put("improved", "improved");
        bands.put("no-difference", "no difference");
        bands.put("mixed", "mixed");
        bands.put("worsened", "worsened");
        bands.put("", "unclear, not stated");
        return bands;
    }

    static String band(MappedArticle article) {
        return BANDS.containsKey(article.direction()) ? article.direction() : "";
    }

    String svg(Frame frame) {
        Map<Panel, LogAxis> axes = new LinkedHashMap<>();
        PANELS.forEach(panel -> axes.put(panel, axis(panel)));
        Map<String, List<Placed>> bands = new LinkedHashMap<>();
        BANDS.keySet().forEach(band -> bands.put(band, lanes(band, axes)));
        double height = TOP + 140;
        for (List<Placed> placed : bands.values()) {
            height += high(placed);
        }
        Drawing drawing = new Drawing(frame, WIDTH, height, "Dose against the direction of its effect on anxiety");
        double bottom = height - 130;
        axes.forEach((panel, axis) -> ticks(drawing, panel, axis, bottom));
        Marks marks = new Marks(drawing);
        double y = TOP;
        for (var band : bands.entrySet()) {
            drawing.line("axis", 10, y, WIDTH - 10, y);
            drawing.text("words", LEFT, y + 20, "end", 0, BANDS.getOrDefault(band.getKey(), ""));
            for (Placed placed : band.getValue()) {
                Stated dose = placed.dose();
                String sentence = dose.sentence().isEmpty() ? placed.article().directionSentence() : dose.sentence();
                marks.draw(placed.article(), placed.x(), y + SPACE + placed.lane() * LANE, dose.text(), sentence);
            }
            y += high(band.getValue());
        }
        marks.legend(20, height - 66);
        return drawing.svg();
    }

    private LogAxis axis(Panel panel) {
        List<Double> amounts = plot.shown().stream()
                .flatMap(article -> article.doses().stream())
                .filter(dose -> dose.unit().equals(panel.unit()))
                .map(Stated::amount)
                .toList();
        return LogAxis.ofAmounts(amounts, panel.from(), panel.to());
    }

    private static double high(List<Placed> placed) {
        int lanes = placed.stream().mapToInt(Placed::lane).max().orElse(0) + 1;
        return 2 * SPACE + (lanes - 1) * LANE;
    }

    /** The doses of a band, each in the first lane where nothing is close before it. */
    private List<Placed> lanes(String band, Map<Panel, LogAxis> axes) {
        List<Placed> open = new ArrayList<>();
        for (MappedArticle article : plot.shown()) {
            if (band(article).equals(band)) {
                for (Stated dose : article.doses()) {
                    axes.forEach((panel, axis) -> {
                        if (panel.unit().equals(dose.unit())) {
                            open.add(new Placed(article, dose, axis.place(dose.amount()), 0));
                        }
                    });
                }
            }
        }
        open.sort(java.util.Comparator.comparingDouble(Placed::x));
        Map<Integer, Double> ends = new HashMap<>();
        List<Placed> placed = new ArrayList<>();
        for (Placed one : open) {
            int lane = 0;
            while (lane < MOST_LANES && ends.getOrDefault(lane, -CLOSE) + CLOSE > one.x()) {
                lane++;
            }
            int chosen = lane % MOST_LANES;
            ends.put(chosen, one.x());
            placed.add(new Placed(one.article(), one.dose(), one.x(), chosen));
        }
        return placed;
    }

    private static void ticks(Drawing drawing, Panel panel, LogAxis axis, double bottom) {
        drawing.text("heading", panel.from(), 16, "start", 0, panel.unit() + " →");
        double last = -100;
        for (LogAxis.Tick tick : axis.ticks()) {
            double x = axis.place(tick.value());
            drawing.line("rule", x, TOP - 8, x, bottom);
            if (x - last > 28) {
                drawing.text("aside", x, TOP - 12, "middle", 0, tick.label());
                last = x;
            }
        }
    }
}
