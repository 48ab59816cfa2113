package org.elka.pubmed.eutils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Corpora for the stand-in, of as many citations as wanted; all of them mention ketamine. */
public final class MadeCorpus {
    /** The PMID of the citation that enters first. */
    public static final String FIRST = "40000001";

    private final Path folder;
    private final List<String> pmids = new ArrayList<>();
    private int last;

    public MadeCorpus(Path folder) {
        this(folder, 40_000_000);
    }

    /** @param base PMIDs are above it */
    public MadeCorpus(Path folder, int base) {
        this.folder = folder;
        this.last = base;
    }

    /** The PMIDs of all citations so far. */
    public List<String> pmids() {
        return pmids;
    }

    /** Lets that many citations enter on that day. */
    public MadeCorpus day(int day, int citations) throws IOException {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?>\n<PubmedArticleSet>\n");
        for (int i = 0; i < citations; i++) {
            // Numbers go in leaps, as those of a query's citations do.
            last += 1 + (i * 7) % 13;
            pmids.add(Integer.toString(last));
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
