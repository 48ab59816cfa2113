package org.elka.tagging.values;

import java.util.List;
import java.util.Set;
import org.elka.library.Tagging.Value;

/**
 * Tells whether a living review of ketamine for anxiety would keep the paper: it is about ketamine or a relative, and
 * anxiety, fear, PTSD or OCD is an outcome or the condition of interest.
 */
final class ScopeRules {

    private static final Set<String> CONDITIONS = Set.of(
            "gad",
            "sad",
            "ptsd",
            "ocd",
            "panic",
            "phobia",
            "anxiety-unspecified",
            "perioperative-anxiety",
            "illness-anxiety");

    private ScopeRules() {}

    static Value read(List<Value> compounds, List<Value> disorders, AnxietyOutcome outcome) {
        List<Value> conditions =
                disorders.stream().filter(d -> CONDITIONS.contains(d.text())).toList();
        boolean inScope = !compounds.isEmpty() && (!conditions.isEmpty() || outcome.isReported());
        if (!inScope) {
            return new Value("in-scope", "false", null, List.of());
        }
        if (!conditions.isEmpty()) {
            return new Value("in-scope", "true", null, conditions.getFirst().evidence());
        }
        Passage place = outcome.found().isEmpty()
                ? outcome.measured().getFirst()
                : outcome.found().getFirst();
        return new Value("in-scope", "true", null, place.evidence());
    }
}
