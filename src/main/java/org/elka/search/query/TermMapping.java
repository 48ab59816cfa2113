package org.elka.search.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * PubMed's automatic term mapping: looks the words that stand without quotes or tag up in MeSH, then among the
 * journals, then among the authors, the longest row of words first, and adds what they stand for. A word that stands
 * for nothing, or for a subheading alone, is looked for in its other spellings too. Source: PubMed help, "How PubMed
 * works: automatic term mapping".
 */
final class TermMapping {
    /** No name in MeSH that people type has more words. */
    private static final int LONGEST = 8;

    /** Initials after a last name. */
    private static final int LONGEST_INITIALS = 2;

    private final Vocabulary vocabulary;
    private final Terms terms;

    TermMapping(Vocabulary vocabulary, Terms terms) {
        this.vocabulary = vocabulary;
        this.terms = terms;
    }

    /** What the first {@code count} words of those given mean together. */
    record Found(Query query, int count) {}

    /** The longest row of words, from the first on, that stands for something. */
    Optional<Found> longest(List<Token> words) {
        List<String> keys = new ArrayList<>();
        for (Token word : words) {
            String key = word.is(Token.Kind.WORD) && word.text().indexOf('*') < 0 ? Words.key(word.text()) : "";
            if (key.isEmpty() || keys.size() == LONGEST) {
                break;
            }
            keys.add(key);
        }
        for (int count = keys.size(); count > 0; count--) {
            String key = String.join(" ", keys.subList(0, count));
            if (count > 1 || !StopWords.contains(key)) {
                Optional<Query> meant = meant(key, words.subList(0, count));
                if (meant.isPresent()) {
                    return Optional.of(new Found(meant.get(), count));
                }
            }
        }
        return Optional.empty();
    }

    /** A single word in its other spellings; empty where it has none. */
    Optional<Query> respelt(Query.Text written) {
        Query.Word word = written.words().getFirst();
        Set<String> others = Spellings.of(word.text());
        if (written.words().size() > 1 || word.truncated() || others.isEmpty()) {
            return Optional.empty();
        }
        List<Query> all = new ArrayList<>(List.of(written));
        others.forEach(other -> all.add(word(other, written.span())));
        return Optional.of(new Query.Mapped(written, new Query.Or(List.copyOf(all), written.span()), written.span()));
    }

    private Optional<Query> meant(String key, List<Token> words) {
        Span span = words.getFirst().span().to(words.getLast().span());
        Set<Query> meanings = new LinkedHashSet<>();
        Mesh mesh = vocabulary.mesh();
        mesh.heading(key).ifPresent(heading -> named(KeyField.MESH, heading, key, span, meanings));
        mesh.publicationType(key).ifPresent(type -> named(KeyField.PUBLICATION_TYPE, type, key, span, meanings));
        mesh.substance(key).ifPresent(name -> named(KeyField.SUBSTANCE, name, key, span, meanings));
        boolean named = !meanings.isEmpty();
        if (!mesh.isEmpty() && Headings.isSubheading(key)) {
            meanings.add(whole(KeyField.SUBHEADING, Headings.exploded(Headings.subheading(key)), span));
        }
        if (meanings.isEmpty() && words.size() > 1) {
            if (vocabulary.names().isJournal(key)) {
                meanings.add(whole(KeyField.JOURNAL, List.of(key), span));
            } else if (endsInInitials(key) && vocabulary.names().isAuthor(key)) {
                meanings.add(terms.counted(new Query.Key(KeyField.AUTHOR, List.of(key), Query.Match.NAME, span)));
            }
        }
        if (meanings.isEmpty()) {
            return Optional.empty();
        }
        Query written = written(words, span);
        meanings.add(written);
        if (!named && words.size() == 1) {
            Spellings.of(key).forEach(other -> meanings.add(word(other, span)));
        }
        return Optional.of(new Query.Mapped(written, new Query.Or(List.copyOf(meanings), span), span));
    }

    /** The name with what is below it, and its own words, where they are not those written. */
    private void named(KeyField field, String name, String key, Span span, Set<Query> meanings) {
        boolean placed = field != KeyField.SUBSTANCE;
        meanings.add(whole(field, placed ? terms.names().exploded(name) : List.of(name), span));
        if (!name.equals(key)) {
            List<Query> words = new ArrayList<>();
            for (String word : new LinkedHashSet<>(List.of(name.split(" ")))) {
                if (!StopWords.contains(word)) {
                    words.add(word(word, span));
                }
            }
            if (!words.isEmpty()) {
                meanings.add(all(words, span));
            }
        }
    }

    private Query written(List<Token> words, Span span) {
        List<Query> parts = new ArrayList<>();
        for (Token word : words) {
            if (!StopWords.contains(Words.key(word.text()))) {
                parts.add(terms.text(Terms.Source.of(word), TextField.ALL, null));
            }
        }
        if (parts.isEmpty()) {
            words.forEach(word -> parts.add(terms.text(Terms.Source.of(word), TextField.ALL, null)));
        }
        return all(parts, span);
    }

    private static Query all(List<Query> parts, Span span) {
        return parts.size() == 1 ? parts.getFirst() : new Query.And(List.copyOf(parts), span);
    }

    private Query whole(KeyField field, List<String> values, Span span) {
        return terms.counted(new Query.Key(field, values, Query.Match.WHOLE, span));
    }

    private Query word(String word, Span span) {
        return terms.counted(
                new Query.Text(TextField.ALL, List.of(new Query.Word(word, false, span)), null, true, span));
    }

    private static boolean endsInInitials(String key) {
        String last = key.substring(key.lastIndexOf(' ') + 1);
        return last.length() <= LONGEST_INITIALS && last.chars().allMatch(Character::isLetter);
    }
}
