package org.elka.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.elka.library.Article;
import org.elka.library.Tagging;
import org.elka.search.Filters;
import org.elka.search.Highlights;
import org.elka.search.Reason;
import org.elka.search.SearchPage;
import org.elka.search.Snippets;
import org.elka.search.query.Query;

/**
 * A hit as the search page shows it.
 *
 * @param title with the query's words marked
 * @param passages why it was found
 * @param reasons what gave it its place
 */
record FoundArticle(Article article, MarkedText title, List<Passage> passages, List<Reason> reasons) {
    private static final int PASSAGES = 3;

    /** @param shows what it is evidence of; empty for one that has the words */
    record Passage(MarkedText text, List<String> shows) {}

    static FoundArticle of(Article article, SearchPage.Hit hit, Query query, Filters filters) {
        List<Highlights.Mark> marks = new Highlights(query).in(article);
        List<Passage> passages = Snippets.of(article, query, filters, marks, PASSAGES).stream()
                .map(snippet -> new Passage(
                        MarkedText.of(snippet.text(), shifted(snippet.marks(), -snippet.start())), snippet.shows()))
                .toList();
        List<Highlights.Mark> inTitle = marks.stream()
                .filter(mark -> mark.field() == Tagging.Field.TITLE)
                .toList();
        return new FoundArticle(
                article, MarkedText.of(article.citation().titleText(), shifted(inTitle, 0)), passages, hit.reasons());
    }

    private static List<MarkedText.Mark> shifted(List<Highlights.Mark> marks, int by) {
        return marks.stream()
                .map(mark -> new MarkedText.Mark(mark.start() + by, mark.end() + by, "query", "m1"))
                .toList();
    }

    /** Retracted, withdrawn ...: what must not be overlooked. */
    public List<String> states() {
        return article.states().stream()
                .map(state -> state.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .sorted()
                .toList();
    }

    public String coins() {
        return ContextObject.of(article.citation());
    }

    /** The tags, what it reports on first. */
    public List<Tagging.Tag> tags() {
        Tagging tagging = article.tagging();
        return tagging == null
                ? List.of()
                : tagging.tags().stream()
                        .sorted(java.util.Comparator.comparing(Tagging.Tag::level)
                                .reversed())
                        .toList();
    }

    /** What a table of the values would show of it: "n 18", "0.5 mg/kg", "iv". */
    public Map<String, String> values() {
        Tagging tagging = article.tagging();
        if (tagging == null) {
            return Map.of();
        }
        Map<String, String> values = new java.util.LinkedHashMap<>();
        for (String name : List.of("design", "n", "dose", "route", "onset-hours", "duration-days")) {
            String all = String.join(
                    ", ",
                    tagging.values(name).stream()
                            .map(Tagging.Value::text)
                            .distinct()
                            .toList());
            if (!all.isEmpty()) {
                values.put(name, all);
            }
        }
        return values;
    }
}
