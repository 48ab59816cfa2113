package org.elka.tagging.values;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.elka.library.Tagging.Value;
import org.elka.tagging.text.Match;
import org.elka.tagging.text.Role;

/** Reads the routes by which ketamine or a relative is given; "infusion" alone is intravenous. */
final class RouteRules {

    private static final int NEAR = 5;

    private RouteRules() {}

    static List<Value> read(Reading reading, Design design) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (Passage passage : reading.passages()) {
            if (passage.role() == Role.BACKGROUND && !design.isReview()) {
                continue;
            }
            for (Match<Term> route : passage.terms(Group.ROUTE)) {
                String name = route.what().name();
                if (isKetamines(passage, route) && !hasOtherRoute(passage, route)) {
                    values.putIfAbsent(
                            name,
                            new Value(
                                    "route",
                                    name,
                                    null,
                                    List.of(passage.sentence().evidence())));
                }
            }
        }
        return new ArrayList<>(values.values());
    }

    /** Whether the route goes with ketamine: the drug right behind it, or else the last before it. */
    private static boolean isKetamines(Passage passage, Match<Term> route) {
        DrugMention before = null;
        for (DrugMention drug : passage.drugs()) {
            if (drug.from() >= route.to()) {
                if (drug.from() - route.to() <= NEAR && plain(passage.words(), route.to(), drug.from())) {
                    return drug.isKetamine();
                }
                break;
            }
            before = drug;
        }
        if (needsNeighbour(passage.words(), route)) {
            return false;
        }
        return before == null || before.isKetamine();
    }

    private static boolean plain(Words words, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!words.isWord(i) && !words.is(i, "(") && !words.is(i, ")")) {
                return false;
            }
        }
        return true;
    }

    /** "oral" and "nasal" speak of mouths and noses too. */
    private static boolean needsNeighbour(Words words, Match<Term> route) {
        if (!words.is(route.from(), "oral") && !words.is(route.from(), "nasal") && !words.is(route.from(), "tablet")) {
            return false;
        }
        return switch (words.word(route.to())) {
            case "administration",
                    "dose",
                    "doses",
                    "dosing",
                    "route",
                    "formulation",
                    "treatment",
                    "lozenges",
                    "solution",
                    "premedication",
                    "group",
                    "and",
                    "or",
                    "tablets",
                    "use",
                    ")",
                    ".",
                    "," -> false;
            default -> true;
        };
    }

    /** "subcutaneous infusion" is subcutaneous. */
    private static boolean hasOtherRoute(Passage passage, Match<Term> route) {
        if (!passage.words().word(route.from()).startsWith("infus")) {
            return false;
        }
        for (Match<Term> other : passage.terms(Group.ROUTE)) {
            boolean before = other.from() < route.from() && route.from() - other.from() <= 3;
            if (before && !other.what().name().equals("iv")) {
                return true;
            }
        }
        return false;
    }
}
