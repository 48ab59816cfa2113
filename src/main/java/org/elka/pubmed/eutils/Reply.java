package org.elka.pubmed.eutils;

import java.util.function.Function;

/** What became of a question to PubMed. "No results" is only ever an {@link Answered}. */
public sealed interface Reply<T> {

    /** PubMed answered, and the answer was checked as far as it can be. */
    record Answered<T>(T value) implements Reply<T> {}

    /**
     * PubMed understood and rejected the question; asking again is useless.
     *
     * @param words PubMed's own, for whoever wrote the query
     */
    record Refused<T>(String words) implements Reply<T> {}

    /** No usable answer. */
    record Failed<T>(Fault fault) implements Reply<T> {}

    /** What follows from an answer; may itself ask, and so be interrupted. */
    @FunctionalInterface
    interface Step<T, R, E extends Exception> {
        Reply<R> take(T value) throws E;
    }

    default <R, E extends Exception> Reply<R> then(Step<? super T, R, E> step) throws E {
        return switch (this) {
            case Answered<T>(T value) -> step.take(value);
            case Refused<T>(String words) -> new Refused<>(words);
            case Failed<T>(Fault fault) -> new Failed<>(fault);
        };
    }

    default <R> Reply<R> map(Function<? super T, ? extends R> change) {
        return then(value -> new Answered<R>(change.apply(value)));
    }
}
