package org.elka.pubmed.eutils;

import java.time.Duration;
import java.time.Instant;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Why a request got no usable answer. No fault holds an API key or an internet address, so all may be logged, stored
 * and shown.
 */
public sealed interface Fault {

    /** One sentence for the curator. */
    String summary();

    /** What to do about it. */
    default Remedy remedy() {
        return Remedy.RETRY;
    }

    enum Remedy {
        /** PubMed answers, but not well: a few more attempts at this request. */
        RETRY,
        /** PubMed is away or overloaded: as many attempts as the run's budget allows, and the circuit breaker counts. */
        WAIT,
        /** The history session is gone: search again. */
        SEARCH_AGAIN,
        /** Another attempt would end the same. */
        GIVE_UP
    }

    /** No connection at all: name not resolved, connection refused, TLS failed. */
    record Unreachable(String reason) implements Fault {
        @Override
        public String summary() {
            return "PubMed cannot be reached: " + reason;
        }

        @Override
        public Remedy remedy() {
            return Remedy.WAIT;
        }
    }

    record ConnectTimeout(Duration limit) implements Fault {
        @Override
        public String summary() {
            return "no connection to PubMed within " + limit.toMillis() + " ms";
        }

        @Override
        public Remedy remedy() {
            return Remedy.WAIT;
        }
    }

    record ReadTimeout(Duration limit) implements Fault {
        @Override
        public String summary() {
            return "no whole reply from PubMed within " + limit.toMillis() + " ms";
        }

        @Override
        public Remedy remedy() {
            return Remedy.WAIT;
        }
    }

    record Reset() implements Fault {
        @Override
        public String summary() {
            return "PubMed broke the connection";
        }

        @Override
        public Remedy remedy() {
            return Remedy.WAIT;
        }
    }

    /** Status 429, or its body under another status. */
    record RateLimited(@Nullable Duration retryAfter) implements Fault {
        @Override
        public String summary() {
            return "PubMed says too many requests"
                    + (retryAfter == null ? "" : ", to come back in " + retryAfter.toSeconds() + " s");
        }

        @Override
        public Remedy remedy() {
            return Remedy.WAIT;
        }
    }

    /** Status 500 to 599. */
    record ServerError(int status, @Nullable Duration retryAfter) implements Fault {
        @Override
        public String summary() {
            return "PubMed answered with status " + status;
        }

        @Override
        public Remedy remedy() {
            return Remedy.WAIT;
        }
    }

    /** Any other status but 200. */
    record UnexpectedStatus(int status) implements Fault {
        @Override
        public String summary() {
            return "PubMed answered with status " + status + "; is the base URL right, and the address not blocked?";
        }

        @Override
        public Remedy remedy() {
            return Remedy.GIVE_UP;
        }
    }

    record KeyRejected() implements Fault {
        @Override
        public String summary() {
            return "PubMed rejects the API key: correct or remove elka.pubmed.api-key";
        }

        @Override
        public Remedy remedy() {
            return Remedy.GIVE_UP;
        }
    }

    /** Status 200 with a page for people, an empty body, or a reply to some other question. */
    record NotEutils(String what) implements Fault {
        @Override
        public String summary() {
            return "PubMed answered with " + what + " instead of data";
        }

        @Override
        public Remedy remedy() {
            return Remedy.WAIT;
        }
    }

    /** An error message inside a reply, at whatever status, that does not lay it on the query. */
    record ErrorBody(String message) implements Fault {
        @Override
        public String summary() {
            return "PubMed reports an error: " + message;
        }
    }

    record Malformed(String problem) implements Fault {
        static Malformed of(XMLStreamException e) {
            return new Malformed(String.valueOf(e.getMessage()).replaceAll("\\s+", " "));
        }

        @Override
        public String summary() {
            return "PubMed's reply cannot be read: " + problem;
        }
    }

    record Truncated() implements Fault {
        @Override
        public String summary() {
            return "PubMed's reply was cut off";
        }
    }

    record TooLarge(int limit) implements Fault {
        @Override
        public String summary() {
            return "PubMed's reply is larger than " + limit + " bytes";
        }

        @Override
        public Remedy remedy() {
            return Remedy.GIVE_UP;
        }
    }

    record HistoryExpired() implements Fault {
        @Override
        public String summary() {
            return "PubMed no longer knows the history session";
        }

        @Override
        public Remedy remedy() {
            return Remedy.SEARCH_AGAIN;
        }
    }

    /** A page of identifiers other than asked for: PubMed clamps pages in silence. */
    record ShortPage(int expected, int got) implements Fault {
        @Override
        public String summary() {
            return "PubMed sent " + got + " identifiers where " + expected + " were due";
        }
    }

    /** The parts of a list do not add up, also after asking anew: the index changes under the questions. */
    record Unproven(int whole, int parts) implements Fault {
        @Override
        public String summary() {
            return "the list is not proven complete: PubMed counts " + whole + " in all, but " + parts
                    + " in the parts";
        }

        @Override
        public Remedy remedy() {
            return Remedy.GIVE_UP;
        }
    }

    /** No request was made: the circuit breaker holds until then. */
    record CircuitOpen(Instant since, Instant until) implements Fault {
        @Override
        public String summary() {
            return "PubMed has not answered since " + since + "; the next attempt is at " + until;
        }

        @Override
        public Remedy remedy() {
            return Remedy.WAIT;
        }
    }
}
