package org.elka.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.elka.library.Article;
import org.elka.library.Citation;
import org.elka.library.Tagging;
import org.elka.library.Tagging.Evidence;
import org.elka.library.Tagging.Field;
import org.elka.library.Tagging.Finding;
import org.elka.library.Tagging.Value;
import org.elka.testing.Citations;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MappedArticleTest {
    static Article article(long id, Value... values) {
        return article(id, new Tagging("1", "1", List.of(), List.of(values), List.of()));
    }

    private static Article article(long id, @Nullable Tagging tagging) {
        Citation citation = Citations.article("1", "A made-up trial of okapine").build();
        return new Article(id, 1, citation, tagging, Set.of(), Set.of(), Instant.EPOCH, 1);
    }

    static Value value(String name, String text, @Nullable Double number, String sentence) {
        return new Value(name, text, number, List.of(new Evidence(Field.ABSTRACT, 0, sentence.length(), sentence)));
    }

    @Test
    void theShortestOnsetAndTheLongestDurationComeFirstWithTheirSentences() {
        MappedArticle mapped = MappedArticle.of(article(
                7,
                value("onset-hours", "24", 24.0, "Calm came in a day."),
                value("onset-hours", "2", 2.0, "Calm came in two hours."),
                value("duration-days", "3", 3.0, "It stayed for three days."),
                value("duration-days", "14", 14.0, "It stayed for a fortnight."),
                value("n", "30", 30.0, "Thirty took part."),
                value("n", "42", 42.0, "Of 42 asked.")));
        assertThat(mapped.id()).isEqualTo("E7");
        assertThat(mapped.onset()).extracting(Stated::amount).containsExactly(2.0, 24.0);
        assertThat(mapped.onset().getFirst().sentence()).isEqualTo("Calm came in two hours.");
        assertThat(mapped.duration()).extracting(Stated::amount).containsExactly(14.0, 3.0);
        assertThat(mapped.participants()).isEqualTo(42);
    }

    @Test
    void dosesAreInTheUnitsByWhichTheyAreComparedAndOthersAreNone() {
        MappedArticle mapped = MappedArticle.of(article(
                1,
                value("dose", "84 mg", 84.0, "84 mg by the nose."),
                value("dose", "500 mcg/kg", 500.0, "500 mcg/kg were given."),
                value("dose", "20 mg/m2", 20.0, "20 mg/m2 were given.")));
        assertThat(mapped.doses())
                .extracting(dose -> dose.amount() + " " + dose.unit())
                .containsExactly("0.5 mg/kg", "84.0 mg");
    }

    @Test
    void sizesOfEffectAreKeptWithWhatTheyAreOn() {
        Finding finding = new Finding("anxiety", "HAM-A", 24.0, "saline", "improved", "d = 0.8", List.of());
        Finding without = new Finding("anxiety", null, 24.0, null, "improved", null, List.of());
        MappedArticle mapped =
                MappedArticle.of(article(1, new Tagging("1", "1", List.of(), List.of(), List.of(finding, without))));
        assertThat(mapped.effects()).containsExactly("anxiety (HAM-A): d = 0.8");
    }

    @Test
    void whatIsNotStatedIsSaidToBeSo() {
        MappedArticle mapped = MappedArticle.of(article(1, (Tagging) null));
        assertThat(mapped.design()).isEqualTo(MappedArticle.NOT_STATED);
        assertThat(mapped.direction()).isEqualTo(MappedArticle.NOT_STATED);
        assertThat(mapped.onset()).isEmpty();
        assertThat(mapped.title()).isEqualTo("A made-up trial of okapine");
    }
}
