package org.elka.map;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.elka.formats.CsvExport;

/**
 * A chart's data in rows.
 *
 * @param header the columns; the first one is what the row's link opens
 */
public record Table(List<String> header, List<Row> rows) {
    /** @param href what the first cell opens */
    public record Row(String href, List<String> cells) {
        public String first() {
            return cells.getFirst();
        }

        public List<String> others() {
            return cells.subList(1, cells.size());
        }
    }

    static Table of(Matrix matrix, String query, String design) {
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < matrix.outcomes().size(); row++) {
            for (int column = 0; column < matrix.disorders().size(); column++) {
                Matrix.Cell cell = matrix.cell(row, column);
                rows.add(new Row(
                        MatrixDrawing.search(query, design, cell.outcome(), cell.disorder()),
                        List.of(
                                matrix.outcomes().get(row).title(),
                                matrix.disorders().get(column).title(),
                                cell.articles() == 0 ? "0 (gap)" : String.valueOf(cell.articles()),
                                cell.designs().stream()
                                        .map(one -> Words.design(one.design()) + " " + one.articles())
                                        .collect(Collectors.joining("; ")))));
            }
        }
        return new Table(List.of("Outcome", "Disorder", "Articles", "Designs"), rows);
    }

    static Table ofTiming(Plot plot) {
        List<String> header = List.of(
                "Article",
                "Title",
                "Year",
                "n",
                "Design",
                "Anxiety",
                "Onset (h)",
                "Onset, sentence",
                "Duration (d)",
                "Duration, sentence");
        return new Table(
                header,
                rows(
                        plot,
                        article -> List.of(
                                amounts(article.onset()),
                                sentences(article.onset()),
                                amounts(article.duration()),
                                sentences(article.duration()))));
    }

    static Table ofDosing(Plot plot) {
        List<String> header = List.of(
                "Article",
                "Title",
                "Year",
                "n",
                "Design",
                "Anxiety",
                "Anxiety, sentence",
                "Dose",
                "Dose, sentence",
                "Effect");
        return new Table(
                header,
                rows(
                        plot,
                        article -> List.of(
                                article.directionSentence(),
                                article.doses().stream().map(Stated::text).collect(Collectors.joining("; ")),
                                sentences(article.doses()),
                                String.join("; ", article.effects()))));
    }

    private static List<Row> rows(Plot plot, Function<MappedArticle, List<String>> values) {
        return plot.shown().stream()
                .map(article -> {
                    List<String> cells = new ArrayList<>(List.of(
                            article.id(),
                            article.title(),
                            article.year() == 0 ? "" : String.valueOf(article.year()),
                            article.participants() == 0 ? "" : String.valueOf(article.participants()),
                            Words.design(article.design()),
                            Words.spaced(article.direction())));
                    cells.addAll(values.apply(article));
                    return new Row("/articles/" + article.id(), List.copyOf(cells));
                })
                .toList();
    }

    private static String amounts(List<Stated> stated) {
        return stated.stream().map(one -> Words.number(one.amount())).collect(Collectors.joining("; "));
    }

    private static String sentences(List<Stated> stated) {
        return stated.stream().map(Stated::sentence).distinct().collect(Collectors.joining(" | "));
    }

    /** RFC 4180 with a header; foreign text cannot be taken for a formula. */
    public String csv() {
        StringWriter out = new StringWriter();
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
            csv.writeRecord(header);
            rows.forEach(row ->
                    csv.writeRecord(row.cells().stream().map(CsvExport::safe).toList()));
        } catch (IOException impossible) {
            throw new UncheckedIOException("a table is written to memory", impossible);
        }
        return out.toString();
    }
}
