package org.elka.tagging.text;

import java.util.List;
import org.elka.library.Tagging.Evidence;
import org.elka.library.Tagging.Field;

/**
 * A sentence of the title or the abstract.
 *
 * @param field where it stands
 * @param start offset of its first character in the field
 * @param end offset after its last character
 * @param text the field's text between the two, verbatim; a section's label ("RESULTS:") is not part of it
 * @param role what it does in the abstract
 * @param labelled whether the role comes from a section's label, and is not predicted
 * @param index its number in the document, from 0 over title and abstract
 * @param tokens its words, numbers and signs; their offsets are the field's
 * @param scopes runs of tokens that an assertion cue governs ("no ...", "previous studies have shown ...")
 */
public record Sentence(
        Field field,
        int start,
        int end,
        String text,
        Role role,
        boolean labelled,
        int index,
        List<Token> tokens,
        List<Match<Assertion>> scopes) {

    /** What the sentence says of the thing named by this token; the weightiest where cues overlap. */
    public Assertion assertion(int token) {
        Assertion found = Assertion.AFFIRMED;
        for (Match<Assertion> scope : scopes) {
            if (scope.from() <= token && token < scope.to() && scope.what().compareTo(found) > 0) {
                found = scope.what();
            }
        }
        return found;
    }

    /** Whether this token stands under a cue of that kind. */
    public boolean under(Assertion assertion, int token) {
        for (Match<Assertion> scope : scopes) {
            if (scope.what() == assertion && scope.from() <= token && token < scope.to()) {
                return true;
            }
        }
        return false;
    }

    /** The whole sentence as evidence. */
    public Evidence evidence() {
        return new Evidence(field, start, end, text);
    }

    /** The text from the first to before the last of these tokens as evidence. */
    public Evidence evidence(int fromToken, int toToken) {
        int from = tokens.get(fromToken).start();
        int to = tokens.get(toToken - 1).end();
        return new Evidence(field, from, to, text.substring(from - start, to - start));
    }
}
