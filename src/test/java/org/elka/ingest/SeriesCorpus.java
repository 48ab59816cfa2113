package org.elka.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A corpus for the stand-in made of blocks of citations. All blocks have the same content and the same history, under
 * PMIDs of their own, so what the library makes of one can be held against what it makes of another.
 */
final class SeriesCorpus {
    /** Citations of a block on the first day. */
    static final int BLOCK = 12;

    /** What the later day does to a block. */
    static final int LATER_DAY = 7;

    private static final int STRIDE = 100;

    private static final String MESH =
            "<MeshHeadingList><MeshHeading><DescriptorName UI=\"D007649\" MajorTopicYN=\"Y\">"
                    + "Ketamine</DescriptorName></MeshHeading></MeshHeadingList>";

    private SeriesCorpus() {}

    /** Writes the blocks from {@code first} on. */
    static void write(Path folder, int first, int blocks) throws IOException {
        List<String> early = new ArrayList<>();
        List<String> late = new ArrayList<>();
        List<String> deleted = new ArrayList<>();
        for (int block = first; block < first + blocks; block++) {
            for (int i = 0; i < BLOCK; i++) {
                early.add(citation(block, i, "Trial " + i + " of ketamine for anxiety", "", ""));
            }
            late.add(citation(block, 1, "Trial 1 of ketamine for anxiety, with a corrected title", "", ""));
            late.add(citation(block, 2, "Trial 2 of ketamine for anxiety", "", related("RetractionIn")));
            deleted.add(pmid(block, 3));
            late.add(citation(block, 4, "Trial 4 of ketamine for anxiety", MESH, ""));
            late.add(citation(block, 5, "Trial 5 of ketamine for anxiety", "", related("ErratumIn")));
            late.add(citation(block, 6, "Trial 6 of ketamine for anxiety", "", related("ExpressionOfConcernIn")));
            late.add(citation(block, BLOCK, "A trial that came later", "", ""));
            late.add(citation(block, BLOCK + 1, "Another trial that came later", "", ""));
        }
        Path first0 = Files.createDirectories(folder.resolve("day0"));
        Path second = Files.createDirectories(folder.resolve("day" + LATER_DAY));
        Files.write(first0.resolve("made.xml"), org.elka.testing.PubmedXml.set(early.toArray(String[]::new)));
        Files.write(second.resolve("made.xml"), org.elka.testing.PubmedXml.set(late.toArray(String[]::new)));
        Files.writeString(second.resolve("deleted.txt"), String.join("\n", deleted) + "\n");
    }

    static String pmid(int block, int number) {
        return Integer.toString(70_000_000 + block * STRIDE + number);
    }

    /** All PMIDs that a block ever has. */
    static List<String> pmids(int block) {
        return IntStream.range(0, BLOCK + 2).mapToObj(i -> pmid(block, i)).toList();
    }

    /** A topic that finds one block and nothing else. */
    static Topic topic(int block) {
        return new Topic(
                "block-" + block,
                "Block " + block,
                pmid(block, 0) + ":" + pmid(block, STRIDE - 1) + "[uid]",
                "0 0 0 * * ?",
                Period.ofDays(7),
                Period.ofDays(7));
    }

    private static String related(String refType) {
        return "<CommentsCorrectionsList><CommentsCorrections RefType=\"" + refType + "\"><RefSource>Journal of"
                + " Made-Up Notices. 2026</RefSource></CommentsCorrections></CommentsCorrectionsList>";
    }

    private static String citation(int block, int number, String title, String mesh, String related) {
        return """
                <PubmedArticle><MedlineCitation Status="MEDLINE" Owner="NLM"><PMID Version="1">%s</PMID>\
                <Article PubModel="Print"><Journal><JournalIssue CitedMedium="Print"><PubDate><Year>2025</Year></PubDate>\
                </JournalIssue><Title>Journal of Made-Up Trials</Title></Journal><ArticleTitle>%s</ArticleTitle>\
                <Abstract><AbstractText>Anxiety fell within %d hours of the infusion.</AbstractText></Abstract>\
                <Language>eng</Language></Article>%s%s</MedlineCitation></PubmedArticle>""".formatted(pmid(block, number), title, number + 2, mesh, related);
    }
}
