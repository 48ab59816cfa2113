package org.elka.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes documents in PubMed's format, of any size and in constant memory, with made-up contents of realistic size:
 * some 5 kB a citation, an abstract of about 1.5 kB, authors with affiliations, MeSH, references. One citation in ten
 * is on ketamine for anxiety, the others are on nothing.
 *
 * <p>The same seed gives the same citations: the n-th does not depend on how many there are.
 */
public final class CitationGenerator {
    /** Far above PubMed's own. */
    public static final int FIRST_PMID = 500_000_001;

    private final WordModel words = new WordModel();
    private final int firstPmid;

    public CitationGenerator() {
        this(FIRST_PMID);
    }

    /** @param firstPmid PMIDs are consecutive from here */
    public CitationGenerator(int firstPmid) {
        this.firstPmid = firstPmid;
    }

    /** Writes a PubmedArticleSet of {@code count} citations in UTF-8; flushes but does not close {@code out}. */
    public void write(OutputStream out, int count, long seed) throws IOException {
        write(out, 0, count, seed);
    }

    /** The same of the citations from that number on, up to and without {@code to}. */
    void write(OutputStream out, int from, int to, long seed) throws IOException {
        out.write("""
                <?xml version="1.0" encoding="utf-8"?>
                <!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle, 1st January 2025//EN" \
                "https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_250101.dtd">
                <PubmedArticleSet>
                """.getBytes(UTF_8));
        for (int i = from; i < to; i++) {
            out.write(citation(i, seed).getBytes(UTF_8));
        }
        out.write("</PubmedArticleSet>\n".getBytes(UTF_8));
        out.flush();
    }

    /** The PubmedArticle element of the citation with that number, from 0. */
    public String citation(int number, long seed) {
        Seeded random = new Seeded(seed * 1_000_003 + number);
        return new GeneratedCitation(firstPmid + number, words, random).xml();
    }
}
