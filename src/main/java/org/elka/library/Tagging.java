package org.elka.library;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that the tagger read out of one version of an article, with what made it.
 *
 * @param taxonomyVersion version of the taxonomy in force
 * @param taggerVersion version of the tagger's code and model
 * @param tags at most one per concept of the taxonomy, in the taxonomy's order
 * @param values in the order of {@link Value#name}, then of the text
 * @param findings outcome by scale by time, in the order of the text
 */
public record Tagging(
        String taxonomyVersion, String taggerVersion, List<Tag> tags, List<Value> values, List<Finding> findings) {

    /** What made it, as it is stored: "taxonomy/tagger". */
    public String madeBy() {
        return taxonomyVersion + "/" + taggerVersion;
    }

    /** How much the article has to say on a concept. */
    public enum Level {
        /** It only comes up as background, motivation or outlook. */
        MENTIONS,
        /** The paper has something to say on it: a result, a conclusion, a stated aim. */
        REPORTS
    }

    /**
     * A concept of the taxonomy on an article.
     *
     * @param confidence calibrated probability that a reader would agree, 0 to 1
     * @param evidence never empty; the most telling first
     */
    public record Tag(String tag, Level level, double confidence, List<Evidence> evidence) {}

    /**
     * A piece of the text, verbatim: {@code quote} is the text of {@code field} from {@code start} (inclusive) to
     * {@code end} (exclusive), counted in UTF-16 code units.
     */
    public record Evidence(Field field, int start, int end, String quote) {}

    /** The texts that are tagged: {@link Citation#titleText} and {@link Citation#abstractText}. */
    public enum Field {
        TITLE,
        ABSTRACT
    }

    /**
     * Something read out of the text.
     *
     * @param name what it is: "onset-hours", "duration-days", "n", "dose", "route", "compound", "design", "disorder",
     *     "anxiety-direction", "in-scope", "scale" ...
     * @param text normalised ("0.5 mg/kg", "iv", "rct", "true")
     * @param number where it is a number: hours, days, participants; for a dose its amount
     * @param evidence empty only where the absence of words is the ground (design "other", in-scope "false")
     */
    public record Value(String name, String text, @Nullable Double number, List<Evidence> evidence) {}

    /**
     * One result: an outcome on a scale at a time against a comparator, with direction and effect as far as stated.
     *
     * @param hours time after dosing of the assessment
     */
    public record Finding(
            String outcome,
            @Nullable String scale,
            @Nullable Double hours,
            @Nullable String comparator,
            @Nullable String direction,
            @Nullable String effect,
            List<Evidence> evidence) {}

    public Optional<Tag> tag(String name) {
        return tags.stream().filter(t -> t.tag().equals(name)).findFirst();
    }

    /** The values of that name, in order. */
    public List<Value> values(String name) {
        return values.stream().filter(v -> v.name().equals(name)).toList();
    }
}
