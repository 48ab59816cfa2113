package org.elka.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.elka.library.Citation;
import org.elka.testing.Citations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitationMetaTest {
    private static Citation.Contributor person(String last, String fore, String initials) {
        return new Citation.Contributor("author", last, fore, initials, null, null, List.of(), List.of());
    }

    private static String all(Citation citation, String name) {
        return String.join(
                "|",
                CitationMeta.of(citation).stream()
                        .filter(meta -> meta.name().equals(name))
                        .map(CitationMeta::content)
                        .toList());
    }

    @Test
    void familyNamesComeFirstAndAreToldFromGivenNames() {
        Citation citation = Citations.article("31000002", "Ketamine for worry")
                .authors(List.of(
                        person("Probe", "Ada M", "AM"),
                        person("de Waal", null, "J"),
                        new Citation.Contributor(
                                "author", null, null, null, null, "Worry Group", List.of(), List.of())))
                .build();

        assertThat(all(citation, "citation_author")).isEqualTo("Probe, Ada M|de Waal, J|Worry Group");
        assertThat(ContextObject.of(citation)).contains("rft.au=Probe%2C+Ada+M");
    }

    @Test
    void aDateIsGivenAsFarAsItIsKnown() {
        var article = Citations.article("31000003", "Ketamine for worry");

        assertThat(all(
                        article.published(new Citation.PublicationDate(2020, 7, 3, "2020 Jul 3"))
                                .build(),
                        "citation_publication_date"))
                .isEqualTo("2020/07/03");
        assertThat(all(
                        article.published(new Citation.PublicationDate(2020, 7, null, "2020 Jul"))
                                .build(),
                        "citation_publication_date"))
                .isEqualTo("2020/07");
        assertThat(all(article.published(null).build(), "citation_publication_date"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1123-9, 1123, 1129",
        "S10-S12, S10, S12",
        "98-104, 98, 104",
        "e4711, e4711, ''",
        "'1-3, 9', '1-3, 9', ''"
    })
    void pagesThatPubmedShortensAreWrittenOut(String pages, String first, String last) {
        Citation citation =
                Citations.article("31000004", "Ketamine for worry").pages(pages).build();

        assertThat(all(citation, "citation_firstpage")).isEqualTo(first);
        assertThat(all(citation, "citation_lastpage")).isEqualTo(last);
    }
}
