package org.elka.tagging.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.elka.library.Tagging.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Agreement of the tagger with people.
 *
 * @param texts that were compared
 * @param tags by name, in the order in which they came
 * @param macro means over the tags
 * @param reliability of the confidence
 */
public record Evaluation(long texts, Map<String, OfTag> tags, Macro macro, Reliability reliability) {

    /**
     * Agreement on one tag: on whether the text reports it.
     *
     * @param support texts that report it, by people
     * @param mentionF1 F1 of whether the tag is there at all
     * @param evidenceHit share of the tags found for which the sentence is the one that people named; null where they
     *     named none
     * @param wronglyGiven texts that the machine says report it, against people
     * @param missed texts that report it, against the machine
     */
    public record OfTag(
            long support,
            double precision,
            double recall,
            double f1,
            double kappa,
            double mentionF1,
            @Nullable Double evidenceHit,
            List<String> wronglyGiven,
            List<String> missed) {}

    /** Means over the tags, each counting once. */
    public record Macro(double precision, double recall, double f1, double kappa) {}

    /** The figures of any number of judgements. */
    public static Evaluation of(List<Judgement> judgements) {
        Map<String, List<Judgement>> byTag = new LinkedHashMap<>();
        judgements.forEach(one ->
                byTag.computeIfAbsent(one.tag(), tag -> new ArrayList<>()).add(one));
        Map<String, OfTag> tags = new LinkedHashMap<>();
        byTag.forEach((tag, ofTag) -> tags.put(tag, ofTag(ofTag)));
        long texts = judgements.stream().map(Judgement::id).distinct().count();
        return new Evaluation(texts, tags, macro(tags), Reliability.of(judgements));
    }

    private static OfTag ofTag(List<Judgement> judgements) {
        Counts reports = Counts.NONE;
        Counts there = Counts.NONE;
        long asked = 0;
        long hit = 0;
        List<String> wronglyGiven = new ArrayList<>();
        List<String> missed = new ArrayList<>();
        for (Judgement one : judgements) {
            boolean people = one.peopleReport();
            boolean machine = one.machineReports();
            reports = reports.plus(people, machine);
            there = there.plus(one.people() != null, one.machine() != null);
            if (machine && !people) {
                wronglyGiven.add(one.id());
            } else if (people && !machine) {
                missed.add(one.id());
            } else if (people && one.sentence() != null) {
                asked++;
                hit += hits(one.machine(), one.sentence()) ? 1 : 0;
            }
        }
        return new OfTag(
                reports.both() + reports.peopleOnly(),
                reports.precision(),
                reports.recall(),
                reports.f1(),
                reports.kappa(),
                there.f1(),
                asked == 0 ? null : (double) hit / asked,
                wronglyGiven,
                missed);
    }

    private static boolean hits(@Nullable Tag tag, String sentence) {
        return tag != null && tag.evidence().stream().anyMatch(given -> EvidenceHit.hits(given.quote(), sentence));
    }

    private static Macro macro(Map<String, OfTag> tags) {
        return new Macro(
                tags.values().stream().mapToDouble(OfTag::precision).average().orElse(0),
                tags.values().stream().mapToDouble(OfTag::recall).average().orElse(0),
                tags.values().stream().mapToDouble(OfTag::f1).average().orElse(0),
                tags.values().stream().mapToDouble(OfTag::kappa).average().orElse(0));
    }
}
