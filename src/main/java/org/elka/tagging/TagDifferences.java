package org.elka.tagging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.elka.library.Tagging;
import org.elka.library.Tagging.Evidence;
import org.elka.library.Tagging.Tag;
import org.elka.library.Tagging.Value;
import org.jspecify.annotations.Nullable;

/**
 * What another taxonomy or tagger would change, counted over any number of articles: a curator sees which tags are won
 * and lost, with sentences, before it is activated.
 */
public final class TagDifferences {
    private static final int EXAMPLES = 5;

    private final Map<String, Counted> byTag = new TreeMap<>();
    private final Map<String, Long> byValue = new TreeMap<>();
    private long articles;
    private long changed;

    public TagDifferences() {}

    /** Goes on from where another count stood. */
    public TagDifferences(Found found) {
        articles = found.articles();
        changed = found.changed();
        byValue.putAll(found.values());
        found.tags().forEach((tag, difference) -> byTag.put(tag, new Counted(difference)));
    }

    /** How a tag changes on an article. */
    public enum How {
        /** It was not there. */
        WON,
        /** It is no longer there. */
        LOST,
        /** From mentions to reports. */
        RAISED,
        /** From reports to mentions. */
        LOWERED
    }

    /**
     * An article on which a tag changes.
     *
     * @param sentence that shows the tag, or showed it where it is lost; empty if there is none
     */
    public record Example(long article, String title, How how, String sentence) {}

    /** How often a tag changes in which way, with the first few examples of each. */
    public record Difference(Map<How, Long> counts, List<Example> examples) {
        public long count(How how) {
            return counts.getOrDefault(how, 0L);
        }
    }

    /**
     * The whole count.
     *
     * @param articles compared
     * @param changed of them, those on which any tag or value changes
     * @param tags that change somewhere, by name
     * @param values on how many articles values change, by their name
     */
    public record Found(long articles, long changed, Map<String, Difference> tags, Map<String, Long> values) {}

    private static final class Counted {
        private final Map<How, Long> counts = new TreeMap<>();
        private final List<Example> examples = new ArrayList<>();

        Counted() {}

        Counted(Difference difference) {
            counts.putAll(difference.counts());
            examples.addAll(difference.examples());
        }

        void add(Example example) {
            if (counts.merge(example.how(), 1L, Long::sum) <= EXAMPLES) {
                examples.add(example);
            }
        }
    }

    /** Compares the tags of one article. @param before null where it was not tagged */
    public void add(long article, String title, @Nullable Tagging before, Tagging after) {
        articles++;
        List<Tag> old = before == null ? List.of() : before.tags();
        boolean any = false;
        for (Tag tag : after.tags()) {
            Tag was = before == null ? null : before.tag(tag.tag()).orElse(null);
            if (was == null || was.level() != tag.level()) {
                How how = was == null ? How.WON : tag.level() == Tagging.Level.REPORTS ? How.RAISED : How.LOWERED;
                count(tag.tag(), new Example(article, title, how, sentence(tag)));
                any = true;
            }
        }
        for (Tag tag : old) {
            if (after.tag(tag.tag()).isEmpty()) {
                count(tag.tag(), new Example(article, title, How.LOST, sentence(tag)));
                any = true;
            }
        }
        Set<String> values = changedValues(before == null ? List.of() : before.values(), after.values());
        values.forEach(name -> byValue.merge(name, 1L, Long::sum));
        changed += any || !values.isEmpty() ? 1 : 0;
    }

    /** Names under which other texts stand than before. */
    private static Set<String> changedValues(List<Value> before, List<Value> after) {
        Map<String, List<String>> old = texts(before);
        Map<String, List<String>> now = texts(after);
        Set<String> names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        names.removeIf(name -> Objects.equals(old.get(name), now.get(name)));
        return names;
    }

    private static Map<String, List<String>> texts(List<Value> values) {
        return values.stream()
                .collect(Collectors.groupingBy(Value::name, Collectors.mapping(Value::text, Collectors.toList())));
    }

    private void count(String tag, Example example) {
        Objects.requireNonNull(byTag.computeIfAbsent(tag, name -> new Counted()))
                .add(example);
    }

    private static String sentence(Tag tag) {
        return tag.evidence().stream().findFirst().map(Evidence::quote).orElse("");
    }

    /** What was found so far. */
    public Found found() {
        Map<String, Difference> tags = new TreeMap<>();
        byTag.forEach((tag, counted) ->
                tags.put(tag, new Difference(new TreeMap<>(counted.counts), List.copyOf(counted.examples))));
        return new Found(articles, changed, tags, new TreeMap<>(byValue));
    }
}
