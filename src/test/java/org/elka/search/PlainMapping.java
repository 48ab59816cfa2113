package org.elka.search;

import static org.elka.search.PlainReading.hasWords;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.elka.library.Article;
import org.elka.search.RandomQueries.Sample;
import org.elka.search.query.LibraryNames;
import org.elka.search.query.MeshRecord;
import org.elka.search.query.MeshRecord.Kind;
import org.elka.search.query.MeshTree;
import org.elka.search.query.TextField;

/**
 * Words without quotes or tag, and what they are to find by term mapping: by tables written out here, and by nothing of
 * the product.
 */
final class PlainMapping {
    static final LibraryNames NAMES = new LibraryNames() {
        @Override
        public boolean isJournal(String key) {
            return key.equals("j affect disord") || key.equals("depress anxiety");
        }

        @Override
        public boolean isAuthor(String key) {
            return key.equals("taylor j");
        }
    };

    /** Headings by what stands for them; the longest first. */
    private static final Map<String, String> HEADINGS = Map.of(
            "ketamine", "Ketamine",
            "esketamine", "Ketamine",
            "s ketamine", "Ketamine",
            "anxious", "Anxiety Disorders",
            "rapid onset of fear", "Anxiety Disorders",
            "fear panic", "Anxiety Disorders",
            "panic", "Panic Disorder");

    private static final Map<String, List<String>> BELOW = Map.of(
            "Anxiety Disorders",
            List.of("Anxiety Disorders", "Panic Disorder"),
            "Animals",
            List.of("Animals", "Humans"));

    /** Other spellings that stand in some text. */
    private static final Map<String, String> SPELLINGS = Map.of(
            "effect", "effects",
            "effects", "effect",
            "trial", "trials",
            "trials", "trial",
            "group", "groups",
            "groups", "group",
            "randomised", "randomized");

    private static final Set<String> STOP_WORDS = Set.of("of", "the", "and", "in");

    private static final List<String> CONTENT = ArticleMaker.WORDS.stream()
            .filter(w -> !STOP_WORDS.contains(w) && !w.equals("mg/kg"))
            .toList();

    private static final int LONGEST = 4;

    private final Random random;
    private final ArticleMaker words;

    PlainMapping(Random random, ArticleMaker words) {
        this.random = random;
        this.words = words;
    }

    /** The thesaurus that says the same as the tables. */
    static MeshTree mesh() {
        return new MeshTree.Builder()
                .add(record("D1", Kind.HEADING, "Ketamine", "D02.1", "Esketamine", "S-ketamine"))
                .add(record(
                        "D2",
                        Kind.HEADING,
                        "Anxiety Disorders",
                        "F03.1",
                        "Anxious",
                        "Rapid onset of fear",
                        "Fear, Panic"))
                .add(record("D3", Kind.HEADING, "Panic Disorder", "F03.1.7", "Panic"))
                .add(record("D4", Kind.HEADING, "Animals", "B01.1"))
                .add(record("D5", Kind.HEADING, "Humans", "B01.1.9"))
                .add(record("D6", Kind.HEADING, "Anesthetics", "D27.1"))
                .add(record("D7", Kind.PUBLICATION_TYPE, "Clinical Trial", "V03.1"))
                .add(record("D8", Kind.PUBLICATION_TYPE, "Clinical Trial, Phase I", "V03.1.1"))
                .add(record("D9", Kind.PUBLICATION_TYPE, "Randomized Controlled Trial", "V03.1.2"))
                .build();
    }

    private static MeshRecord record(String ui, Kind kind, String name, String number, String... terms) {
        List<String> actions = name.equals("Ketamine") ? List.of("Anesthetics") : List.of();
        return new MeshRecord(ui, kind, name, List.of(terms), List.of(number), actions);
    }

    static List<String> below(String heading) {
        return BELOW.getOrDefault(heading, List.of(heading));
    }

    Sample next() {
        String text = switch (random.nextInt(8)) {
            case 0 -> "Taylor J";
            case 1 -> "J Affect Disord";
            case 2 -> "rapid onset of fear";
            case 3 -> "fear panic " + content();
            default -> run();
        };
        List<Predicate<Article>> all = new ArrayList<>();
        List<String> left = new ArrayList<>(List.of(text.split(" ")));
        while (!left.isEmpty()) {
            int count = LONGEST;
            Predicate<Article> meant = null;
            while (meant == null && count > 0) {
                meant = count <= left.size() ? meant(left.subList(0, count)) : null;
                count -= meant == null ? 1 : 0;
            }
            if (meant != null) {
                all.add(meant);
            }
            left.subList(0, Math.max(count, 1)).clear();
        }
        return new Sample(text, all.stream().reduce(Predicate::and).orElseThrow());
    }

    /** At least one word that is no stop word. */
    private String run() {
        String run = content();
        for (int i = random.nextInt(3); i > 0; i--) {
            run += " " + (random.nextInt(4) == 0 ? "of" : content());
        }
        return run;
    }

    private String content() {
        return words.any(CONTENT);
    }

    /** What these words mean together; null where they stand for nothing together, or for nothing at all. */
    private static Predicate<Article> meant(List<String> row) {
        String key = String.join(
                " ",
                row.stream().flatMap(word -> PlainReading.words(word).stream()).toList());
        Predicate<Article> written = row.stream()
                .filter(word -> !STOP_WORDS.contains(word))
                .map(PlainMapping::written)
                .reduce(article -> true, Predicate::and);
        String heading = HEADINGS.get(key);
        if (heading != null) {
            List<String> words = PlainReading.words(heading);
            Predicate<Article> named = a -> words.stream().allMatch(word -> hasWords(a, TextField.ALL, word));
            Predicate<Article> indexed = a -> a.citation().meshHeadings().stream()
                    .anyMatch(h -> below(heading).contains(h.descriptor()));
            return written.or(named).or(indexed);
        }
        if (key.equals("taylor j")) {
            return written.or(a -> a.citation().authors().stream()
                    .anyMatch(p -> "Taylor".equals(p.lastName())
                            && p.initials() != null
                            && p.initials().startsWith("J")));
        }
        if (key.equals("j affect disord")) {
            return written.or(
                    a -> "J Affect Disord".equals(a.citation().journal().medlineAbbreviation()));
        }
        if (row.size() > 1 || STOP_WORDS.contains(key)) {
            return null;
        }
        String other = SPELLINGS.get(key);
        return other == null ? written : written.or(a -> hasWords(a, TextField.ALL, other));
    }

    private static Predicate<Article> written(String word) {
        return a -> hasWords(a, TextField.ALL, word);
    }
}
