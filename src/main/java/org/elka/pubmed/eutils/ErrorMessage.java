package org.elka.pubmed.eutils;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/** Finds the error message that E-utilities put into bodies, of whatever status and content type. */
final class ErrorMessage {
    private static final JsonMapper JSON = JsonMapper.builder()
            // The real service leaves line feeds raw inside its messages.
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build();

    /** Messages may quote the caller's address. */
    private static final Pattern ADDRESS = Pattern.compile(
            "\\b\\d{1,3}(?:\\.\\d{1,3}){3}\\b|\\b(?:[0-9a-f]{1,4}:){3,7}[0-9a-f:]*", Pattern.CASE_INSENSITIVE);

    private static final Pattern WHITE = Pattern.compile("\\s+");
    private static final int LONGEST = 500;

    private ErrorMessage() {}

    /** The message on one line, without addresses; empty where the body holds none that can be read. */
    static Optional<String> in(byte[] body) {
        Optional<String> message = switch (ReplyHead.of(body)) {
            case ReplyHead.Json _ -> inJson(body);
            case ReplyHead.Xml _ -> inXml(body);
            case ReplyHead.Empty _, ReplyHead.Html _, ReplyHead.Other _ -> Optional.empty();
        };
        return message.map(ErrorMessage::tidy);
    }

    private static Optional<String> inJson(byte[] body) {
        try (JsonParser parser = JSON.createParser(body)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.FIELD_NAME && "error".equalsIgnoreCase(parser.currentName())) {
                    return Optional.of(parser.nextToken() == JsonToken.VALUE_STRING ? parser.getText() : "no message");
                }
            }
            return Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Messages are children of the root; below, "ERROR" may be anything. */
    private static Optional<String> inXml(byte[] body) {
        try {
            XMLStreamReader2 xml = EutilsXml.reader(body);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader2.START_ELEMENT
                        && xml.getDepth() == 2
                        && xml.getLocalName().equals("ERROR")) {
                    return Optional.of(xml.getElementText());
                }
            }
            return Optional.empty();
        } catch (XMLStreamException e) {
            return Optional.empty();
        }
    }

    private static String tidy(String message) {
        String line = WHITE.matcher(message).replaceAll(" ").strip();
        line = ADDRESS.matcher(line).replaceAll("(address)");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + " ...";
    }
}
