package org.elka.tagging;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.elka.tagging.Taxonomy.Concept;
import org.elka.tagging.Taxonomy.Rule;
import org.elka.tagging.text.Match;
import org.elka.tagging.text.Phrases;
import org.elka.tagging.text.Role;
import org.elka.tagging.text.Sentence;

/**
 * A taxonomy compiled: all its phrases in one search, each lexicon and each rule under a number, so that a sentence is
 * searched once however many tags there are.
 */
final class RuleBook {
    private final Phrases<Integer> phrases;
    private final List<List<CompiledRule>> byNumber;

    private RuleBook(Phrases<Integer> phrases, List<List<CompiledRule>> byNumber) {
        this.phrases = phrases;
        this.byNumber = byNumber;
    }

    /**
     * A rule with its lexicons as numbers.
     *
     * @param concept counts the taxonomy's concepts from 0
     * @param except number of the phrases in which the rule's own do not count
     */
    record CompiledRule(
            int concept, Rule rule, int except, BitSet with, BitSet without, BitSet document, BitSet notDocument) {

        Set<Role> reportsIn() {
            return rule.in();
        }
    }

    static RuleBook of(Taxonomy taxonomy) {
        Phrases.Builder<Integer> builder = Phrases.builder();
        Map<String, Integer> numbers = new HashMap<>();
        List<List<CompiledRule>> byNumber = new ArrayList<>();
        taxonomy.lexicons().forEach((name, list) -> {
            numbers.put(name, byNumber.size());
            builder.addAll(list, byNumber.size());
            byNumber.add(List.of());
        });
        List<Concept> concepts = taxonomy.concepts();
        for (int c = 0; c < concepts.size(); c++) {
            for (Rule rule : concepts.get(c).rules()) {
                int except = byNumber.size() + 1;
                builder.addAll(rule.phrases(), byNumber.size());
                builder.addAll(rule.except(), except);
                byNumber.add(List.of(compiled(c, rule, except, numbers)));
                byNumber.add(List.of());
            }
        }
        return new RuleBook(builder.build(), byNumber);
    }

    private static CompiledRule compiled(int concept, Rule rule, int except, Map<String, Integer> numbers) {
        return new CompiledRule(
                concept,
                rule,
                except,
                set(rule.condition().with(), numbers),
                set(rule.condition().without(), numbers),
                set(rule.condition().document(), numbers),
                set(rule.condition().notDocument(), numbers));
    }

    private static BitSet set(List<String> names, Map<String, Integer> numbers) {
        BitSet set = new BitSet();
        names.forEach(name -> set.set(numbers.getOrDefault(name, 0)));
        return set;
    }

    /** What of the taxonomy's phrases stands in a sentence, by their numbers. */
    List<Match<Integer>> matches(Sentence sentence) {
        return phrases.in(sentence);
    }

    Phrases<Integer> phrases() {
        return phrases;
    }

    /** The rules that a phrase of this number starts. */
    List<CompiledRule> startedBy(int number) {
        return byNumber.get(number);
    }
}
