package org.elka.review.archive;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.elka.library.store.Catalogue;
import org.elka.library.store.TextRecords;
import org.elka.review.archive.ArchiveReading.Origin;
import org.jspecify.annotations.Nullable;

/**
 * Which articles of this library an archive speaks of. What PubMed delivered is known by its number, everything else by
 * the bytes of its record; what the library lacks is imported, and matched as any import is. Each article of the archive
 * is one here: the one that stands for it, unless that is another of the archive's.
 */
@ApplicationScoped
class ArchivedArticles {
    private static final int PAGE = 250;

    private final TextRecords texts;
    private final Catalogue catalogue;
    private final ArchiveRecords records;

    ArchivedArticles(TextRecords texts, Catalogue catalogue, ArchiveRecords records) {
        this.texts = texts;
        this.catalogue = catalogue;
        this.records = records;
    }

    /** @param articles here, in the archive's order @param run the import; null where nothing was lacking */
    record Found(List<Long> articles, @Nullable Long run) {}

    Found find(ArchiveReading archive, String sha256) {
        List<@Nullable Long> held = own(archive.origins());
        if (!held.contains(null)) {
            return new Found(standing(held), null);
        }
        long run = records.takeIn("archive " + sha256.substring(0, 16), pages -> lacking(archive, held, pages));
        List<@Nullable Long> own = own(archive.origins());
        for (int i = 0; i < own.size(); i++) {
            if (own.get(i) == null) {
                throw DamagedArchive.at(
                        ArchiveParts.ARTICLES, i + 1L, "its record cannot be read; see the quarantine of run " + run);
            }
        }
        return new Found(standing(own), run);
    }

    private List<@Nullable Long> own(List<Origin> origins) {
        List<@Nullable Long> own = new ArrayList<>();
        Set<Long> taken = new HashSet<>();
        for (int from = 0; from < origins.size(); from += PAGE) {
            List<Origin> page = origins.subList(from, Math.min(origins.size(), from + PAGE));
            Map<String, Long> byPmid = texts.byPmid(
                    page.stream().map(Origin::pmid).filter(Objects::nonNull).toList());
            Map<String, Long> byRecord =
                    texts.byRecord(page.stream().map(Origin::identifier).toList());
            for (Origin one : page) {
                Long id = one.pmid() == null ? byRecord.get(one.record()) : byPmid.get(one.pmid());
                if (id != null && !taken.add(id)) {
                    throw DamagedArchive.at(ArchiveParts.ARTICLES, own.size() + 1L, "it has an article twice");
                }
                own.add(id);
            }
        }
        return own;
    }

    private static void lacking(
            ArchiveReading archive, List<@Nullable Long> own, Consumer<List<ArchivedArticle.Text>> pages) {
        List<ArchivedArticle.Text> page = new ArrayList<>();
        archive.articles(article -> {
            if (own.get(Math.toIntExact(article.article()) - 1) == null) {
                page.add(article.texts().getLast());
                if (page.size() == PAGE) {
                    pages.accept(List.copyOf(page));
                    page.clear();
                }
            }
        });
        if (!page.isEmpty()) {
            pages.accept(List.copyOf(page));
        }
    }

    private List<Long> standing(List<@Nullable Long> all) {
        List<Long> own = all.stream().map(Objects::requireNonNull).toList();
        Set<Long> taken = new HashSet<>(own);
        List<Long> articles = new ArrayList<>();
        for (int from = 0; from < own.size(); from += PAGE) {
            List<Long> page = own.subList(from, Math.min(own.size(), from + PAGE));
            Map<Long, Long> standing = catalogue.standing(page);
            for (long id : page) {
                long stands = standing.getOrDefault(id, id);
                articles.add(taken.add(stands) ? stands : id);
            }
        }
        return articles;
    }
}
