package org.elka.search.query;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * PubMed's ready-made filters, [sb] or [filter], as the strategies that they stand for; and the names of the subsets
 * that articles carry themselves. Source: PubMed help, "Filters" and "Clinical Queries".
 */
final class Filters {
    /** Source: NLM, "Search strategy used to create the PubMed systematic reviews filter" (since 2019). */
    private static final String SYSTEMATIC = """
            (((systematic review[ti] OR systematic literature review[ti] OR systematic scoping review[ti]
            OR systematic narrative review[ti] OR systematic qualitative review[ti] OR systematic evidence review[ti]
            OR systematic quantitative review[ti] OR systematic meta-review[ti] OR systematic critical review[ti]
            OR systematic mixed studies review[ti] OR systematic mapping review[ti] OR systematic cochrane review[ti]
            OR systematic search and review[ti] OR systematic integrative review[ti])
            NOT comment[pt] NOT (protocol[ti] OR protocols[ti])) NOT medline[sb])
            OR (Cochrane Database Syst Rev[ta] AND review[pt]) OR systematic review[pt]
            """;

    private static final String THERAPY_BROAD = """
            (clinical[tiab] AND trial[tiab]) OR "clinical trials as topic"[mh] OR clinical trial[pt]
            OR random*[tiab] OR "random allocation"[mh] OR "therapeutic use"[sh]
            """;

    private static final String THERAPY_NARROW = """
            randomized controlled trial[pt] OR (randomized[tiab] AND controlled[tiab] AND trial[tiab])
            """;

    private static final String OTHERS = """
            humans                       = humans[mh]
            animals, other animals       = animals[mh:noexp]
            male                         = male[mh]
            female                       = female[mh]
            newborn                      = "infant, newborn"[mh]
            infant, all infant           = infant[mh]
            preschool child              = "child, preschool"[mh]
            child                        = child[mh:noexp]
            adolescent                   = adolescent[mh]
            young adult                  = "young adult"[mh]
            adult                        = adult[mh:noexp]
            all adult                    = adult[mh]
            all child                    = child[mh] OR infant[mh] OR adolescent[mh]
            middle aged                  = "middle aged"[mh]
            aged                         = aged[mh]
            80 and over                  = "aged, 80 and over"[mh]
            review                       = review[pt]
            systematic review            = systematic[sb]
            meta analysis, metaanalysis  = meta-analysis[pt]
            clinical trial               = clinical trial[pt]
            randomized controlled trial  = randomized controlled trial[pt]
            observational study          = observational study[pt]
            case reports                 = case reports[pt]
            preprint                     = preprint[pt]
            exclude preprints            = all[sb] NOT preprint[pt]
            y 1                          = "last 1 year"[dp]
            y 5                          = "last 5 years"[dp]
            y 10                         = "last 10 years"[dp]
            """;

    private static final Map<String, String> STRATEGIES = strategies();

    /** What articles carry: citation status, lists of journals, and whether there is an abstract. */
    private static final Set<String> CARRIED = Set.of(
            "hasabstract",
            "medline",
            "pubmednotmedline",
            "inprocess",
            "indatareview",
            "publisher",
            "oldmedline",
            "completed");

    /** Codes of journal lists ("IM", "AIM", "jsubsetk"). */
    private static final String LIST = "(jsubset)?[a-z]{1,4}";

    private Filters() {}

    /** The strategy that {@code name}, a key, stands for. */
    static Optional<String> strategy(String name) {
        return Optional.ofNullable(STRATEGIES.get(name.replace(" ", "")));
    }

    /** Whether articles carry {@code name}, a key, themselves. */
    static boolean isCarried(String name) {
        String tight = name.replace(" ", "");
        return CARRIED.contains(tight) || tight.matches(LIST);
    }

    private static Map<String, String> strategies() {
        Map<String, String> strategies = new HashMap<>();
        OTHERS.lines().forEach(line -> {
            int sign = line.indexOf('=');
            for (String name : line.substring(0, sign).split(",")) {
                strategies.put(
                        Words.key(name).replace(" ", ""),
                        line.substring(sign + 1).strip());
            }
        });
        strategies.put("systematic", SYSTEMATIC);
        strategies.put("therapybroad", THERAPY_BROAD);
        strategies.put("therapynarrow", THERAPY_NARROW);
        return Map.copyOf(strategies);
    }
}
