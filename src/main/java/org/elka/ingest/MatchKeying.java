package org.elka.ingest;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.elka.library.store.Library;
import org.elka.library.store.MatchKeys;
import org.elka.library.store.MatchKeys.Keys;
import org.elka.library.store.MatchKeys.Text;
import org.elka.matching.Blocking;
import org.elka.matching.Description;
import org.elka.matching.Registrations;

/**
 * Brings keys and studies up to the library. PubMed's articles are keyed when something from elsewhere comes in or
 * somebody asks for studies, so that whoever takes all from PubMed does not pay for it.
 */
@ApplicationScoped
public class MatchKeying {
    private static final int PAGE = 500;

    private final MatchKeys keys;
    private final Library library;

    MatchKeying(MatchKeys keys, Library library) {
        this.keys = keys;
        this.library = library;
    }

    /**
     * Keys all articles that changed since the last time. Each page is a transaction, or all are part of the caller's;
     * writers of the library wait meanwhile, so that no text is keyed that has been revised already.
     */
    public void catchUp() {
        while (QuarkusTransaction.joiningExisting().call(this::page)) {}
    }

    /** @return whether there may be more */
    private boolean page() {
        keys.lock();
        long known = keys.known();
        if (known == library.last()) {
            return false;
        }
        List<Text> page = keys.changedAfter(known, PAGE);
        put(page);
        keys.know(page.size() < PAGE ? library.last() : page.getLast().change());
        return page.size() == PAGE;
    }

    /** Keys these. */
    private void put(List<Text> texts) {
        keys.put(texts.parallelStream()
                .map(text -> new Keys(
                        text.articleId(),
                        Blocking.keys(Description.ofKeys(text.citation())),
                        Registrations.of(text.citation())))
                .toList());
    }
}
