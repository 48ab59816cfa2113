package org.elka.tagging.text;

import java.util.ArrayList;
import java.util.List;
import org.elka.library.Tagging.Field;

/**
 * A title and an abstract, read: sentences with roles and tokens, and the abbreviations that the text defines.
 *
 * @param title the title as given, maybe empty
 * @param abstractText the abstract as given, maybe empty
 * @param sentences those of the title, then those of the abstract, in the order of the text
 * @param abbreviations what the text itself defines
 */
public record Document(String title, String abstractText, List<Sentence> sentences, Abbreviations abbreviations) {

    /** Reads the two texts in time linear in their length. Any text is taken: empty, huge, in another language. */
    public static Document of(String title, String abstractText) {
        List<Sentence> sentences = new ArrayList<>();
        Sections.addSentences(Field.TITLE, title, sentences);
        Sections.addSentences(Field.ABSTRACT, abstractText, sentences);
        List<Sentence> withRoles = RolePrediction.fill(sentences);
        return new Document(title, abstractText, withRoles, Abbreviations.in(withRoles));
    }

    /** The field's text as given. */
    public String text(Field field) {
        return field == Field.TITLE ? title : abstractText;
    }
}
