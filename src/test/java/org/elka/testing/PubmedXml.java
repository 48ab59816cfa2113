package org.elka.testing;

import java.nio.charset.StandardCharsets;

/** Documents in PubMed's format, of citations made up for tests. */
public final class PubmedXml {
    private PubmedXml() {}

    /** A citation with a short abstract that reports how soon anxiety fell. */
    public static String article(int pmid, String title) {
        return """
                <PubmedArticle><MedlineCitation Status="Publisher" Owner="NLM"><PMID Version="1">%d</PMID>\
                <Article PubModel="Print"><Journal><JournalIssue CitedMedium="Print"><PubDate><Year>2024</Year></PubDate>\
                </JournalIssue><Title>Journal of Made-Up Trials</Title></Journal><ArticleTitle>%s</ArticleTitle>\
                <Abstract><AbstractText>Anxiety fell within one hour of the infusion.</AbstractText></Abstract>\
                <Language>eng</Language></Article></MedlineCitation></PubmedArticle>""".formatted(pmid, title);
    }

    /** A whole document. */
    public static byte[] set(String... citations) {
        return ("<?xml version=\"1.0\"?>\n<PubmedArticleSet>\n" + String.join("\n", citations)
                        + "\n</PubmedArticleSet>\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
