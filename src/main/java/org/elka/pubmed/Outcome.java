package org.elka.pubmed;

/** How the reading of a document ended. What was handed over before the end stands in any case. */
public sealed interface Outcome {
    /** One line for a person: what happened, where, and what to do about it. */
    String message();

    /** Read to its proper end. {@code slices} counts its citations and DeleteCitation elements. */
    record Complete(long slices) implements Outcome {
        @Override
        public String message() {
            return slices + (slices == 1 ? " entry" : " entries") + ", read to the end";
        }
    }

    /** The document breaks off or its compression is damaged. {@code slices} whole ones came before that. */
    record Truncated(long slices, String message) implements Outcome {}

    /** Not a document of PubMed's citations, or one that must not be read on. */
    record Refused(Cause cause, String message) implements Outcome {}

    /** Why a document is refused. */
    enum Cause {
        EMPTY,
        /** A web page, as proxies and maintenance windows send. */
        HTML,
        /** E-utilities' own error message in XML. */
        REPORTED_ERROR,
        /** Anything else that is not PubMed XML. */
        NOT_PUBMED,
        UNKNOWN_ENCODING,
        /** Decompresses to more than the limits allow. */
        EXPANSION
    }
}
