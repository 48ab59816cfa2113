package org.elka.review.prisma;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The flow in words: the lines of each box of the diagram, as PRISMA 2020's template words them. */
public final class FlowText {
    private final Flow flow;
    private final int studies;
    private final UnaryOperator<String> criterion;

    /**
     * @param studies how many studies the included articles report
     * @param criterion the words of a criterion, by its id
     */
    public FlowText(Flow flow, int studies, UnaryOperator<String> criterion) {
        this.flow = flow;
        this.studies = studies;
        this.criterion = criterion;
    }

    /** A box of the diagram. @param title its first line */
    public record Cell(String title, List<String> lines) {}

    Cell previous() {
        return new Cell(
                "Previous version of review",
                List.of("Reports of studies included (n = %d)".formatted(flow.number(Box.PREVIOUSLY_INCLUDED))));
    }

    Cell identified() {
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, Integer> one : flow.identified().entrySet()) {
            lines.add("%s (n = %d)".formatted(one.getKey(), one.getValue()));
        }
        return new Cell("Records identified (n = %d)".formatted(flow.records()), lines);
    }

    Cell removed() {
        return new Cell(
                "Records removed before screening",
                List.of(
                        "Duplicate records (n = %d)".formatted(flow.duplicateRecords()),
                        "Marked as ineligible by automation tools (n = %d)"
                                .formatted(flow.number(Box.EXCLUDED_BY_AUTOMATION))));
    }

    Cell screened() {
        return cell("Records screened", Box.SCREENED, "Awaiting screening", Box.AWAITING_SCREENING);
    }

    Cell excluded() {
        return cell("Records excluded", Box.EXCLUDED);
    }

    Cell sought() {
        return cell("Reports sought for retrieval", Box.SOUGHT);
    }

    Cell notRetrieved() {
        return cell("Reports not retrieved", Box.NOT_RETRIEVED);
    }

    Cell assessed() {
        return cell("Reports assessed for eligibility", Box.ASSESSED, "Awaiting assessment", Box.AWAITING_ASSESSMENT);
    }

    Cell excludedReports() {
        return new Cell(
                "Reports excluded (n = %d)".formatted(flow.number(Box.EXCLUDED_REPORTS)),
                flow.reasons().entrySet().stream()
                        .map(one -> "%s (n = %d)"
                                .formatted(
                                        criterion.apply(one.getKey()),
                                        one.getValue().size()))
                        .toList());
    }

    Cell included() {
        List<String> lines = new ArrayList<>();
        lines.add("Reports of included studies (n = %d)".formatted(flow.number(Box.INCLUDED)));
        if (flow.previous()) {
            lines.add("With the previous version's (n = %d)"
                    .formatted(flow.number(Box.INCLUDED) + flow.number(Box.PREVIOUSLY_INCLUDED)));
        }
        return new Cell(
                (flow.previous() ? "New studies included (n = %d)" : "Studies included (n = %d)").formatted(studies),
                lines);
    }

    private Cell cell(String title, Box box) {
        return new Cell("%s (n = %d)".formatted(title, flow.number(box)), List.of());
    }

    /** With a line for what waits, as long as something does. */
    private Cell cell(String title, Box box, String waiting, Box waits) {
        return new Cell(
                "%s (n = %d)".formatted(title, flow.number(box)),
                flow.number(waits) == 0 ? List.of() : List.of("%s (n = %d)".formatted(waiting, flow.number(waits))));
    }

    /** All boxes one below the other, those at the side indented. */
    public String plain() {
        StringBuilder text = new StringBuilder();
        if (flow.previous()) {
            append(text, "", previous());
        }
        append(text, "", identified());
        append(text, "    ", removed());
        append(text, "", screened());
        append(text, "    ", excluded());
        append(text, "", sought());
        append(text, "    ", notRetrieved());
        append(text, "", assessed());
        append(text, "    ", excludedReports());
        append(text, "", included());
        return text.toString();
    }

    private static void append(StringBuilder text, String indent, Cell cell) {
        text.append(indent).append(cell.title()).append('\n');
        cell.lines()
                .forEach(line -> text.append(indent).append("  ").append(line).append('\n'));
    }
}
