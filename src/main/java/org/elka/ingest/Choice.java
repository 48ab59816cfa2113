package org.elka.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.elka.library.Citation;
import org.elka.library.CitationFilter;
import org.elka.library.Delivery;
import org.elka.library.store.Library;
import org.elka.pubmed.Entry;

/**
 * Chooses among a file's entries by a topic's query. What the library holds already is chosen in any case, deletions
 * included: its text goes on, whether it still matches or not. What cannot be read is chosen, to be quarantined.
 */
@ApplicationScoped
class Choice {
    private final Library library;

    Choice(Library library) {
        this.library = library;
    }

    /** The positions of the chosen ones, in order. */
    List<Integer> among(List<Entry> entries, CitationFilter.Rule rule) {
        Set<String> held = library.held(entries.stream().flatMap(Choice::pmid).toList());
        List<Integer> asked = new ArrayList<>();
        List<Citation> citations = new ArrayList<>();
        Set<Integer> chosen = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            switch (entries.get(i)) {
                case Entry.Delivered delivered
                when held.contains(
                        Objects.requireNonNullElse(delivered.citation().pmid(), "")) -> chosen.add(i);
                case Entry.Delivered delivered -> {
                    asked.add(i);
                    citations.add(delivered.citation());
                }
                case Entry.Deleted deleted -> {
                    if (held.contains(deleted.pmid())) {
                        chosen.add(i);
                    }
                }
                case Entry.Unreadable unreadable -> chosen.add(i);
            }
        }
        rule.matching(citations).forEach(position -> chosen.add(asked.get(position)));
        return chosen.stream().sorted().toList();
    }

    static List<Integer> all(int entries) {
        return IntStream.range(0, entries).boxed().toList();
    }

    /** The same of what was read already, from files that delete nothing. */
    List<Integer> amongReceived(List<Received> received, CitationFilter.Rule rule) {
        List<Integer> asked = new ArrayList<>();
        List<Citation> citations = new ArrayList<>();
        Set<Integer> chosen = new HashSet<>();
        for (int i = 0; i < received.size(); i++) {
            if (received.get(i) instanceof Received.Read(Delivery delivery, String place)) {
                asked.add(i);
                citations.add(delivery.citation());
            } else {
                chosen.add(i);
            }
        }
        rule.matching(citations).forEach(position -> chosen.add(asked.get(position)));
        return chosen.stream().sorted().toList();
    }

    private static Stream<String> pmid(Entry entry) {
        return switch (entry) {
            case Entry.Delivered delivered ->
                Stream.ofNullable(delivered.citation().pmid());
            case Entry.Deleted deleted -> Stream.of(deleted.pmid());
            case Entry.Unreadable unreadable -> Stream.empty();
        };
    }
}
