package org.elka.pubmed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.elka.testing.Shared;
import org.jbibtex.ParseException;
import org.junit.jupiter.api.Test;

/** What we read agrees with what Zotero and JabRef read out of the same files, but for what is explained here. */
class AgreementTest {
    /** "file, number of the citation, field" and why it differs. */
    private static final Map<String, String> EXPLAINED = Map.of(
            "MedlineImporterTestArticleItalics.xml, 1, abstract",
                    "JabRef puts spaces around what was in italics, also where there are none: ( APOE ) for (APOE)",
            "MedlineImporterTestBookArticleSet.xml, 1, title",
                    "a chapter: we take its own title, which JabRef keeps in a field 'article', and JabRef the book's",
            "MedlineImporterTestKeywordSingleEntry.xml, 1, authors",
                    "it has no authors; JabRef takes the person that the article is about for one",
            "MedlineImporterTestMathML.xml, 1, abstract", "JabRef turns formulas into LaTeX, we keep their plain text");

    @Test
    void titleAuthorsYearDoiAndAbstractAgreeWithZoteroAndJabRef() throws IOException, ParseException {
        Map<String, String> differences = new TreeMap<>();
        int compared = 0;
        try (Stream<Path> files = Files.walk(Shared.path("data/pubmed-xml"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".xml")).toList()) {
                List<Map<String, String>> expected = readByOthers(file);
                List<Map<String, String>> ours = ReadDocument.of(Files.readAllBytes(file)).citations().stream()
                        .map(OtherReader::fields)
                        .toList();
                for (int i = 0; i < expected.size(); i++) {
                    compare(file.getFileName() + ", " + (i + 1), expected.get(i), ours.get(i), differences);
                    compared++;
                }
            }
        }
        assertThat(compared).isEqualTo(24);
        assertThat(differences.keySet()).as(differences.toString()).isEqualTo(new TreeSet<>(EXPLAINED.keySet()));
    }

    private static void compare(
            String citation, Map<String, String> expected, Map<String, String> ours, Map<String, String> differences) {
        expected.forEach((field, value) -> {
            if (!value.equals(ours.get(field))) {
                differences.put(
                        citation + ", " + field, "\n  theirs: " + value + "\n  ours:   " + ours.get(field) + "\n");
            }
        });
    }

    private static List<Map<String, String>> readByOthers(Path file) throws IOException, ParseException {
        Path json = Path.of(file.toString().replace(".xml", ".expected.json"));
        Path bib = Path.of(file.toString().replace(".xml", ".bib"));
        if (Files.exists(json)) {
            return OtherReader.zotero(json);
        }
        return Files.exists(bib) ? OtherReader.jabRef(bib) : List.of();
    }
}
