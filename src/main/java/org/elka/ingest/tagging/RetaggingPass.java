package org.elka.ingest.tagging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.elka.ingest.Durability;
import org.elka.ingest.tagging.RetaggingEntity.Kind;
import org.elka.library.Article;
import org.elka.library.Citation;
import org.elka.library.Tagging;
import org.elka.library.store.Catalogue;
import org.elka.library.store.Taggings;
import org.elka.library.store.Taggings.Made;
import org.elka.tagging.TagDifferences;
import org.elka.tagging.Tagger;

/** Goes over the library page by page, from where it was. Tagging uses all cores; a page is one transaction. */
@ApplicationScoped
class RetaggingPass {
    private static final int PAGE = 500;

    private final Catalogue catalogue;
    private final Taggings taggings;
    private final RetaggingLog log;
    private final Durability durability;

    RetaggingPass(Catalogue catalogue, Taggings taggings, RetaggingLog log, Durability durability) {
        this.catalogue = catalogue;
        this.taggings = taggings;
        this.log = log;
        this.durability = durability;
    }

    /**
     * Goes through to the end.
     *
     * @param madeBy what stands on the tagger's taggings
     * @param goesOn asked before each page
     * @return false if it was told to stop before
     */
    boolean run(RetaggingEntity at, Tagger tagger, String madeBy, BooleanSupplier goesOn) {
        boolean whole = at.kind == Kind.DRY_RUN ? compare(at, tagger, goesOn) : replace(at, tagger, madeBy, goesOn);
        durability.sync();
        return whole;
    }

    private boolean compare(RetaggingEntity at, Tagger tagger, BooleanSupplier goesOn) {
        TagDifferences differences = new TagDifferences(RetaggingLog.found(at));
        while (goesOn.getAsBoolean()) {
            List<Article> page = catalogue.after(at.lastArticle, PAGE);
            if (page.isEmpty()) {
                return true;
            }
            List<Made> made = tag(page, tagger);
            for (int i = 0; i < made.size(); i++) {
                Article article = page.get(i);
                differences.add(
                        article.id(),
                        article.citation().titleText(),
                        article.machine(),
                        made.get(i).tagging());
            }
            at.done += page.size();
            at.lastArticle = page.getLast().id();
            at.changed = differences.found().changed();
            log.advance(at, differences.found());
        }
        return false;
    }

    /** Pages are found by what made their tags, so nothing is done twice, and what came in meanwhile is found too. */
    private boolean replace(RetaggingEntity at, Tagger tagger, String madeBy, BooleanSupplier goesOn) {
        boolean any = false;
        while (goesOn.getAsBoolean()) {
            List<Article> page = taggings.othersAfter(madeBy, at.lastArticle, PAGE);
            if (page.isEmpty()) {
                if (!any && at.lastArticle == 0) {
                    return true;
                }
                at.lastArticle = 0; // once more from the start, for what was revised behind it
                any = false;
                continue;
            }
            any = true;
            at.changed += taggings.replace(tag(page, tagger));
            at.done += page.size();
            at.lastArticle = page.getLast().id();
            log.advance(at, null);
        }
        return false;
    }

    private static List<Made> tag(List<Article> page, Tagger tagger) {
        return page.parallelStream()
                .map(article -> new Made(article.id(), article.version(), tag(article.citation(), tagger)))
                .toList();
    }

    private static Tagging tag(Citation citation, Tagger tagger) {
        return tagger.tag(citation.titleText(), citation.abstractText());
    }
}
