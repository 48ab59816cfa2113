package org.elka.tagging;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.elka.tagging.text.Document;
import org.elka.tagging.text.Match;
import org.elka.tagging.text.Sentence;
import org.elka.tagging.text.Token;

/** A document with all phrases of the taxonomy found in it, those behind its own abbreviations too. */
final class Reading {
    private final List<Found> sentences = new ArrayList<>();
    private final BitSet document = new BitSet();

    /** A sentence, what was found in it, and the numbers of what was found. */
    record Found(Sentence sentence, List<Match<Integer>> matches, BitSet numbers) {

        /** Whether something of that number covers a word of the match. */
        boolean overlaps(Match<Integer> match, int number) {
            return numbers.get(number)
                    && matches.stream().anyMatch(other -> other.what() == number && other.overlaps(match));
        }

        /** Whether something of that number stands at most so many tokens from the match. */
        boolean near(Match<Integer> match, int number, int within) {
            for (Match<Integer> other : matches) {
                if (other.what() == number
                        && other.from() - match.to() <= within
                        && match.from() - other.to() <= within) {
                    return true;
                }
            }
            return false;
        }
    }

    Reading(Document text, RuleBook rules) {
        Map<String, BitSet> meanings = meanings(text, rules);
        for (Sentence sentence : text.sentences()) {
            List<Match<Integer>> matches = rules.matches(sentence);
            if (!meanings.isEmpty()) {
                addAbbreviated(sentence, meanings, matches);
            }
            BitSet numbers = new BitSet();
            matches.forEach(match -> numbers.set(match.what()));
            document.or(numbers);
            sentences.add(new Found(sentence, matches, numbers));
        }
    }

    List<Found> sentences() {
        return sentences;
    }

    /** Numbers of everything found anywhere. */
    BitSet document() {
        return document;
    }

    /** For each short form that the text defines the numbers of what stands in its long form. */
    private static Map<String, BitSet> meanings(Document text, RuleBook rules) {
        Map<String, BitSet> meanings = new HashMap<>();
        text.abbreviations().all().forEach((shortForm, longForm) -> {
            BitSet numbers = new BitSet();
            rules.phrases().in(longForm).forEach(match -> numbers.set(match.what()));
            if (!numbers.isEmpty()) {
                meanings.put(shortForm, numbers);
            }
        });
        return meanings;
    }

    private static void addAbbreviated(Sentence sentence, Map<String, BitSet> meanings, List<Match<Integer>> matches) {
        List<Token> tokens = sentence.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            BitSet numbers = meanings.get(tokens.get(i).text());
            if (numbers != null) {
                int at = i;
                numbers.stream().forEach(number -> matches.add(new Match<>(number, at, at + 1)));
            }
        }
    }
}
