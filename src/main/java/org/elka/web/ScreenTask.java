package org.elka.web;

import java.util.ArrayList;
import java.util.List;
import org.elka.api.ArticleJson;
import org.elka.api.CriterionTerms;
import org.elka.api.ScreenedJson.StageJson;

/**
 * An article to be decided on.
 *
 * @param revision that the decision must name
 * @param stands how it stands, as far as who screens may see it
 * @param title with the words of the criteria and the evidence of tags marked
 * @param text of the abstract, likewise
 */
record ScreenTask(ArticleJson article, String revision, StageJson stands, MarkedText title, MarkedText text) {
    private static final String CRITERION = "m2";
    private static final String EVIDENCE = "m1";

    static ScreenTask of(ArticleJson article, String revision, StageJson stands, List<CriterionTerms.Mark> terms) {
        return new ScreenTask(
                article,
                revision,
                stands,
                marked(article.title(), "title", article, terms),
                marked(article.abstractText(), "abstract", article, terms));
    }

    /** Where both lie, a criterion's word is shown as such: it lies in the sentence that is evidence. */
    private static MarkedText marked(String text, String field, ArticleJson article, List<CriterionTerms.Mark> terms) {
        List<MarkedText.Mark> marks = new ArrayList<>();
        article.tags()
                .forEach(tag -> tag.evidence().stream()
                        .filter(one -> one.field().equals(field))
                        .forEach(one -> marks.add(new MarkedText.Mark(one.start(), one.end(), tag.tag(), EVIDENCE))));
        terms.stream()
                .filter(one -> one.field().equals(field))
                .forEach(one -> marks.add(new MarkedText.Mark(one.start(), one.end(), one.criterion(), CRITERION)));
        return MarkedText.of(text, marks);
    }

    /** Whether the stage still lacks a decision. */
    public boolean open() {
        return stands.status().equals("open");
    }

    /** Whether who screens may decide on it: while it is open, and otherwise on what they decided before. */
    public boolean decidable() {
        return open() || stands.mine() != null && stands.settlement() == null;
    }
}
