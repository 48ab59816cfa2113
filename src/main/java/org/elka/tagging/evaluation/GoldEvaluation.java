package org.elka.tagging.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.elka.library.Tagging;
import org.elka.tagging.Tagger;
import org.elka.tagging.evaluation.GoldFile.Labelled;

/** A tagger against a file of labels. */
public final class GoldEvaluation {
    private GoldEvaluation() {}

    /**
     * The figures for a file.
     *
     * @param values agreement on values, by name, as the codebook's scorer counts it
     */
    public record Figures(Evaluation tags, Map<String, Double> values) {}

    /** Tags the labelled texts, on all cores, and compares. */
    public static Figures of(Tagger tagger, List<Labelled> gold) {
        List<Tagging> taggings = gold.parallelStream()
                .map(one -> tagger.tag(one.title(), one.abstractText()))
                .toList();
        List<Judgement> judgements = new ArrayList<>();
        for (int i = 0; i < gold.size(); i++) {
            judgements.addAll(judgements(gold.get(i), taggings.get(i)));
        }
        return new Figures(Evaluation.of(judgements), ValueAgreement.of(gold, taggings));
    }

    /** One a labelled tag. */
    static List<Judgement> judgements(Labelled gold, Tagging tagging) {
        List<Judgement> judgements = new ArrayList<>();
        gold.tags()
                .forEach((tag, level) -> judgements.add(new Judgement(
                        gold.id(),
                        tag,
                        Judgement.level(level),
                        tagging.tag(tag).orElse(null),
                        gold.evidence().get(tag))));
        return judgements;
    }
}
