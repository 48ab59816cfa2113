package org.elka.tagging.values;

import java.util.List;
import org.elka.library.Tagging.Value;
import org.elka.tagging.text.Document;

/** Something that reads values out of a text. Pure and safe for use by several threads. */
@FunctionalInterface
public interface ValueReader {

    /** The values that the text states, in the order of {@link Value#name}, then of the text; evidence is verbatim. */
    List<Value> read(Document document);
}
