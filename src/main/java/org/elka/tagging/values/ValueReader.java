package org.elka.tagging.values;

import java.util.List;
import org.elka.library.Tagging.Finding;
import org.elka.library.Tagging.Value;
import org.elka.tagging.text.Document;

/** Something that reads values out of a text. Pure and safe for use by several threads. */
@FunctionalInterface
public interface ValueReader {

    /** The values that the text states, in the order of {@link Value#name}, then of the text; evidence is verbatim. */
    List<Value> read(Document document);

    /** All that the text states. */
    record Stated(List<Value> values, List<Finding> findings) {}

    /** The values and the single findings, in one reading; a reader that knows no findings gives none. */
    default Stated readAll(Document document) {
        return new Stated(read(document), List.of());
    }
}
