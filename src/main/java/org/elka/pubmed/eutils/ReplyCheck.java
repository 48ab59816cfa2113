package org.elka.pubmed.eutils;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.elka.pubmed.eutils.EutilsRequest.Verb;
import org.elka.pubmed.eutils.Transfer.Received;

/**
 * Decides by status and body whether what was received is the reply to the request. E-utilities send errors with
 * status 200 and good messages with status 400, so the body is believed first.
 */
final class ReplyCheck {
    private static final String NO_SUCH_IDS = "ID list is empty";
    private static final byte[] NO_CITATIONS = "<PubmedArticleSet/>".getBytes(StandardCharsets.UTF_8);

    private ReplyCheck() {}

    /** The body of a good reply: it has the right root element from beginning to end. */
    static Reply<byte[]> check(EutilsRequest request, Transfer transfer) {
        return switch (transfer) {
            case Transfer.Broken(Fault fault) -> new Reply.Failed<>(fault);
            case Received received
            when received.status() == 429 -> new Reply.Failed<>(new Fault.RateLimited(received.retryAfter()));
            case Received received
            when received.status() >= 500 ->
                new Reply.Failed<>(new Fault.ServerError(received.status(), received.retryAfter()));
            case Received received -> checkBody(request, received);
        };
    }

    private static Reply<byte[]> checkBody(EutilsRequest request, Received received) {
        byte[] body = received.body();
        Verb verb = request.verb();
        boolean rightRoot = ReplyHead.of(body).equals(new ReplyHead.Xml(verb.root()));
        // A page of citations is not searched for messages: it is large, and its errors come under another root.
        Optional<String> error = rightRoot && verb == Verb.EFETCH ? Optional.empty() : ErrorMessage.in(body);
        if (error.isPresent()) {
            return judge(request, error.get(), received);
        }
        if (received.status() != 200) {
            return new Reply.Failed<>(new Fault.UnexpectedStatus(received.status()));
        }
        if (!rightRoot) {
            return new Reply.Failed<>(new Fault.NotEutils(describe(ReplyHead.of(body))));
        }
        return isWhole(body, verb.root()) ? new Reply.Answered<>(body) : new Reply.Failed<>(new Fault.Truncated());
    }

    private static Reply<byte[]> judge(EutilsRequest request, String message, Received received) {
        if (message.startsWith("API rate limit exceeded")) {
            return new Reply.Failed<>(new Fault.RateLimited(received.retryAfter()));
        }
        if (message.startsWith("API key invalid")) {
            return new Reply.Failed<>(new Fault.KeyRejected());
        }
        if (message.startsWith(NO_SUCH_IDS) && request.verb() == Verb.EFETCH) {
            return new Reply.Answered<>(NO_CITATIONS);
        }
        if (message.startsWith("Unable to obtain query") && request.usesHistory()) {
            return new Reply.Failed<>(new Fault.HistoryExpired());
        }
        String query = request.parameters().get("term");
        if (query != null && Rejection.isMeant(query, message)) {
            return new Reply.Refused<>(message);
        }
        return new Reply.Failed<>(new Fault.ErrorBody(message));
    }

    private static String describe(ReplyHead head) {
        return switch (head) {
            case ReplyHead.Empty _ -> "an empty body";
            case ReplyHead.Html(String title) -> "a web page (" + title + ")";
            case ReplyHead.Json _ -> "JSON";
            case ReplyHead.Xml(String root) -> "another XML document (" + root + ")";
            case ReplyHead.Other _ -> "something unknown";
        };
    }

    /** Whether the root's end tag closes the body, or the root is an empty element. */
    private static boolean isWhole(byte[] body, String root) {
        int end = body.length;
        while (end > 0 && Character.isWhitespace(body[end - 1])) {
            end--;
        }
        int from = Math.max(0, end - root.length() - 3);
        String tail = new String(body, from, end - from, StandardCharsets.ISO_8859_1);
        return tail.endsWith("</" + root + ">") || tail.endsWith("<" + root + "/>");
    }
}
