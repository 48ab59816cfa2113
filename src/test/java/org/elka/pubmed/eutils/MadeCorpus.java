package org.elka.pubmed.eutils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Corpora for the stand-in, of as many citations as wanted; all of them mention ketamine. */
final class MadeCorpus {
    /** The PMID of the citation that enters first. */
    static final String FIRST = "40000001";

    private final Path folder;
    private int last = 40_000_000;

    MadeCorpus(Path folder) {
        this.folder = folder;
    }

    /** Lets that many citations enter on that day. */
    MadeCorpus day(int day, int citations) throws IOException {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?>\n<PubmedArticleSet>\n");
        for (int i = 0; i < citations; i++) {
            // Numbers go in leaps, as those of a query's citations do.
            last += 1 + (i * 7) % 13;
            xml.append("<PubmedArticle><MedlineCitation><PMID Version=\"1\">")
                    .append(last)
                    .append("</PMID><Article><ArticleTitle>Ketamine, no. ")
                    .append(last)
                    .append("</ArticleTitle></Article></MedlineCitation></PubmedArticle>\n");
        }
        Path file = folder.resolve("day" + day).resolve("made.xml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, xml.append("</PubmedArticleSet>\n"));
        return this;
    }
}
