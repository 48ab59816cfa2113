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
        Map<String, Value> own = new LinkedHashMap<>();
        Map<String, Value> background = new LinkedHashMap<>();
        for (Passage passage : reading.passages()) {
            Map<String, Value> values = passage.role() == Role.BACKGROUND ? background : own;
            for (Match<Term> route : passage.terms(Group.ROUTE)) {
                String name = route.what().name();
                if (isKetamines(passage, route) && isGiven(passage.words(), route) && !hasOtherRoute(passage, route)) {
                    values.putIfAbsent(name, new Value("route", name, null, passage.evidence()));
                }
            }
        }
        return new ArrayList<>(own.isEmpty() && !design.isReview() ? background.values() : own.values());
    }

    /** Whether the route goes with ketamine: the drug right behind it, or else the last before it. */
    private static boolean isKetamines(Passage passage, Match<Term> route) {
        DrugMention before = null;
        for (DrugMention drug : passage.drugs()) {
            if (drug.isInactive()) {
                continue;
            }
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
            boolean bracket = words.is(i, "(") || words.is(i, ")");
            if ((!words.isWord(i) && !bracket) || words.is(i, "and") || words.is(i, "with") || words.is(i, "than")) {
                return false;
            }
        }
        return true;
    }

    /** Not "intravenous access", "DSM-IV", "phase IV", "can be given orally". */
    private static boolean isGiven(Words words, Match<Term> route) {
        switch (words.word(route.to())) {
            case "access",
                    "line",
                    "cannula",
                    "cannulation",
                    "catheter",
                    "catheterization",
                    "fluid",
                    "fluids",
                    "mucosa",
                    "surgery",
                    "cavity",
                    "hygiene",
                    "health",
                    "intubation",
                    "airway",
                    "morphine",
                    "opioids",
                    "pca",
                    "tr",
                    "intake",
                    "antidepressant",
                    "antidepressants" -> {
                return false;
            }
            default -> {
                // what stands before may tell
            }
        }
        for (int i = Math.max(0, route.from() - 4); i < route.from(); i++) {
            if (words.is(i, "can") || words.is(i, "could")) {
                return false;
            }
        }
        return switch (words.word(route.from() - 1)) {
            case "dsm", "phase", "stage", "grade", "type", "class", "axis", "schedule", "than", "post", "pre" -> false;
            default -> true;
        };
    }

    /** "oral" and "nasal" speak of mouths and noses too. */
    private static boolean needsNeighbour(Words words, Match<Term> route) {
        boolean single = route.to() - route.from() == 1;
        String word = words.word(route.from());
        if (!single || !(word.equals("oral") || word.equals("nasal") || word.startsWith("tablet"))) {
            return false;
        }
        return switch (words.word(route.to())) {
            case "administration",
                    "dose",
                    "doses",
                    "dosing",
                    "route",
                    "routes",
                    "formulation",
                    "formulations",
                    "lozenges",
                    "solution",
                    "premedication",
                    "and",
                    "or",
                    "use",
                    "" -> false;
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
