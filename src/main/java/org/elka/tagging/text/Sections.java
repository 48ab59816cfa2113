package org.elka.tagging.text;

import java.util.List;
import java.util.Optional;
import org.elka.library.Tagging.Field;

/** Cuts a field into sentences and gives each the role that its section's label states. */
final class Sections {
    private Sections() {}

    /** Adds the field's sentences; where no label has stood yet the role is OTHER and not labelled. */
    static void addSentences(Field field, String text, List<Sentence> to) {
        Role role = field == Field.TITLE ? Role.TITLE : Role.OTHER;
        boolean labelled = field == Field.TITLE;
        for (int[] span : SentenceSplitter.spans(text)) {
            int start = span[0];
            if (field == Field.ABSTRACT) {
                Optional<SectionLabels.Label> label = SectionLabels.at(text, start);
                if (label.isPresent()) {
                    role = label.get().role();
                    labelled = true;
                    start = Math.min(label.get().end(), span[1]);
                }
            }
            if (start < span[1]) {
                List<Token> tokens = Tokenizer.tokens(text, start, span[1]);
                to.add(new Sentence(
                        field,
                        start,
                        span[1],
                        text.substring(start, span[1]),
                        role,
                        labelled,
                        to.size(),
                        tokens,
                        Assertions.in(tokens)));
            }
        }
    }
}
