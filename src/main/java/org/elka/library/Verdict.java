package org.elka.library;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.elka.library.Article.State;
import org.elka.library.Tagging.Evidence;
import org.elka.library.Tagging.Level;
import org.elka.library.Tagging.Value;
import org.jspecify.annotations.Nullable;

/**
 * What a person said of a tag, or of the values of one name, on an article. Verdicts are only ever added; the last one
 * on a subject stands.
 *
 * @param change the number of the change by which it entered the library
 */
public record Verdict(long change, Subject subject, Said said, Given given) {

    /** What a verdict is about: one concept of the taxonomy, or all values of one name ("design", "dose"). */
    public record Subject(Of of, String name) {
        public enum Of {
            TAG,
            VALUE
        }

        public static Subject tag(String name) {
            return new Subject(Of.TAG, name);
        }

        public static Subject value(String name) {
            return new Subject(Of.VALUE, name);
        }
    }

    public enum Kind {
        /** The machine is right. */
        CONFIRMED,
        /** It does not hold of the article. */
        REJECTED,
        /** The machine missed it. */
        ADDED,
        /** It holds, but at another level, with other evidence, or with other values. */
        CORRECTED
    }

    /**
     * The content of a verdict. What holds is repeated in it, so that it stands whatever the machine says later.
     *
     * @param level of a tag that holds; null if rejected, and for values
     * @param evidence of a tag that holds, verbatim in the text it was given on
     * @param values that hold, for a verdict on values; empty for tags
     * @param why in the person's words
     */
    public record Said(
            Kind kind,
            @Nullable Level level,
            List<Evidence> evidence,
            List<Value> values,
            @Nullable String why) {}

    /**
     * The circumstances of a verdict.
     *
     * @param by the name that the person gave
     * @param version of the article's text
     * @param text digest of what was read: {@link Citation#textDigest}
     * @param states of the article
     * @param madeBy versions of taxonomy and tagger whose tags were seen, "taxonomy/tagger"
     */
    public record Given(String by, Instant at, int version, String text, Set<State> states, String madeBy) {}

    /** Why somebody should look at a verdict again. It stands until they do. */
    public enum Concern {
        /** Title or abstract are not what they were when it was given. */
        TEXT_REVISED,
        /** The article has been retracted since. */
        RETRACTED,
        /** The article has been withdrawn by its source since. */
        WITHDRAWN
    }

    /** Whether it leaves the subject in force. */
    public boolean holds() {
        return said.kind() != Kind.REJECTED;
    }

    /** Why this verdict on {@code article} should be looked at again; empty where nothing has happened since. */
    public Set<Concern> concerns(Article article) {
        EnumSet<Concern> concerns = EnumSet.noneOf(Concern.class);
        if (given.version() != article.version()
                && !given.text().equals(article.citation().textDigest())) {
            concerns.add(Concern.TEXT_REVISED);
        }
        if (entered(article, State.RETRACTED)) {
            concerns.add(Concern.RETRACTED);
        }
        if (entered(article, State.WITHDRAWN)) {
            concerns.add(Concern.WITHDRAWN);
        }
        return concerns;
    }

    private boolean entered(Article article, State state) {
        return article.states().contains(state) && !given.states().contains(state);
    }
}
