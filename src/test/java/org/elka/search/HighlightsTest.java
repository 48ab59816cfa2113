package org.elka.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.elka.library.Article;
import org.elka.library.Citation;
import org.elka.library.Citation.AbstractSection;
import org.elka.library.CitationBuilder;
import org.elka.library.Tagging;
import org.elka.search.Highlights.Mark;
import org.elka.search.query.Parse;
import org.elka.search.query.Query;
import org.elka.search.query.QueryLimits;
import org.elka.search.query.QueryParser;
import org.elka.search.query.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HighlightsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Article ARTICLE = article(
            "Rapid effects of ketamine on anxiety",
            "Anxiety fell rapidly. Esketamine, given openly, was safe. Rapid and lasting relief of anxiety was seen.");

    private static Article article(String title, String text) {
        Citation citation = CitationBuilder.builder()
                .kind(Citation.Kind.ARTICLE)
                .title(title)
                .abstractSections(List.of(new AbstractSection(null, null, text)))
                .build();
        return new Article(1, 1, citation, null, Set.of(), Set.of(), NOW, 1);
    }

    private static List<Mark> marks(String query) {
        return new Highlights(query(query)).in(ARTICLE);
    }

    private static Query query(String text) {
        QueryParser parser = new QueryParser(QueryLimits.DEFAULT, Vocabulary.OPEN, () -> NOW);
        return ((Parse.Parsed) parser.parse(text)).query();
    }

    private static String shown(Mark mark) {
        String text = mark.field() == Tagging.Field.TITLE
                ? ARTICLE.citation().titleText()
                : ARTICLE.citation().abstractText();
        return (mark.field() == Tagging.Field.TITLE ? "T:" : "A:") + text.substring(mark.start(), mark.end());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            anxiety                       | T:anxiety A:Anxiety A:anxiety
            anxiety[ti]                   | T:anxiety
            rapid*                        | T:Rapid A:rapidly A:Rapid
            "rapid effects"               | T:Rapid T:effects
            "rapid relief"[tiab:~2]       | A:Rapid A:relief
            "rapid relief"[tiab:~1]       |
            safe NOT anxiety              | A:safe
            ketamine OR tag:safety        | T:ketamine
            (rapid* OR rapid) AND rapid   | T:Rapid A:rapidly A:Rapid
            """)
    void marksWhatTheQueryFound(String query, String expected) {
        assertThat(String.join(
                        " ", marks(query).stream().map(HighlightsTest::shown).toList()))
                .isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void snippetsAreTheSentencesWithMostOfIt() {
        assertThat(snippets("rapid OR anxiety OR relief", 1))
                .singleElement()
                .satisfies(s -> assertThat(s.text()).isEqualTo("Rapid and lasting relief of anxiety was seen."));
        assertThat(snippets("rapid OR anxiety OR relief", 5)).hasSize(2);
    }

    private static List<Snippets.Snippet> snippets(String query, int most) {
        return Snippets.of(ARTICLE, query(query), Filters.NONE, marks(query), most);
    }
}
