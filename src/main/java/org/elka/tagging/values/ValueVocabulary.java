package org.elka.tagging.values;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.elka.tagging.text.Match;
import org.elka.tagging.text.Phrases;
import org.elka.tagging.text.Token;

/** The words by which values are read: the phrases of {@code values.yaml}, all looked for in one pass. */
public final class ValueVocabulary {

    private static final String RESOURCE = "/org/elka/tagging/values.yaml";

    private final Phrases<Term> phrases;

    private ValueVocabulary(Phrases<Term> phrases) {
        this.phrases = phrases;
    }

    /** The vocabulary that Elka comes with. */
    public static ValueVocabulary standard() {
        try (InputStream in = ValueVocabulary.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the program");
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a vocabulary: groups, in each names, in each a text of phrases parted by commas.
     *
     * @throws IOException if it is not YAML of that shape
     * @throws IllegalArgumentException if a group is unknown or a phrase is not well-formed; the message says which
     */
    public static ValueVocabulary read(InputStream yaml) throws IOException {
        Map<String, Map<String, String>> groups = new YAMLMapper().readValue(yaml, new TypeReference<>() {});
        Phrases.Builder<Term> phrases = Phrases.builder();
        groups.forEach((group, names) -> {
            Group known = Group.named(group)
                    .orElseThrow(() -> new IllegalArgumentException("unknown group \"" + group + "\" of values"));
            names.forEach((name, text) -> add(phrases, new Term(known, name), text));
        });
        return new ValueVocabulary(phrases.build());
    }

    private static void add(Phrases.Builder<Term> phrases, Term term, String text) {
        for (String phrase : text.split(",", -1)) {
            if (phrase.isBlank()) {
                throw new IllegalArgumentException("an empty phrase under \"" + term.name() + "\"");
            }
            phrases.add(phrase.strip(), term);
        }
    }

    /** Everything found in a run of tokens, by position. */
    List<Match<Term>> in(List<Token> tokens) {
        return phrases.in(tokens);
    }
}
