package org.elka.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The marks of articles: size by participants, colour by design, shape by direction of effect. */
final class Marks {
    private static final double LEAST = 4.5;
    private static final double MOST = 15;
    private static final int LARGE = 500;

    /** Marks in one place are laid in a spiral about it, each turned by the golden angle, so that all can be seen. */
    private static final double GOLDEN = Math.PI * (3 - Math.sqrt(5));

    private static final double APART = 5;
    private static final double FARTHEST = 34;

    private static final int SENTENCE = 320;

    private final Drawing drawing;
    private final Map<String, Integer> placed = new HashMap<>();

    Marks(Drawing drawing) {
        this.drawing = drawing;
    }

    /** A colour with the designs that have it. */
    record Colour(String name, String title) {}

    /** A shape with the direction that has it. */
    record Form(String direction, String title) {}

    static final List<Colour> COLOURS = List.of(
            new Colour("c1", "RCT"),
            new Colour("c2", "open label"),
            new Colour("c3", "observational"),
            new Colour("c4", "case report"),
            new Colour("c5", "review"),
            new Colour("c6", "preclinical"),
            new Colour("c0", "other"));

    static final List<Form> FORMS = List.of(
            new Form("improved", "anxiety improved"),
            new Form("no-difference", "no difference"),
            new Form("mixed", "mixed"),
            new Form("worsened", "anxiety worsened"),
            new Form("", "unclear or not stated"));

    static String colour(String design) {
        return switch (design) {
            case "rct" -> "c1";
            case "open-label" -> "c2";
            case "observational" -> "c3";
            case "case-report" -> "c4";
            case "review", "systematic-review" -> "c5";
            case "preclinical" -> "c6";
            default -> "c0";
        };
    }

    /** The radius whose area goes by the number of participants; as a small one where it is not stated. */
    static double radius(long participants) {
        return Math.max(LEAST, MOST * Math.sqrt(Math.min(participants, LARGE) / (double) LARGE));
    }

    /** Draws the article near that place. @param values what is said of it in short */
    void draw(MappedArticle article, double x, double y, String values, String sentence) {
        int before = placed.merge(Math.round(x / 3) + " " + Math.round(y / 3), 1, Integer::sum) - 1;
        double away = Math.min(FARTHEST, APART * Math.sqrt(before));
        double atX = x + away * Math.cos(before * GOLDEN);
        double atY = y + away * Math.sin(before * GOLDEN);
        List<String> said = new ArrayList<>(List.of(values));
        said.add(Words.design(article.design()));
        said.add(article.participants() == 0 ? "n not stated" : "n = " + article.participants());
        said.add("anxiety " + Words.spaced(article.direction()));
        String facts = article.id() + ": " + String.join(", ", said);
        drawing.link(
                "/articles/" + article.id(),
                facts,
                facts + "\n" + cut(article.title()) + (sentence.isEmpty() ? "" : "\n“" + cut(sentence) + "”"),
                () -> shape(article.direction(), colour(article.design()), atX, atY, radius(article.participants())));
    }

    private static String cut(String text) {
        return text.length() <= SENTENCE
                ? text
                : text.substring(
                                0,
                                text.offsetByCodePoints(0, Math.min(SENTENCE, text.codePointCount(0, text.length()))))
                        + " …";
    }

    void shape(String direction, String colour, double x, double y, double r) {
        String look = "dot " + colour;
        switch (direction) {
            case "improved" -> drawing.path(look, polygon(x, y, r * 1.2, 3, Math.PI / 2));
            case "worsened" -> drawing.path(look, polygon(x, y, r * 1.2, 3, -Math.PI / 2));
            case "no-difference" -> drawing.path(look, polygon(x, y, r * 1.15, 4, Math.PI / 4));
            case "mixed" -> drawing.path(look, polygon(x, y, r * 1.2, 4, 0));
            default -> drawing.shape("circle", look, Map.of("cx", x, "cy", y, "r", r));
        }
    }

    private static String polygon(double x, double y, double r, int corners, double first) {
        StringBuilder d = new StringBuilder();
        for (int i = 0; i < corners; i++) {
            double angle = first + 2 * Math.PI * i / corners;
            d.append(i == 0 ? 'M' : 'L')
                    .append(Drawing.number(x + r * Math.cos(angle)))
                    .append(' ')
                    .append(Drawing.number(y + r * Math.sin(angle)));
        }
        return d.append('Z').toString();
    }

    /** What colours, shapes and sizes mean, in three lines from there. */
    void legend(double x, double y) {
        double at = x;
        for (Colour colour : COLOURS) {
            at = entry("", colour.name(), at, y, 5.5, colour.title());
        }
        at = x;
        for (Form form : FORMS) {
            at = entry(form.direction(), "c0", at, y + 22, 5.5, form.title());
        }
        at = x;
        for (int n : new int[] {0, 100, LARGE}) {
            String title = n == 0 ? "n to 45, or not stated" : n == LARGE ? "n 500 and more" : "n " + n;
            at = entry("", "c0", at + radius(n) - 5, y + 48, radius(n), title) + 4;
        }
    }

    private double entry(String direction, String colour, double x, double y, double r, String title) {
        shape(direction, colour, x + 6, y - 4, r);
        drawing.text("aside", x + 10 + r, y, "start", 0, title);
        return x + 30 + r + title.length() * 6.1;
    }
}
