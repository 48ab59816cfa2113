package org.elka.api;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.elka.library.Article;
import org.elka.library.Citation;
import org.elka.matching.Blocking;
import org.elka.matching.Description;
import org.elka.matching.Judge;
import org.elka.matching.Judgement;

/**
 * Which of a review's articles an entry of a file is: by the number that Elka gave it, by what the matcher says is the
 * same publication, or else by its title, where only one of the review has it and no identifier or year speaks against
 * it. A title alone is enough here, since the file is of the same review.
 */
final class ReviewArticleFinder {
    private final Map<Long, Description> descriptions = new HashMap<>();
    private final Map<Long, String> titles = new HashMap<>();
    private final Map<Long, Set<Long>> byKey = new HashMap<>();
    private final Map<String, List<Long>> byTitle = new HashMap<>();

    ReviewArticleFinder(List<Article> articles) {
        for (Article article : articles) {
            Description description = Description.of(article.citation());
            descriptions.put(article.id(), description);
            for (long key : Blocking.keys(description)) {
                byKey.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(article.id());
            }
            String title = plain(article.citation());
            titles.put(article.id(), title);
            byTitle.computeIfAbsent(title, _ -> new ArrayList<>()).add(article.id());
        }
    }

    /** The articles that it may be: one if it is known, none if it is not there. */
    Set<Long> find(String label, Citation citation) {
        String title = plain(citation);
        if (label.matches("E[1-9]\\d{0,17}") && title.equals(titles.get(Long.valueOf(label.substring(1))))) {
            return Set.of(Long.valueOf(label.substring(1)));
        }
        Description wanted = Description.of(citation);
        Set<Long> same = new LinkedHashSet<>();
        for (long key : Blocking.keys(wanted)) {
            for (long id : byKey.getOrDefault(key, Set.of())) {
                if (Judge.judge(wanted, description(id)) instanceof Judgement.Same) {
                    same.add(id);
                }
            }
        }
        if (same.isEmpty() && !title.isEmpty()) {
            byTitle.getOrDefault(title, List.of()).stream()
                    .filter(id -> !contradicts(wanted, description(id)))
                    .forEach(same::add);
        }
        return same;
    }

    private Description description(long id) {
        return Objects.requireNonNull(descriptions.get(id));
    }

    private static boolean contradicts(Description a, Description b) {
        return a.pmid() != null && b.pmid() != null && !a.pmid().equals(b.pmid())
                || a.doi() != null && b.doi() != null && !a.doi().equals(b.doi())
                || a.year() != null && b.year() != null && Math.abs(a.year() - b.year()) > 1;
    }

    /** Letters and digits alone: what programs do to spaces, signs and accents does not matter. */
    private static String plain(Citation citation) {
        return Normalizer.normalize(citation.titleText(), Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
