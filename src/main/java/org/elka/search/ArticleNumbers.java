package org.elka.search;

import java.util.List;
import java.util.Optional;
import org.elka.library.Article;
import org.elka.library.Tagging;
import org.elka.library.Tagging.Value;
import org.elka.search.query.Doses;
import org.elka.search.query.NumberField;

/** Which numbers read out of an article are searched. */
public final class ArticleNumbers {
    private ArticleNumbers() {}

    /** The numbers in that field, in its unit. */
    public static List<Double> of(Article article, NumberField field) {
        if (field == NumberField.CHANGED) {
            return List.of((double) article.change());
        }
        Tagging tagging = article.tagging();
        if (tagging == null) {
            return List.of();
        }
        return tagging.values(field.valueName()).stream()
                .map(value -> of(value, field))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** The number of that value in the field's unit; empty where it has none of that unit. */
    static Optional<Double> of(Value value, NumberField field) {
        return switch (field) {
            case ONSET_HOURS, DURATION_DAYS, PARTICIPANTS -> Optional.ofNullable(value.number());
            case CHANGED -> Optional.empty();
            case DOSE_MG_PER_KG, DOSE_MG, DOSE_MG_PER_KG_HOUR ->
                Doses.parse(value.text()).filter(dose -> dose.field() == field).map(Doses.Dose::amount);
        };
    }
}
