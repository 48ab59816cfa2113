package org.elka.review.prisma;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.elka.review.prisma.FlowText.Cell;
import org.jspecify.annotations.Nullable;

/** The flow as the diagram of PRISMA 2020, in SVG: black on white, so that it prints, and readable without its picture. */
public final class FlowDrawing {
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final int WIDTH = 760;
    private static final int BOX = 330;
    private static final int LEFT = 40;
    private static final int RIGHT = LEFT + BOX + 40;
    private static final int LINE = 18;
    private static final int PAD = 10;
    private static final int GAP = 34;

    /** So many letters of this size fit into a box. */
    private static final int LETTERS = 52;

    private static final XMLOutputFactory XML = XMLOutputFactory.newFactory();

    private final FlowText text;
    private final boolean previous;

    /** @param previous whether the layout of updated reviews is wanted, which begins with the previous version */
    public FlowDrawing(FlowText text, boolean previous) {
        this.text = text;
        this.previous = previous;
    }

    /** A box in the middle, and what goes out of it at the side. */
    private record Row(Cell middle, @Nullable Cell side) {
        int height() {
            return Math.max(FlowDrawing.height(middle), side == null ? 0 : FlowDrawing.height(side));
        }
    }

    /** The drawing, as a document of its own. */
    public String svg() {
        List<Row> rows = new ArrayList<>();
        if (previous) {
            rows.add(new Row(text.previous(), null));
        }
        rows.add(new Row(text.identified(), text.removed()));
        rows.add(new Row(text.screened(), text.excluded()));
        rows.add(new Row(text.sought(), text.notRetrieved()));
        rows.add(new Row(text.assessed(), text.excludedReports()));
        rows.add(new Row(text.included(), null));
        int height = 2 * PAD + rows.stream().mapToInt(row -> row.height() + GAP).sum() - GAP;
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XML.createXMLStreamWriter(out);
            draw(xml, rows, height);
            xml.flush();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("a drawing is written to memory", impossible);
        }
        return out.toString();
    }

    private void draw(XMLStreamWriter xml, List<Row> rows, int height) throws XMLStreamException {
        xml.writeStartElement("svg");
        xml.writeDefaultNamespace(SVG);
        xml.writeAttribute("viewBox", "0 0 %d %d".formatted(WIDTH, height));
        xml.writeAttribute("width", String.valueOf(WIDTH));
        xml.writeAttribute("height", String.valueOf(height));
        xml.writeAttribute("role", "img");
        xml.writeAttribute("font-family", "sans-serif");
        xml.writeAttribute("font-size", "12");
        element(xml, "title", "PRISMA 2020 flow diagram");
        element(xml, "desc", text.plain());
        rect(xml, 0, 0, WIDTH, height, "none");
        int y = PAD;
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            int middle = height(row.middle());
            box(xml, LEFT, y, row.middle());
            if (row.side() != null) {
                box(xml, RIGHT, y, row.side());
                arrow(xml, LEFT + BOX, y + 20, RIGHT, y + 20);
            }
            if (i + 1 < rows.size()) {
                arrow(xml, LEFT + BOX / 2, y + middle, LEFT + BOX / 2, y + row.height() + GAP);
            }
            y += row.height() + GAP;
        }
        xml.writeEndElement();
    }

    private static int height(Cell cell) {
        return 2 * PAD
                + LINE
                        * (lines(cell.title()).size()
                                + cell.lines().stream()
                                        .mapToInt(line -> lines(line).size())
                                        .sum());
    }

    private static void box(XMLStreamWriter xml, int x, int y, Cell cell) throws XMLStreamException {
        rect(xml, x, y, BOX, height(cell), "black");
        int at = y + PAD + LINE - 5;
        for (String line : lines(cell.title())) {
            line(xml, x + PAD, at, line, "bold");
            at += LINE;
        }
        for (String whole : cell.lines()) {
            for (String line : lines(whole)) {
                line(xml, x + 2 * PAD, at, line, "normal");
                at += LINE;
            }
        }
    }

    private static void rect(XMLStreamWriter xml, int x, int y, int width, int height, String stroke)
            throws XMLStreamException {
        xml.writeEmptyElement("rect");
        xml.writeAttribute("x", String.valueOf(x));
        xml.writeAttribute("y", String.valueOf(y));
        xml.writeAttribute("width", String.valueOf(width));
        xml.writeAttribute("height", String.valueOf(height));
        xml.writeAttribute("fill", "white");
        xml.writeAttribute("stroke", stroke);
    }

    private static void line(XMLStreamWriter xml, int x, int y, String text, String weight) throws XMLStreamException {
        xml.writeStartElement("text");
        xml.writeAttribute("x", String.valueOf(x));
        xml.writeAttribute("y", String.valueOf(y));
        xml.writeAttribute("font-weight", weight);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    /** A line with a head of its own: a marker would need an id, which two drawings on one page would share. */
    private static void arrow(XMLStreamWriter xml, int x1, int y1, int x2, int y2) throws XMLStreamException {
        boolean down = x1 == x2;
        xml.writeEmptyElement("path");
        xml.writeAttribute(
                "d",
                down
                        ? "M%d %dV%dm-4 -7l4 7l4 -7".formatted(x1, y1, y2)
                        : "M%d %dH%dm-7 -4l7 4l-7 4".formatted(x1, y1, x2));
        xml.writeAttribute("fill", "none");
        xml.writeAttribute("stroke", "black");
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    /** The text in lines that fit; a word that does not is cut. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            String rest = word;
            while (rest.length() > LETTERS) {
                lines.add(rest.substring(0, LETTERS));
                rest = rest.substring(LETTERS);
            }
            if (line.length() + 1 + rest.length() > LETTERS) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        lines.add(line.toString());
        return lines;
    }
}
