package org.elka.matching;

import java.util.List;

/** Whether two records are one publication. */
public sealed interface Judgement {
    /** What each field says. */
    List<Evidence> evidence();

    /** They are. */
    record Same(Rule rule, List<Evidence> evidence) implements Judgement {}

    /** They may be: a person must say. {@code reason} is what speaks for it and what is lacking or speaks against it. */
    record Uncertain(String reason, List<Evidence> evidence) implements Judgement {}

    /** They are not, but one belongs to the other. */
    record Related(Relation relation, List<Evidence> evidence) implements Judgement {}

    /** They are not. */
    record Different(List<Evidence> evidence) implements Judgement {}

    /** The sum of the evidence, in bits. */
    default double score() {
        return evidence().stream().mapToDouble(Evidence::bits).sum();
    }

    /** True if the two must not be in one cluster. */
    default boolean forbids() {
        return this instanceof Related || this instanceof Different;
    }
}
