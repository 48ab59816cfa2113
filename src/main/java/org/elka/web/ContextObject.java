package org.elka.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.elka.library.Citation;
import org.jspecify.annotations.Nullable;

/**
 * A citation as an OpenURL context object (NISO Z39.88), which Zotero and the like find in a page: COinS, see <a
 * href="https://archive.org/details/coins-2008">its specification</a>.
 */
final class ContextObject {
    private ContextObject() {}

    static String of(Citation citation) {
        List<String> keys = new ArrayList<>(List.of("ctx_ver=Z39.88-2004", "rft_val_fmt=info:ofi/fmt:kev:mtx:journal"));
        add(keys, "rft.genre", "article");
        add(keys, "rft.atitle", citation.titleText());
        Citation.Journal journal = citation.journal();
        if (journal != null) {
            add(keys, "rft.jtitle", journal.title());
            add(keys, "rft.stitle", journal.medlineAbbreviation());
            add(keys, "rft.issn", journal.issn());
            add(keys, "rft.volume", journal.volume());
            add(keys, "rft.issue", journal.issue());
        }
        add(keys, "rft.pages", citation.pages());
        Citation.PublicationDate published = citation.published();
        add(keys, "rft.date", published == null || published.year() == null ? null : published.year() + "");
        citation.authors().forEach(author -> add(keys, "rft.au", CitationMeta.name(author)));
        citation.doi().ifPresent(doi -> add(keys, "rft_id", "info:doi/" + doi));
        add(keys, "rft_id", citation.pmid() == null ? null : "info:pmid/" + citation.pmid());
        return String.join("&", keys);
    }

    private static void add(List<String> keys, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            keys.add(key + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
