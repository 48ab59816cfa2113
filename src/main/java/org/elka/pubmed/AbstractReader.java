package org.elka.pubmed;

import java.util.ArrayList;
import java.util.List;
import org.elka.library.Citation.AbstractSection;
import org.jspecify.annotations.Nullable;

/** Reads Abstract and OtherAbstract. */
final class AbstractReader {
    private final XmlCursor cursor;
    private final List<AbstractSection> sections = new ArrayList<>();
    private @Nullable String copyright;

    AbstractReader(XmlCursor cursor) {
        this.cursor = cursor;
    }

    void read() throws MalformedXml {
        while (cursor.nextChild()) {
            switch (cursor.name()) {
                case "AbstractText" -> section();
                case "CopyrightInformation" -> copyright = cursor.textOrNull();
                default -> cursor.skip();
            }
        }
    }

    /** A section without text says nothing; "UNLABELLED" is NLM's word for a section that has no label in print. */
    private void section() throws MalformedXml {
        String label = cursor.attributes().get("Label");
        String category = cursor.attributes().get("NlmCategory");
        String text = cursor.text();
        if (!text.isEmpty()) {
            sections.add(new AbstractSection(printed(label), category, text));
        }
    }

    private static @Nullable String printed(@Nullable String label) {
        return label == null || label.isBlank() || label.equals("UNLABELLED") ? null : WhiteSpace.normalised(label);
    }

    List<AbstractSection> sections() {
        return sections;
    }

    @Nullable
    String copyright() {
        return copyright;
    }
}
