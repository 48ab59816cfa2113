package org.elka.tagging.values;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.elka.library.Tagging.Value;
import org.elka.tagging.text.Match;
import org.elka.tagging.text.Role;

/** Reads the routes by which ketamine or a relative is given; "infusion" alone is intravenous. */
final class RouteRules {

    private static final int NEAR = 5;

    private static final int FAR = 8;

    /** What a route may lead to other than the drug: "intravenous access", "oral hygiene". */
    private static final Set<String> NOT_GIVEN = Set.of(
            "access",
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
            "antidepressants");

    private RouteRules() {}

    static List<Value> read(Reading reading, Design design) {
        Map<String, Value> own = new LinkedHashMap<>();
        Map<String, Value> background = new LinkedHashMap<>();
        boolean inTitle = reading.title().stream().anyMatch(t -> t.has(Group.ROUTE));
        boolean saidOutright = false;
        for (Passage passage : reading.passages()) {
            Map<String, Value> values = passage.role() == Role.BACKGROUND ? background : own;
            Role role = passage.sentence().role();
            if (inTitle && (role == Role.BACKGROUND || role == Role.CONCLUSION)) {
                continue;
            }
            for (Match<Term> route : passage.terms(Group.ROUTE)) {
                String name = route.what().name();
                if (isKetamines(passage, route) && isGiven(passage.words(), route) && !hasOtherRoute(passage, route)) {
                    values.putIfAbsent(name, new Value("route", name, null, passage.evidence()));
                    saidOutright |= name.equals("iv") && !isInfusion(passage.words(), route);
                }
            }
        }
        boolean fallback = own.isEmpty() && !design.isReview() && !design.is("preclinical");
        List<Value> routes = new ArrayList<>(fallback ? background.values() : own.values());
        if (routes.size() > 1 && !saidOutright) {
            routes.removeIf(r -> r.text().equals("iv"));
        }
        return routes;
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
        if (before == null) {
            return true;
        }
        if (needsDrug(passage.words(), route) && route.from() - before.to() > FAR) {
            return false;
        }
        return before.isKetamine() || (isAdverb(passage.words().word(route.from())) && namesKetamine(passage, route));
    }

    /** Routes and forms that mostly are another drug's unless ketamine stands close by. */
    private static boolean needsDrug(Words words, Match<Term> route) {
        String word = words.word(route.from());
        return route.what().name().equals("other")
                || word.startsWith("tablet")
                || word.startsWith("capsule")
                || word.equals("syrup");
    }

    /** "either ketamine or midazolam intravenously" is said of both. */
    private static boolean isAdverb(String word) {
        return word.endsWith("ly");
    }

    private static boolean namesKetamine(Passage passage, Match<Term> route) {
        for (DrugMention drug : passage.drugs()) {
            if (drug.isKetamine() && drug.to() <= route.from() && route.from() - drug.to() <= 3 * FAR) {
                return true;
            }
        }
        return false;
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
        if (words.is(route.to(), "anesthesia")) {
            return route.what().name().equals("iv");
        }
        if (NOT_GIVEN.contains(words.word(route.to()))) {
            return false;
        }
        for (int i = Math.max(0, route.from() - 4); i < route.from(); i++) {
            if (words.is(i, "can")
                    || words.is(i, "could")
                    || (words.is(i, "prior") && !words.is(i + 1, "to"))
                    || words.is(i, "previous")) {
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
        if (words.is(route.to() + 1, "of")) {
            return !words.is(route.to() + 2, "ketamine") && !words.is(route.to() + 2, "esketamine");
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
        if (!isInfusion(passage.words(), route)) {
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

    private static boolean isInfusion(Words words, Match<Term> route) {
        return words.word(route.from()).startsWith("infus");
    }
}
