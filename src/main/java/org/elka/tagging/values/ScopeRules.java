package org.elka.tagging.values;

import java.util.List;
import java.util.Set;
import org.elka.library.Tagging.Evidence;
import org.elka.library.Tagging.Value;

/**
 * Tells whether a living review of ketamine for anxiety would keep the paper: it is about ketamine or a relative, and
 * anxiety, fear, PTSD or OCD is an outcome or the condition of interest. Challenges of healthy volunteers and surveys of
 * users are out unless their title speaks of anxiety.
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

    static Value read(List<Value> compounds, List<Value> disorders, AnxietyOutcome outcome, Design design) {
        List<Evidence> ground = ground(disorders, outcome, design);
        boolean inScope = !compounds.isEmpty() && !ground.isEmpty();
        return new Value("in-scope", String.valueOf(inScope), null, inScope ? ground : List.of());
    }

    private static List<Evidence> ground(List<Value> disorders, AnxietyOutcome outcome, Design design) {
        for (Value disorder : disorders) {
            if (CONDITIONS.contains(disorder.text())) {
                return disorder.evidence();
            }
        }
        boolean bystander = isChallenge(disorders) || isOfUsers(disorders, design);
        boolean counts = outcome.isReported()
                && (!bystander || outcome.isInTitle() || (isChallenge(disorders) && outcome.isConcluded()));
        return counts ? outcome.place().evidence() : List.of();
    }

    private static boolean isChallenge(List<Value> disorders) {
        return disorders.size() == 1 && disorders.getFirst().text().equals("healthy");
    }

    private static boolean isOfUsers(List<Value> disorders, Design design) {
        return design.is("observational")
                && disorders.stream().anyMatch(d -> d.text().equals("substance-use"));
    }
}
