package org.elka.formats.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.elka.library.Citation;
import org.junit.jupiter.api.Test;

/** An address that is all an entry has of a DOI or PMID is not lost. */
class AddressesTest {
    private static Citation read(FileFormat format, String entry) throws UnreadableEntryException {
        return FileReading.of(format)
                .read(entry.getBytes(StandardCharsets.UTF_8))
                .citation();
    }

    @Test
    void anAddressOfADoiIsTheDoi() throws UnreadableEntryException {
        assertThat(read(FileFormat.BIBTEX, "@article{k, title={Calm}, url={https://doi.org/10.5555/calm}}")
                        .doi())
                .contains("10.5555/calm");
        assertThat(read(
                                FileFormat.ENDNOTE_XML,
                                "<record><titles><title>Calm</title></titles><urls><related-urls>"
                                        + "<url>https://doi.org/10.5555/calm</url></related-urls></urls></record>")
                        .doi())
                .contains("10.5555/calm");
    }

    @Test
    void anAddressOfAnotherDoiIsKept() throws UnreadableEntryException {
        Citation citation = read(
                FileFormat.BIBTEX, "@article{k, title={Calm}, doi={10.5555/calm}, url={https://doi.org/10.5555/rest}}");
        assertThat(citation.doi()).contains("10.5555/calm");
        assertThat(citation.otherFields())
                .contains(new Citation.OtherField("bibtex:url", "https://doi.org/10.5555/rest"));
    }

    @Test
    void anAddressInPubmedIsThePmid() throws UnreadableEntryException {
        assertThat(read(FileFormat.BIBTEX, "@article{k, title={Calm}, url={https://pubmed.ncbi.nlm.nih.gov/123/}}")
                        .pmid())
                .isEqualTo("123");
    }
}
