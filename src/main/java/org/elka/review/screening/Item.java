package org.elka.review.screening;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.elka.review.extraction.Extracted;
import org.elka.review.screening.ReviewEvent.Cause;
import org.jspecify.annotations.Nullable;

/** One article in a review: where it came from and what was said of it. Changed by {@link Review#apply} only. */
public final class Item {
    private final long article;
    private final long since;
    private final Map<String, Integer> records = new TreeMap<>();
    private final List<Item> standsFor = new ArrayList<>();
    private final Map<Long, Extracted> extracted = new TreeMap<>();
    private final List<Extracted> extractedEarlier = new ArrayList<>();
    private final Map<Stage, Desk> desks = new EnumMap<>(Stage.class);
    private @Nullable Item mergedInto;
    private @Nullable String automation;
    private @Nullable Boolean retrieved;
    private @Nullable Extracted extraction;

    Item(long article, long since) {
        this.article = article;
        this.since = since;
        for (Stage stage : Stage.values()) {
            desks.put(stage, new Desk());
        }
    }

    /** That something must be looked at again. @param number of its entry in the history */
    public record Reopening(
            long number,
            Instant made,
            long person,
            Cause cause,
            long change,
            @Nullable String detail) {}

    /** That a person wants to see it later. @param until null: after all others */
    record Deferral(long number, @Nullable Instant until) {}

    /** What was said at one stage. */
    static final class Desk {
        final Map<Long, Given> decisions = new TreeMap<>();
        final List<Given> earlier = new ArrayList<>();
        final Set<Long> assigned = new TreeSet<>();
        final Map<Long, Deferral> deferrals = new TreeMap<>();

        @Nullable
        Given settlement;

        @Nullable
        Reopening reopening;
    }

    Desk desk(Stage stage) {
        Desk desk = desks.get(stage);
        if (desk == null) {
            throw new IllegalStateException("no desk for " + stage);
        }
        return desk;
    }

    /** The article's number in the library. */
    public long article() {
        return article;
    }

    /** The number of the entry by which it came. */
    public long since() {
        return since;
    }

    /** How many records of it came, by database. */
    public Map<String, Integer> records() {
        return records;
    }

    /** The article that stands for it; null if it stands for itself. */
    public @Nullable Item mergedInto() {
        return mergedInto;
    }

    /** The rule that left it out before screening; null if none did. */
    public @Nullable String automation() {
        return automation;
    }

    /** Whether its full text was had; null as long as nobody has said. */
    public @Nullable Boolean retrieved() {
        return retrieved;
    }

    /** Why the stage was opened again the last time; null if it never was. */
    public @Nullable Reopening reopening(Stage stage) {
        return desk(stage).reopening;
    }

    /** Who alone is to decide at the stage; empty: whoever comes. */
    public Set<Long> assigned(Stage stage) {
        return desk(stage).assigned;
    }

    /** Whether a queue must look at more than who has decided on it. */
    boolean isApart(Stage stage) {
        Desk desk = desk(stage);
        return !desk.assigned.isEmpty() || !desk.deferrals.isEmpty() || desk.reopening != null || !standsFor.isEmpty();
    }

    /** What settled the stage; null if nothing did. */
    public @Nullable Given settlement(Stage stage) {
        return desk(stage).settlement;
    }

    /** Decisions that count no more, since the stage was opened again or was settled otherwise before. */
    public List<Given> earlier(Stage stage) {
        return desk(stage).earlier;
    }

    /** The standing decisions, one of each person, those on articles that it stands for among them. */
    public Collection<Given> decisions(Stage stage) {
        if (standsFor.isEmpty()) {
            return desk(stage).decisions.values();
        }
        Map<Long, Given> all = new TreeMap<>();
        for (Item part : standsFor) {
            part.decisions(stage).forEach(given -> all.put(given.person(), given));
        }
        all.putAll(desk(stage).decisions);
        return all.values();
    }

    /** The person's standing decision. */
    public @Nullable Given decision(Stage stage, long person) {
        Given own = desk(stage).decisions.get(person);
        if (own != null || standsFor.isEmpty()) {
            return own;
        }
        return decisions(stage).stream()
                .filter(given -> given.person() == person)
                .findFirst()
                .orElse(null);
    }

    /** What each person read out of the report, by person. */
    public Map<Long, Extracted> extracted() {
        return extracted;
    }

    /** What was read or settled otherwise before. */
    public List<Extracted> extractedEarlier() {
        return extractedEarlier;
    }

    /** What an adjudicator says holds; null if none did. */
    public @Nullable Extracted extraction() {
        return extraction;
    }

    void extracted(Extracted one) {
        Extracted before = extracted.put(one.person(), one);
        if (before != null) {
            extractedEarlier.add(before);
        }
    }

    void settleExtraction(Extracted one) {
        if (extraction != null) {
            extractedEarlier.add(extraction);
        }
        extraction = one;
    }

    void came(String database, int number) {
        records.merge(database, number, Integer::sum);
    }

    void merge(Item into) {
        separate();
        mergedInto = into;
        into.standsFor.add(this);
    }

    void separate() {
        if (mergedInto != null) {
            mergedInto.standsFor.remove(this);
            mergedInto = null;
        }
    }

    void excludeByAutomation(@Nullable String rule) {
        automation = rule;
    }

    void retrieved(boolean had) {
        retrieved = had;
    }

    /** Sets everything said at the stage aside, here and on what the article stands for. */
    void reopen(Stage stage, Reopening why) {
        for (Item part : standsFor) {
            part.reopen(stage, why);
        }
        Desk desk = desk(stage);
        desk.earlier.addAll(desk.decisions.values());
        desk.decisions.clear();
        if (desk.settlement != null) {
            desk.earlier.add(desk.settlement);
            desk.settlement = null;
        }
        desk.deferrals.clear();
        desk.reopening = why;
    }
}
