package org.elka.review.screening;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.elka.review.extraction.Extracted;
import org.elka.review.extraction.Form;
import org.elka.review.screening.Item.Desk;
import org.elka.review.screening.Item.Reopening;
import org.elka.review.screening.ReviewEvent.SourceAdded;
import org.jspecify.annotations.Nullable;

/**
 * What a review's history comes to: a fold over its entries, from the first one to any. Nothing else decides how a
 * review stands, so that it can be asked for as of any date.
 */
public final class Review {
    private final long id;
    private final SortedMap<Long, List<Role>> members = new TreeMap<>();
    private final SortedMap<Integer, SourceAdded> sources = new TreeMap<>();
    private final Map<Long, Item> items = new LinkedHashMap<>();
    private final Set<Long> records = new HashSet<>();
    private final List<ReviewEvent.AuditDrawn> audits = new ArrayList<>();
    private final Set<Long> audited = new HashSet<>();
    private final Map<Stage, Backlog> backlogs = new EnumMap<>(Stage.class);
    private @Nullable Protocol protocol;
    private int protocolVersion;
    private Form form = new Form(List.of());
    private int formVersion;
    private long last;
    private Instant lastMade = Instant.EPOCH;
    private boolean closed;
    private long textsChanged;
    private long takenIn;

    /** A review of which nothing is known yet. */
    public Review(long id) {
        this.id = id;
        for (Stage stage : Stage.values()) {
            backlogs.put(stage, new Backlog(stage));
        }
    }

    /**
     * Takes the next entry in.
     *
     * @throws IllegalArgumentException if it is not the one after the last
     */
    public void apply(Entry entry) {
        if (entry.number() != last + 1) {
            throw new IllegalArgumentException(
                    "entry %d of review %d cannot follow entry %d".formatted(entry.number(), id, last));
        }
        last = entry.number();
        lastMade = entry.made();
        if (entry.event() instanceof ReviewEvent.ProtocolSet
                || entry.event() instanceof ReviewEvent.Identified
                || entry.event() instanceof ReviewEvent.Reopened) {
            textsChanged = last;
        }
        Set<Item> concerned = new LinkedHashSet<>(concerned(entry.event()));
        fold(entry);
        concerned.addAll(concerned(entry.event()));
        if (protocol != null) {
            concerned.forEach(item -> backlogs.values().forEach(backlog -> backlog.update(this, item)));
        }
    }

    /** The articles whose standing the event may change, with what stands for them. */
    private List<Item> concerned(ReviewEvent event) {
        if (event instanceof ReviewEvent.ProtocolSet) {
            return List.copyOf(items.values());
        }
        List<Item> all = new ArrayList<>();
        for (long article : Backlog.articles(event)) {
            for (Item item = items.get(article); item != null; item = item.mergedInto()) {
                all.add(item);
            }
        }
        return all;
    }

    private void fold(Entry entry) {
        switch (entry.event()) {
            case ReviewEvent.ProtocolSet set -> {
                protocol = set.protocol();
                protocolVersion++;
            }
            case ReviewEvent.AuditDrawn audit -> {
                audits.add(audit);
                audited.addAll(audit.articles());
            }
            case ReviewEvent.FormSet set -> {
                form = set.form();
                formVersion++;
            }
            case ReviewEvent.DataExtracted read ->
                item(read.article())
                        .extracted(new Extracted(
                                entry.number(),
                                entry.made(),
                                entry.person(),
                                read.form(),
                                read.answers(),
                                read.note(),
                                read.version()));
            case ReviewEvent.ExtractionSettled settled ->
                item(settled.article())
                        .settleExtraction(new Extracted(
                                entry.number(),
                                entry.made(),
                                entry.person(),
                                settled.form(),
                                settled.answers(),
                                settled.note(),
                                settled.version()));
            case ReviewEvent.MemberSet set -> members.put(set.person(), set.roles());
            case ReviewEvent.MemberRemoved removed -> members.remove(removed.person());
            case SourceAdded source -> sources.put(source.source(), source);
            case ReviewEvent.Closed _ -> closed = true;
            case ReviewEvent.Resumed _ -> closed = false;
            case ReviewEvent.TakenIn taken -> takenIn(entry, taken);
            case ReviewEvent.Identified identified -> identified(entry, identified);
            case ReviewEvent.Merged merged -> item(merged.article()).merge(known(entry, merged.into()));
            case ReviewEvent.Separated separated -> item(separated.article()).separate();
            case ReviewEvent.ExcludedByAutomation out ->
                out.articles().forEach(one -> item(one).excludeByAutomation(out.rule()));
            case ReviewEvent.Restored back ->
                back.articles().forEach(one -> item(one).excludeByAutomation(null));
            case ReviewEvent.Retrieved had -> item(had.article()).retrieved(had.retrieved());
            case ReviewEvent.Assigned assigned ->
                assigned.articles().forEach(one -> {
                    Set<Long> persons = item(one).assigned(assigned.stage());
                    persons.clear();
                    persons.addAll(assigned.persons());
                });
            case ReviewEvent.Reopened again -> reopened(entry, again);
            case ReviewEvent.Decided decided -> decided(entry, decided);
            case ReviewEvent.Settled settled -> settled(entry, settled);
            case ReviewEvent.Undone undone -> undone(entry, undone);
            case ReviewEvent.Deferred later ->
                item(later.article())
                        .desk(later.stage())
                        .deferrals
                        .put(entry.person(), new Item.Deferral(entry.number(), later.until()));
        }
    }

    private void takenIn(Entry entry, ReviewEvent.TakenIn taken) {
        taken.gone().forEach(members::remove);
        List<Role> roles = new ArrayList<>(members.getOrDefault(entry.person(), List.of()));
        if (!roles.contains(Role.OWNER)) {
            roles.addFirst(Role.OWNER);
        }
        members.put(entry.person(), roles);
        closed = true;
        takenIn = last;
    }

    private void identified(Entry entry, ReviewEvent.Identified identified) {
        for (ReviewEvent.Arrival arrival : identified.arrivals()) {
            int fresh = 0;
            for (long one : arrival.records()) {
                fresh += records.add(one) ? 1 : 0;
            }
            // an article whose records were all counted with another came by one record at least
            boolean first = !items.containsKey(arrival.article());
            known(entry, arrival.article()).came(identified.database(), first ? Math.max(1, fresh) : fresh);
        }
    }

    private void reopened(Entry entry, ReviewEvent.Reopened again) {
        item(again.article())
                .reopen(
                        again.stage(),
                        new Reopening(
                                entry.number(),
                                entry.made(),
                                entry.person(),
                                again.cause(),
                                again.change(),
                                again.detail()));
    }

    private void decided(Entry entry, ReviewEvent.Decided decided) {
        Desk desk = item(decided.article()).desk(decided.stage());
        desk.deferrals.remove(entry.person());
        Given before = desk.decisions.put(
                entry.person(),
                new Given(
                        entry.number(),
                        entry.made(),
                        entry.person(),
                        decided.decision(),
                        decided.version(),
                        decided.tags(),
                        decided.article(),
                        false,
                        decided.ranking(),
                        decided.imported()));
        if (before != null) {
            desk.earlier.add(before);
        }
    }

    private void settled(Entry entry, ReviewEvent.Settled settled) {
        Desk desk = item(settled.article()).desk(settled.stage());
        if (desk.settlement != null) {
            desk.earlier.add(desk.settlement);
        }
        desk.settlement = new Given(
                entry.number(),
                entry.made(),
                entry.person(),
                settled.decision(),
                settled.version(),
                settled.tags(),
                settled.article(),
                true,
                null,
                null);
    }

    private void undone(Entry entry, ReviewEvent.Undone undone) {
        Item item = item(undone.article());
        Given given = item.decision(undone.stage(), entry.person());
        if (given != null) {
            Desk desk = item(given.article()).desk(undone.stage());
            desk.decisions.remove(entry.person());
            desk.earlier.add(given);
        }
    }

    private Item known(Entry entry, long article) {
        return items.computeIfAbsent(article, id -> new Item(id, entry.number()));
    }

    private Item item(long article) {
        return Objects.requireNonNull(items.get(article), () -> "article " + article + " is not in review " + id);
    }

    /** How an article stands at a stage. */
    public Status status(Item item, Stage stage) {
        if (stage == Stage.FULL_TEXT) {
            if (status(item, Stage.TITLE_ABSTRACT) != Status.INCLUDED) {
                return Status.WAITING;
            }
            if (Boolean.FALSE.equals(item.retrieved())) {
                return Status.NOT_RETRIEVED;
            }
        } else if (item.mergedInto() != null || item.automation() != null) {
            return Status.WAITING;
        }
        Given settlement = item.settlement(stage);
        if (settlement != null) {
            return settlement.decision().choice() == Choice.EXCLUDE ? Status.EXCLUDED : Status.INCLUDED;
        }
        Collection<Given> decisions = item.decisions(stage);
        return decisions.size() < protocol().reviewers(stage) ? Status.OPEN : agreed(decisions, stage);
    }

    /**
     * What complete decisions come to. Of a title and abstract, "maybe" is to be seen in full, as "include" is; a full
     * text needs a word from everybody, and one reason, since a flow diagram counts each report under one.
     */
    private static Status agreed(Collection<Given> decisions, Stage stage) {
        long out = decisions.stream()
                .filter(one -> one.decision().choice() == Choice.EXCLUDE)
                .count();
        if (stage == Stage.TITLE_ABSTRACT) {
            return out == 0 ? Status.INCLUDED : out == decisions.size() ? Status.EXCLUDED : Status.CONFLICT;
        }
        long in = decisions.stream()
                .filter(one -> one.decision().choice() == Choice.INCLUDE)
                .count();
        if (in == decisions.size()) {
            return Status.INCLUDED;
        }
        long reasons = decisions.stream()
                .map(one -> Objects.toString(one.decision().reason(), ""))
                .distinct()
                .count();
        return out == decisions.size() && reasons == 1 ? Status.EXCLUDED : Status.CONFLICT;
    }

    /** What is open at a stage. */
    Backlog backlog(Stage stage) {
        return Objects.requireNonNull(backlogs.get(stage), stage::name);
    }

    /** The decision that an article's final status at a stage goes by; null where it is not final. */
    public @Nullable Given deciding(Item item, Stage stage) {
        Status status = status(item, stage);
        if (status != Status.INCLUDED && status != Status.EXCLUDED) {
            return null;
        }
        Given settlement = item.settlement(stage);
        return settlement != null
                ? settlement
                : item.decisions(stage).stream().findFirst().orElse(null);
    }

    /** Whether something must be looked at again at the stage and has not been yet. */
    public boolean isFlagged(Item item, Stage stage) {
        return item.reopening(stage) != null && !status(item, stage).isFinal();
    }

    public long id() {
        return id;
    }

    /** The number of the last entry. */
    public long last() {
        return last;
    }

    /** The number of the last entry by which there were other texts to be put in order, or other words to do it by. */
    public long textsChanged() {
        return textsChanged;
    }

    /** When the last entry was made. */
    public Instant lastMade() {
        return lastMade;
    }

    public Protocol protocol() {
        return Objects.requireNonNull(protocol, () -> "review " + id + " has no protocol yet");
    }

    /** How often the protocol was set. */
    public int protocolVersion() {
        return protocolVersion;
    }

    /** What is extracted; without fields as long as nobody has said. */
    public Form form() {
        return form;
    }

    /** How often the form was set. */
    public int formVersion() {
        return formVersion;
    }

    /** The samples that were drawn, the oldest first. */
    public List<ReviewEvent.AuditDrawn> audits() {
        return audits;
    }

    /** Whether the article was drawn into a sample. */
    public boolean isAudited(Item item) {
        return audited.contains(item.article());
    }

    /** Roles by person. */
    public SortedMap<Long, List<Role>> members() {
        return members;
    }

    /** Whether the person has that role. */
    public boolean is(long person, Role role) {
        return members.getOrDefault(person, List.of()).contains(role);
    }

    /** Sources by number. */
    public SortedMap<Integer, SourceAdded> sources() {
        return sources;
    }

    /** All articles that ever came, in the order in which they did. */
    public Collection<Item> items() {
        return items.values();
    }

    /** The article's item; null if it never came. */
    public @Nullable Item find(long article) {
        return items.get(article);
    }

    /** Whether that record was counted. */
    public boolean hasRecord(long record) {
        return records.contains(record);
    }

    public boolean isClosed() {
        return closed;
    }

    /** Whether the article came with an archive of another Elka, which counted its records. */
    public boolean cameWithArchive(Item item) {
        return item.since() < takenIn;
    }
}
