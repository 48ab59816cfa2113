package org.elka.pubmed.eutils;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * The texts of a small reply by the path of their element below the root, such as "IdList/Id" or "Count". The path
 * matters: ESearch has a Count of its own and others inside its TranslationStack.
 */
final class ReplyText {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final Map<String, List<String>> texts = new HashMap<>();

    private ReplyText() {}

    static ReplyText of(byte[] xml) throws XMLStreamException {
        ReplyText reply = new ReplyText();
        Deque<String> path = new ArrayDeque<>();
        StringBuilder text = new StringBuilder();
        XMLStreamReader2 reader = EutilsXml.reader(xml);
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamReader2.START_ELEMENT -> {
                    path.addLast(reader.getLocalName());
                    text.setLength(0);
                }
                case XMLStreamReader2.CHARACTERS -> text.append(reader.getText());
                case XMLStreamReader2.END_ELEMENT -> {
                    reply.add(path, text);
                    path.removeLast();
                }
                default -> {}
            }
        }
        return reply;
    }

    private void add(Deque<String> path, StringBuilder text) {
        String below = String.join("/", path.stream().skip(1).toList());
        texts.computeIfAbsent(below, _ -> new ArrayList<>()).add(text.toString().strip());
        text.setLength(0);
    }

    List<String> all(String path) {
        return texts.getOrDefault(path, List.of());
    }

    /** The first text at that path; empty where there is none. */
    String first(String path) {
        return texts.containsKey(path) ? all(path).getFirst() : "";
    }

    /** @throws XMLStreamException where it is absent or no number from 0 up */
    int number(String path) throws XMLStreamException {
        String text = first(path);
        if (!NUMBER.matcher(text).matches()) {
            throw new XMLStreamException(path + " should be a number, but is \"" + text + "\"");
        }
        return Integer.parseInt(text);
    }
}
