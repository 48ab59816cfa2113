package org.elka.matching;

import java.util.List;

/** Whether two records are one publication. */
public sealed interface Judgement {
    /** What each field says. */
    List<Evidence> evidence();

    /** They are. */
    record Same(Rule rule, List<Evidence> evidence) implements Judgement {}

    /**
     * They may be: a person must say.
     *
     * @param reason what speaks for it, and what is lacking or speaks against it
     * @param contradicted whether something speaks against it, so that no third record may join them
     */
    record Uncertain(String reason, boolean contradicted, List<Evidence> evidence) implements Judgement {}

    /** They are not, but one belongs to the other. */
    record Related(Relation relation, List<Evidence> evidence) implements Judgement {}

    /** They are not; nobody asks why. */
    record Different() implements Judgement {
        @Override
        public List<Evidence> evidence() {
            return List.of();
        }
    }

    /** The sum of the evidence, in bits. */
    default double score() {
        return evidence().stream().mapToDouble(Evidence::bits).sum();
    }

    /** True if the two must not be in one cluster. */
    default boolean forbids() {
        return switch (this) {
            case Same same -> false;
            case Uncertain uncertain -> uncertain.contradicted();
            case Related related -> true;
            case Different different -> true;
        };
    }
}
