package org.elka.bench;

import java.util.List;
import java.util.random.RandomGenerator;

/** One made-up citation as XML, its elements in the order of NLM's DTD of 2025. */
final class GeneratedCitation {
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    private final Elements xml = new Elements();
    private final int pmid;
    private final WordModel words;
    private final RandomGenerator random;
    private final GeneratedText text;
    private final int year;
    private final GeneratedJournal journal;

    GeneratedCitation(int pmid, WordModel words, RandomGenerator random) {
        this.pmid = pmid;
        this.words = words;
        this.random = random;
        this.text = new GeneratedText(xml, words, random);
        this.year = 2025 - (int) Math.abs(random.nextGaussian() * 12);
        this.journal = GeneratedJournal.drawn(words, random);
    }

    String xml() {
        xml.open("PubmedArticle");
        xml.open("MedlineCitation", "Status", "MEDLINE", "Owner", "NLM", "IndexingMethod", "Automated");
        xml.element("PMID", String.valueOf(pmid), "Version", "1");
        date("DateCompleted", year + 1);
        date("DateRevised", year + 1);
        article();
        xml.open("MedlineJournalInfo").element("Country", "England").element("MedlineTA", journal.abbreviation());
        xml.element("NlmUniqueID", journal.nlmId());
        xml.element("ISSNLinking", journal.issn()).close("MedlineJournalInfo");
        GeneratedSubjects subjects = new GeneratedSubjects(xml, words, random, text.onTopic());
        subjects.chemicals();
        xml.element("CitationSubset", "IM");
        subjects.meshHeadings();
        subjects.keywords();
        xml.element("CoiStatement", "The authors declare that they have no competing interests.");
        xml.close("MedlineCitation");
        pubmedData();
        return xml.close("PubmedArticle").line().toString();
    }

    private void article() {
        xml.open("Article", "PubModel", "Print-Electronic");
        xml.open("Journal").element("ISSN", journal.issn(), "IssnType", "Electronic");
        xml.open("JournalIssue", "CitedMedium", "Internet");
        xml.element("Volume", number(1, 90)).element("Issue", number(1, 12));
        xml.open("PubDate").element("Year", String.valueOf(year)).element("Month", pick(MONTHS));
        xml.close("PubDate").close("JournalIssue");
        xml.element("Title", journal.title()).element("ISOAbbreviation", journal.abbreviation());
        xml.close("Journal");
        text.title();
        int page = random.nextInt(1, 2000);
        xml.open("Pagination").element("StartPage", String.valueOf(page));
        xml.element("EndPage", String.valueOf(page + 9)).element("MedlinePgn", page + "-" + (page + 9));
        xml.close("Pagination");
        xml.element("ELocationID", doi(), "EIdType", "doi", "ValidYN", "Y");
        text.articleAbstract();
        authors();
        xml.element("Language", "eng");
        if (random.nextInt(4) == 0) {
            grants();
        }
        xml.open("PublicationTypeList").element("PublicationType", "Journal Article", "UI", "D016428");
        if (text.onTopic()) {
            xml.element("PublicationType", "Randomized Controlled Trial", "UI", "D016449");
        }
        xml.close("PublicationTypeList");
        date("ArticleDate", year);
        xml.close("Article");
    }

    private void authors() {
        xml.open("AuthorList", "CompleteYN", "Y");
        for (int i = random.nextInt(1, 8); i > 0; i--) {
            xml.open("Author", "ValidYN", "Y");
            String foreName = WordModel.capital(words.term(random));
            xml.element("LastName", WordModel.capital(words.term(random)));
            xml.element("ForeName", foreName).element("Initials", foreName.substring(0, 1));
            if (random.nextInt(4) == 0) {
                xml.element(
                        "Identifier",
                        "0000-000" + number(1, 4) + "-" + number(1000, 9999) + "-" + number(1000, 9999),
                        "Source",
                        "ORCID");
            }
            String affiliation = "Department of " + words.phrase(random, 3) + ", University of "
                    + WordModel.capital(words.term(random)) + ", " + WordModel.capital(words.term(random)) + ".";
            xml.open("AffiliationInfo")
                    .element("Affiliation", affiliation)
                    .close("AffiliationInfo")
                    .close("Author");
        }
        xml.close("AuthorList");
    }

    private void grants() {
        xml.open("GrantList", "CompleteYN", "Y").open("Grant").element("GrantID", "R01 MH" + number(10_000, 99_999));
        xml.element("Acronym", "MH").element("Agency", "NIMH NIH HHS").element("Country", "United States");
        xml.close("Grant").close("GrantList");
    }

    private void pubmedData() {
        xml.open("PubmedData").open("History");
        for (String status : List.of("received", "accepted", "pubmed", "medline", "entrez")) {
            xml.open("PubMedPubDate", "PubStatus", status);
            dateParts(year);
            xml.close("PubMedPubDate");
        }
        xml.close("History").element("PublicationStatus", "ppublish").open("ArticleIdList");
        xml.element("ArticleId", String.valueOf(pmid), "IdType", "pubmed").element("ArticleId", doi(), "IdType", "doi");
        xml.close("ArticleIdList");
        references();
        xml.close("PubmedData");
    }

    private void references() {
        xml.open("ReferenceList");
        for (int i = random.nextInt(9); i > 0; i--) {
            xml.open("Reference")
                    .element(
                            "Citation",
                            WordModel.capital(words.term(random)) + " A, "
                                    + WordModel.capital(words.term(random)) + " B. " + words.phrase(random, 8) + ". J "
                                    + words.phrase(random, 2) + ". " + number(1980, 2024) + ";" + number(1, 60) + ":"
                                    + number(1, 999));
            xml.open("ArticleIdList").element("ArticleId", number(1_000_000, 39_000_000), "IdType", "pubmed");
            xml.close("ArticleIdList").close("Reference");
        }
        xml.close("ReferenceList");
    }

    private void date(String name, int ofYear) {
        xml.open(name);
        dateParts(ofYear);
        xml.close(name);
    }

    private void dateParts(int ofYear) {
        xml.element("Year", String.valueOf(ofYear))
                .element("Month", number(1, 13))
                .element("Day", number(1, 29));
    }

    private String doi() {
        return "10.5555/elka." + pmid;
    }

    private String number(int from, int to) {
        return String.valueOf(random.nextInt(from, to));
    }

    private String pick(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }
}
