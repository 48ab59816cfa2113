package org.elka.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.elka.library.Citation;
import org.elka.matching.Registrations;

/**
 * Where else a publication, its text or its trial can be looked up. What records say of it is only ever a part of an
 * address whose host is named here.
 *
 * @param label what the link says: "PMID 31234567", "NCT01234567" ...
 */
record OutsideLink(String label, String href) {
    private static final String PUBMED = "https://pubmed.ncbi.nlm.nih.gov/";

    /** PubMed, the DOI, the free full text, the registrations of the trials that it reports. */
    static List<OutsideLink> of(Citation citation) {
        List<OutsideLink> links = new ArrayList<>();
        if (citation.pmid() != null) {
            links.add(pubmed(citation.pmid()));
        }
        citation.doi().ifPresent(doi -> links.add(new OutsideLink(doi, "https://doi.org/" + path(doi))));
        citation.articleIds().stream()
                .filter(id -> id.type().equals("pmc"))
                .map(Citation.ArticleId::value)
                .distinct()
                .forEach(pmc -> links.add(new OutsideLink(
                        "Full text, " + pmc, "https://pmc.ncbi.nlm.nih.gov/articles/" + path(pmc) + "/")));
        Registrations.of(citation).forEach(registration -> links.add(registered(registration)));
        return List.copyOf(links);
    }

    static OutsideLink pubmed(String pmid) {
        return new OutsideLink("PMID " + pmid, PUBMED + path(pmid) + "/");
    }

    /** The registries that have addresses by number; the WHO's platform has all others. */
    private static OutsideLink registered(String number) {
        String encoded = path(number);
        if (number.startsWith("NCT")) {
            return new OutsideLink(number, "https://clinicaltrials.gov/study/" + encoded);
        }
        if (number.startsWith("ISRCTN")) {
            return new OutsideLink(number, "https://www.isrctn.com/" + encoded);
        }
        if (number.matches("20\\d\\d-\\d{6}-\\d\\d")) {
            return new OutsideLink(
                    number, "https://www.clinicaltrialsregister.eu/ctr-search/search?query=eudract_number:" + encoded);
        }
        return new OutsideLink(number, "https://trialsearch.who.int/Trial2.aspx?TrialID=" + encoded);
    }

    private static String path(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/");
    }
}
