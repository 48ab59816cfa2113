package org.elka.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How good a run is against judgements: nDCG at 10 with a linear gain, as trec_eval has it, and recall at 100, each a
 * mean over the judged questions that have anything relevant. What is not judged counts as not relevant.
 *
 * @param questions how many questions count
 */
public record RankingScore(int questions, double ndcg, double recall) {
    private static final int CUT = 10;
    private static final int DEPTH = 100;

    /** @param judgements lines of question, text and grade, parted by tabs */
    public static RankingScore of(Path judgements, Path run) throws IOException {
        Map<String, Map<String, Integer>> judged = judged(judgements);
        Map<String, List<String>> ranked = new HashMap<>();
        for (String line : Files.readAllLines(run)) {
            String[] columns = line.split(" ");
            ranked.computeIfAbsent(columns[0], question -> new ArrayList<>()).add(columns[2]);
        }
        double ndcg = 0;
        double recall = 0;
        for (Map.Entry<String, Map<String, Integer>> question : judged.entrySet()) {
            List<String> found = ranked.getOrDefault(question.getKey(), List.of());
            Map<String, Integer> grades = question.getValue();
            ndcg += ndcg(found, grades);
            recall += found.stream().limit(DEPTH).filter(grades::containsKey).count() / (double) grades.size();
        }
        int count = judged.size();
        return new RankingScore(count, ndcg / Math.max(1, count), recall / Math.max(1, count));
    }

    private static Map<String, Map<String, Integer>> judged(Path judgements) throws IOException {
        Map<String, Map<String, Integer>> judged = new HashMap<>();
        for (String line : Files.readAllLines(judgements)) {
            String[] columns = line.split("\t");
            if (columns.length >= 3 && columns[2].matches("[1-9]\\d*")) {
                judged.computeIfAbsent(columns[0], question -> new HashMap<>())
                        .put(columns[1], Integer.parseInt(columns[2]));
            }
        }
        return judged;
    }

    private static double ndcg(List<String> found, Map<String, Integer> grades) {
        List<Integer> gains =
                found.stream().map(text -> grades.getOrDefault(text, 0)).toList();
        List<Integer> ideal = grades.values().stream().sorted((a, b) -> b - a).toList();
        return gain(gains) / gain(ideal);
    }

    private static double gain(List<Integer> grades) {
        double gain = 0;
        for (int i = 0; i < Math.min(CUT, grades.size()); i++) {
            gain += grades.get(i) * Math.log(2) / Math.log(i + 2.0);
        }
        return gain;
    }
}
