package org.elka.api;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.elka.search.RankingRequest;
import org.elka.search.Reason.Signal;
import org.elka.search.Subject;
import org.jspecify.annotations.Nullable;

/** What a search says of how its hits are to be put in order. */
public class RankingParameters {
    private static final int LONGEST_QUESTION = 2_000;

    @Parameter(
            description = "Plain words or a sentence, read as no query: not all of its words must be there.",
            example = "how fast does ketamine reduce social anxiety")
    @QueryParam("question")
    @DefaultValue("")
    String question = "";

    @Parameter(
            description = "What counts in the best match, comma-separated: words, phrases, meaning, headings,"
                    + " design, recency; default: all. Words always count.")
    @QueryParam("signals")
    @DefaultValue("")
    String signals = "";

    @Parameter(description = "Whether each hit says what gave it its place.")
    @QueryParam("explain")
    @DefaultValue("false")
    boolean explain;

    RankingRequest request() {
        return request(subject());
    }

    RankingRequest request(@Nullable Subject subject) {
        return new RankingRequest(subject, signals(), explain);
    }

    private @Nullable Subject subject() {
        if (question.length() > LONGEST_QUESTION) {
            throw new ApiException(
                    ProblemType.INVALID_REQUEST,
                    "question has %d characters; it can have %d".formatted(question.length(), LONGEST_QUESTION));
        }
        return question.isBlank() ? null : new Subject.Question(question.strip());
    }

    private Set<Signal> signals() {
        if (signals.isBlank()) {
            return RankingRequest.ALL_SIGNALS;
        }
        Set<Signal> named = EnumSet.of(Signal.WORDS);
        for (String name : signals.split(",")) {
            if (!name.isBlank()) {
                named.add(ArticlesResource.named(Signal.values(), name.strip(), "signals"));
            }
        }
        return named;
    }

    /** What an answer depends on. */
    String state() {
        return String.join(" ", question, signals, explain + "");
    }
}
