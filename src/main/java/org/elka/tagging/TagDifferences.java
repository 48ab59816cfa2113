package org.elka.tagging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.elka.library.Tagging;
import org.elka.library.Tagging.Evidence;
import org.elka.library.Tagging.Tag;
import org.jspecify.annotations.Nullable;

/**
 * What another taxonomy or tagger would change, counted over any number of articles: a curator sees which tags are won
 * and lost, with sentences, before it is activated.
 */
public final class TagDifferences {
    private static final int EXAMPLES = 5;

    private final Map<String, Counted> byTag = new TreeMap<>();
    private long articles;
    private long changed;

    public TagDifferences() {}

    /** Goes on from where another count stood. */
    public TagDifferences(Found found) {
        articles = found.articles();
        changed = found.changed();
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
     * @param changed of them, those on which any tag changes
     * @param tags that change somewhere, by name
     */
    public record Found(long articles, long changed, Map<String, Difference> tags) {}

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
        changed += any ? 1 : 0;
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
        return new Found(articles, changed, tags);
    }
}
