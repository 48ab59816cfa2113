package org.elka.testing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.elka.library.Citation;
import org.elka.library.Citation.AbstractSection;
import org.elka.library.CitationBuilder;
import org.elka.library.Delivery;
import org.elka.library.Source;
import org.elka.library.Tagging;
import org.elka.library.Tagging.Evidence;
import org.elka.library.Tagging.Field;
import org.elka.library.Tagging.Level;
import org.elka.library.Tagging.Tag;

/** Made-up citations for tests. */
public final class Citations {
    private Citations() {}

    /** An article with that PMID and title and a short abstract. */
    public static CitationBuilder article(String pmid, String title) {
        return CitationBuilder.builder()
                .kind(Citation.Kind.ARTICLE)
                .pmid(pmid)
                .pmidVersion(1)
                .title(title)
                .authorsComplete(true)
                .abstractSections(List.of(new AbstractSection(null, null, "Anxiety fell within one hour.")))
                .languages(List.of("eng"));
    }

    /** The citation as PubMed would deliver it, in bytes that stand for it. */
    public static Delivery delivery(Citation citation) {
        return Delivery.of(
                Source.PUBMED,
                String.valueOf(citation.pmid()),
                ("<PubmedArticle>" + citation + "</PubmedArticle>").getBytes(StandardCharsets.UTF_8),
                citation,
                () -> tagging(citation));
    }

    private static Tagging tagging(Citation citation) {
        String quote = citation.abstractText();
        Evidence evidence = new Evidence(Field.ABSTRACT, 0, quote.length(), quote);
        return new Tagging(
                "test",
                "test",
                List.of(new Tag("onset-speed", Level.REPORTS, 0.9, List.of(evidence))),
                List.of(),
                List.of());
    }
}
