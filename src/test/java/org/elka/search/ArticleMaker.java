package org.elka.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.elka.library.Article;
import org.elka.library.Citation;
import org.elka.library.Citation.AbstractSection;
import org.elka.library.Citation.ArticleId;
import org.elka.library.Citation.Chemical;
import org.elka.library.Citation.Contributor;
import org.elka.library.Citation.DatabankAccession;
import org.elka.library.Citation.HistoryDate;
import org.elka.library.Citation.Journal;
import org.elka.library.Citation.Keyword;
import org.elka.library.Citation.MeshHeading;
import org.elka.library.Citation.PublicationDate;
import org.elka.library.Citation.PublicationType;
import org.elka.library.Citation.Qualifier;
import org.elka.library.CitationBuilder;
import org.elka.library.Tagging;
import org.elka.library.Tagging.Evidence;
import org.elka.library.Tagging.Level;
import org.elka.library.Tagging.Tag;
import org.elka.library.Tagging.Value;

/** Makes articles out of few words, so that random queries find some. The same seed makes the same articles. */
public final class ArticleMaker {
    static final List<String> WORDS = List.of(
            "ketamine",
            "Ketamine",
            "ketamin",
            "esketamine",
            "S-ketamine",
            "(2R,6R)-hydroxynorketamine",
            "anxiety",
            "anxious",
            "anxiolytic",
            "rapid",
            "rapidly",
            "onset",
            "effect",
            "effects",
            "open-label",
            "trial",
            "trials",
            "non-randomised",
            "randomised",
            "placebo",
            "of",
            "the",
            "and",
            "in",
            "naïve",
            "Müller's",
            "β-endorphin",
            "TNFα",
            "0.5",
            "0·5",
            "mg/kg",
            "24",
            "h",
            "PTSD",
            "OCD",
            "fear",
            "panic",
            "phobia",
            "N-methyl-D-aspartate",
            "sustained",
            "group",
            "groups",
            "study");
    static final List<String> HEADINGS =
            List.of("Ketamine", "Anxiety Disorders", "Humans", "Animals", "Panic Disorder");
    static final List<String> SUBHEADINGS = List.of("therapeutic use", "administration & dosage", "psychology");
    static final List<String> TYPES =
            List.of("Journal Article", "Randomized Controlled Trial", "Review", "Clinical Trial, Phase I");
    static final List<String> LAST_NAMES = List.of("Taylor", "O'Neill", "van der Berg", "Taylorson", "Nuñez");
    static final List<String> FORE_NAMES = List.of("Jerome H", "Joan", "Ada", "Jerome", "Taylor");
    static final List<String> JOURNALS = List.of("J Affect Disord", "Depress Anxiety", "Lancet");
    static final List<String> LANGUAGES = List.of("eng", "ger", "fre");
    static final List<String> TAGS = List.of("onset-speed", "durability", "safety");
    static final List<String> DESIGNS = List.of("rct", "open-label", "review");
    static final List<String> TOPICS = List.of("ketamine-anxiety", "other");

    private final Random random;

    public ArticleMaker(long seed) {
        random = new Random(seed);
    }

    /** An article with that number and change; different at each call. */
    public Article article(long id, long change) {
        Set<Article.State> states = EnumSet.noneOf(Article.State.class);
        if (random.nextInt(12) == 0) {
            // what another article stands for is hidden by a rule of its own, which RecordMatchingTest holds
            states.add(any(EnumSet.complementOf(EnumSet.of(Article.State.MERGED)).stream()
                    .toList()));
        }
        Instant added = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(86_400L * random.nextInt(100));
        Tagging tagging = random.nextInt(10) == 0 ? null : tagging();
        return new Article(id, 1, citation(id), tagging, states, Set.of(any(TOPICS)), added, change);
    }

    private Citation citation(long id) {
        return CitationBuilder.builder()
                .kind(Citation.Kind.ARTICLE)
                .pmid(Long.toString(10_000 + id))
                .pmidVersion(1)
                .articleIds(List.of(new ArticleId("doi", "10.5555/Elka." + id), new ArticleId("pii", "S" + id)))
                .title(words(2, 6))
                .vernacularTitle(random.nextInt(8) == 0 ? words(2, 4) : null)
                .abstractSections(abstractSections())
                .authors(some(0, 3, this::person))
                .authorsComplete(true)
                .journal(journal())
                .published(publicationDate())
                .electronicDates(random.nextInt(4) == 0 ? List.of(publicationDate()) : List.of())
                .history(history())
                .languages(List.of(any(LANGUAGES)))
                .publicationTypes(some(1, 2, () -> new PublicationType(null, any(TYPES))))
                .meshHeadings(some(0, 3, this::heading))
                .chemicals(some(0, 1, () -> new Chemical("690G0D6V8H", "D007649", "Ketamine")))
                .keywords(some(0, 3, () -> new Keyword("NOTNLM", false, words(1, 3))))
                .databankAccessions(some(0, 1, () -> new DatabankAccession("ClinicalTrials.gov", "NCT0" + id)))
                .status(random.nextBoolean() ? "MEDLINE" : "PubMed-not-MEDLINE")
                .build();
    }

    private List<AbstractSection> abstractSections() {
        return random.nextInt(6) == 0
                ? List.of()
                : some(1, 2, () -> new AbstractSection(any(List.of("METHODS", "RESULTS")), null, words(3, 14) + "."));
    }

    private Contributor person() {
        if (random.nextInt(8) == 0) {
            return new Contributor("author", null, null, null, null, "Elka Study Group", List.of(), List.of());
        }
        String fore = any(FORE_NAMES);
        String initials = fore.replaceAll("(\\w)\\w*\\s*", "$1");
        return new Contributor(
                "author",
                any(LAST_NAMES),
                fore,
                initials,
                null,
                null,
                List.of(),
                some(0, 1, () -> "Clinic of " + words(1, 2)));
    }

    private Journal journal() {
        return new Journal(null, null, any(JOURNALS), "1234-567X", null, null, null, "12", null);
    }

    private PublicationDate publicationDate() {
        int precision = random.nextInt(4);
        Integer year = precision == 0 && random.nextInt(4) == 0 ? null : 2018 + random.nextInt(6);
        Integer month = precision < 2 ? null : 1 + random.nextInt(12);
        Integer day = precision < 3 ? null : 1 + random.nextInt(31);
        return new PublicationDate(year, month, day, "");
    }

    private List<HistoryDate> history() {
        return some(
                0,
                1,
                () -> new HistoryDate(
                        "pubmed",
                        LocalDate.of(2019, 1, 1).plusDays(random.nextInt(1500)).toString()));
    }

    private MeshHeading heading() {
        return new MeshHeading(
                null,
                any(HEADINGS),
                random.nextInt(3) == 0,
                null,
                some(0, 2, () -> new Qualifier(null, any(SUBHEADINGS), random.nextInt(3) == 0)));
    }

    private Tagging tagging() {
        List<Evidence> evidence = List.of(new Evidence(Tagging.Field.TITLE, 0, 1, "x"));
        List<Tag> tags = some(0, 2, () -> new Tag(any(TAGS), any(List.of(Level.values())), 0.9, evidence));
        List<Value> values = new ArrayList<>();
        values.add(new Value("design", any(DESIGNS), null, evidence));
        values.addAll(some(0, 1, () -> number("n", 10 + random.nextInt(100), evidence)));
        values.addAll(some(0, 1, () -> number("onset-hours", random.nextInt(48), evidence)));
        values.addAll(some(0, 1, () -> number("duration-days", random.nextInt(30), evidence)));
        values.addAll(some(
                0, 2, () -> new Value("dose", any(List.of("0.5 mg/kg", "1 mg/kg", "84 mg")), null, evidence)));
        return new Tagging("1", "1", tags, values, List.of());
    }

    private static Value number(String name, double number, List<Evidence> evidence) {
        return new Value(name, Double.toString(number), number, evidence);
    }

    String words(int least, int most) {
        return String.join(" ", some(least, most, () -> any(WORDS)));
    }

    <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private <T> List<T> some(int least, int most, Supplier<T> one) {
        List<T> list = new ArrayList<>();
        int count = least + random.nextInt(most - least + 1);
        for (int i = 0; i < count; i++) {
            list.add(one.get());
        }
        return list;
    }
}
