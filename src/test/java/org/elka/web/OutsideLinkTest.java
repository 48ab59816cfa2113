package org.elka.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.elka.library.Citation;
import org.elka.testing.Citations;
import org.junit.jupiter.api.Test;

class OutsideLinkTest {
    @Test
    void aPublicationIsLinkedToPubmedItsDoiItsFullTextAndItsTrials() {
        Citation citation = Citations.article("31000001", "Ketamine for worry")
                .articleIds(List.of(
                        new Citation.ArticleId("doi", "10.1000/abc#1"), new Citation.ArticleId("pmc", "PMC7000001")))
                .databankAccessions(List.of(
                        new Citation.DatabankAccession("ClinicalTrials.gov", "NCT01234567"),
                        new Citation.DatabankAccession("EudraCT", "2014-001234-56"),
                        new Citation.DatabankAccession("JPRN", "UMIN000012345"),
                        new Citation.DatabankAccession("GEO", "GSE12345")))
                .build();

        assertThat(OutsideLink.of(citation))
                .extracting(OutsideLink::href)
                .containsExactlyInAnyOrder(
                        "https://pubmed.ncbi.nlm.nih.gov/31000001/",
                        "https://doi.org/10.1000/abc%231",
                        "https://pmc.ncbi.nlm.nih.gov/articles/PMC7000001/",
                        "https://clinicaltrials.gov/study/NCT01234567",
                        "https://www.clinicaltrialsregister.eu/ctr-search/search?query=eudract_number:2014-001234-56",
                        "https://trialsearch.who.int/Trial2.aspx?TrialID=UMIN000012345");
    }

    @Test
    void whatARecordSaysIsOnlyAPartOfAnAddress() {
        assertThat(OutsideLink.pubmed("1\" onclick=x?y#z").href())
                .isEqualTo("https://pubmed.ncbi.nlm.nih.gov/1%22%20onclick%3Dx%3Fy%23z/");
    }
}
