package org.elka.pubmed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** Says what a document is when it is not what was hoped for. */
final class Opening {
    private static final Set<String> HTML = Set.of("html", "head", "body", "title", "pre", "p", "div", "h1", "center");

    /** E-utilities' error documents are short; further in there is no error message. */
    private static final int ERROR_WITHIN = 64 << 10;

    private Opening() {}

    /** Moves to the document's first byte that is no white space, which must be markup. */
    static void check(ByteWindow window) throws IOException {
        int first = window.at(0);
        while (first == ' ' || first == '\t' || first == '\r' || first == '\n') {
            window.skip(1);
            first = window.at(0);
        }
        if (first < 0) {
            throw new RefusedInput(Outcome.Cause.EMPTY, "the document is empty");
        }
        if (first != '<') {
            throw new RefusedInput(
                    Outcome.Cause.NOT_PUBMED,
                    "not XML: it begins with \"" + shown(window.text(60)) + "\"; PubMed XML begins with <?xml");
        }
    }

    /** The refusal of a document in which the element at the position, of that name, is out of place. */
    static RefusedInput refusal(ByteWindow window, String name) throws IOException {
        if (HTML.contains(name.toLowerCase(Locale.ROOT))) {
            return new RefusedInput(
                    Outcome.Cause.HTML, "a web page (<" + name + ">) where PubMed XML was expected; try again later");
        }
        long start = window.offset();
        String root = name;
        while (!isError(window, name)) {
            window.skip(1);
            if (!window.toMarkup() || window.offset() - start > ERROR_WITHIN) {
                return new RefusedInput(
                        Outcome.Cause.NOT_PUBMED,
                        "not PubMed XML: the root element is <" + root + ">, expected <PubmedArticleSet>");
            }
            name = window.name(1);
        }
        window.skip("<ERROR>".length());
        return new RefusedInput(Outcome.Cause.REPORTED_ERROR, "PubMed reports an error: " + shown(window.text(300)));
    }

    /** {@code <ERROR/>} is how E-utilities say that there is none. */
    static boolean isError(ByteWindow window, String name) throws IOException {
        return name.equalsIgnoreCase("ERROR") && window.at(name.length() + 1) == '>';
    }

    private static String shown(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int markup = text.indexOf('<');
        return (markup < 0 ? text : text.substring(0, markup))
                .replaceAll("[\\p{Cntrl}\\s\uFFFD]+", " ")
                .strip();
    }
}
