package org.elka.ingest;

import org.elka.pubmed.eutils.Fault;
import org.elka.pubmed.eutils.Reply;

/** Insists on an answer of PubMed: without it, the run cannot go on. */
final class Answers {
    private Answers() {}

    /** PubMed did not answer, although it was asked as often as the run's budget allows. */
    static final class NoAnswer extends RuntimeException {
        private static final long serialVersionUID = 1;

        NoAnswer(String message) {
            super(message);
        }
    }

    /** PubMed rejects the question; asking again would not help. */
    static final class Rejected extends RuntimeException {
        private static final long serialVersionUID = 1;

        Rejected(String words) {
            super("PubMed rejects the query: " + words + ". Mend it in config/topics.yaml");
        }
    }

    static <T> T of(Reply<T> reply) {
        return switch (reply) {
            case Reply.Answered<T>(T value) -> value;
            case Reply.Refused<T>(String words) -> throw new Rejected(words);
            case Reply.Failed<T>(Fault fault) -> throw new NoAnswer(fault.summary());
        };
    }
}
