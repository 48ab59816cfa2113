package org.elka.pubmed.eutils;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;

/** Reads ESearch's XML and holds it against what was asked. */
final class SearchReader {
    private static final String NOTHING = "No items found.";

    private SearchReader() {}

    static Reply<SearchReply> read(byte[] xml, Search asked) {
        ReplyText reply;
        SearchReply answer;
        int start;
        try {
            reply = ReplyText.of(xml);
            answer = answer(reply);
            start = reply.number("RetStart");
        } catch (XMLStreamException e) {
            return new Reply.Failed<>(Fault.Malformed.of(e));
        }
        // PubMed goes on without the misspelt tag, so its answer, nothing at all included, is to another question.
        List<String> unknown = reply.all("ErrorList/FieldNotFound");
        if (!unknown.isEmpty()) {
            return new Reply.Refused<>("unknown field: " + String.join(", ", unknown));
        }
        int due = asked.due(answer.count());
        int distinct = new HashSet<>(answer.ids()).size();
        if (answer.ids().size() != due || distinct != due || start != asked.start()) {
            return new Reply.Failed<>(new Fault.ShortPage(due, distinct));
        }
        if (asked.history() && answer.history() == null) {
            return new Reply.Failed<>(new Fault.Malformed("ESearch's reply holds no history session"));
        }
        return new Reply.Answered<>(answer);
    }

    private static SearchReply answer(ReplyText reply) throws XMLStreamException {
        String webEnv = reply.first("WebEnv");
        return new SearchReply(
                reply.number("Count"),
                reply.all("IdList/Id"),
                webEnv.isEmpty() ? null : new History(webEnv, reply.first("QueryKey")),
                reply.first("QueryTranslation"),
                new SearchReply.Warnings(
                        reply.all("ErrorList/PhraseNotFound"),
                        ignored(reply),
                        reply.all("WarningList/OutputMessage").stream()
                                .filter(message -> !message.equals(NOTHING))
                                .toList()));
    }

    private static List<String> ignored(ReplyText reply) {
        return Stream.of("WarningList/PhraseIgnored", "WarningList/QuotedPhraseNotFound")
                .flatMap(path -> reply.all(path).stream())
                .toList();
    }
}
