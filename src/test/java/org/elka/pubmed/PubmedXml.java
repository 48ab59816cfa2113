package org.elka.pubmed;

/** Small documents in PubMed's format for tests, with texts of our own. */
final class PubmedXml {
    private PubmedXml() {}

    static String set(String... citations) {
        return """
                <?xml version="1.0" ?>
                <!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle, 1st January 2025//EN" \
                "https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_250101.dtd">
                <PubmedArticleSet>
                %s
                </PubmedArticleSet>
                """.formatted(String.join("\n", citations));
    }

    static String article(int pmid) {
        return article(pmid, "Ketamine and worry, part " + pmid + ".");
    }

    /** @param title may hold markup */
    static String article(int pmid, String title) {
        return articleWith(pmid, "<ArticleTitle>" + title + "</ArticleTitle>");
    }

    /** @param elements inside Article, after Journal */
    static String articleWith(int pmid, String elements) {
        return """
                <PubmedArticle><MedlineCitation Status="MEDLINE" Owner="NLM"><PMID Version="1">%d</PMID>\
                <Article PubModel="Print"><Journal><JournalIssue CitedMedium="Print">\
                <PubDate><Year>2024</Year></PubDate></JournalIssue><Title>Journal of Calm</Title></Journal>\
                %s<Language>eng</Language></Article></MedlineCitation></PubmedArticle>""".formatted(pmid, elements);
    }

    /** @param text may hold markup */
    static String articleWithAbstract(int pmid, String text) {
        return articleWith(pmid, "<Abstract><AbstractText>" + text + "</AbstractText></Abstract>");
    }

    static String titleOf(String markup) {
        return String.valueOf(
                ReadDocument.of(set(article(1, markup))).onlyCitation().title());
    }
}
