package org.elka.watch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.elka.library.Article;
import org.elka.library.Citation;
import org.elka.library.Identifiers;
import org.elka.library.Tagging;
import org.elka.library.store.Catalogue;
import org.elka.watch.AlertEventEntity.Effect;
import org.elka.watch.Digest.Group;
import org.elka.watch.Digest.Item;
import org.elka.watch.Digest.Quote;
import org.elka.watch.Digest.Section;
import org.jspecify.annotations.Nullable;

/** Says what happened to saved searches: makes what messages and feeds show out of events. */
@ApplicationScoped
public class Digests {
    /** Of each kind; whoever wants all has the feed and the search itself. */
    private static final int LISTED = 25;

    private static final int MOST_EVENTS = 5_000;
    private static final int NAMED_AUTHORS = 3;
    private static final int QUOTES = 2;

    private final AlertEvents events;
    private final SavedSearches searches;
    private final Subscriptions subscriptions;
    private final Catalogue catalogue;
    private final Links links;

    Digests(AlertEvents events, SavedSearches searches, Subscriptions subscriptions, Catalogue catalogue, Links links) {
        this.events = events;
        this.searches = searches;
        this.subscriptions = subscriptions;
        this.catalogue = catalogue;
        this.links = links;
    }

    /** What a message of these parts says; events that were dismissed since are left out. */
    public Digest of(List<DeliveryPartEntity> parts) {
        List<Section> sections = new ArrayList<>();
        for (DeliveryPartEntity part : parts) {
            long search = subscriptions
                    .find(part.subscriptionId)
                    .map(subscription -> subscription.searchId)
                    .orElseThrow();
            List<AlertEventEntity> all = events.between(search, part.afterEvent, part.upToEvent, MOST_EVENTS).stream()
                    .filter(event -> event.dismissed == null)
                    .toList();
            if (!all.isEmpty()) {
                sections.add(section(search, all, links.unsubscribe(part.subscriptionId)));
            }
        }
        long total = sections.stream().mapToLong(Section::total).sum();
        return new Digest(title(sections, total), total, sections);
    }

    private static String title(List<Section> sections, long total) {
        String what = total == 1 ? "1 article" : total + " articles";
        return sections.size() == 1
                ? sections.getFirst().name() + ": " + what
                : what + " in " + sections.size() + " searches";
    }

    private Section section(long id, List<AlertEventEntity> all, String unsubscribe) {
        SavedVersionEntity asked = current(id);
        Map<String, List<AlertEventEntity>> byLabel = new LinkedHashMap<>();
        Labels.ALL.forEach(label -> byLabel.put(label, new ArrayList<>()));
        all.forEach(
                event -> Objects.requireNonNull(byLabel.get(Labels.of(event))).add(event));
        List<Group> groups = byLabel.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> group(entry.getKey(), entry.getValue()))
                .toList();
        return new Section(
                id, searches.nameOf(id), asked.query, asked.picked().texts(), all.size(), groups, unsubscribe);
    }

    private SavedVersionEntity current(long id) {
        return searches.versions(id).getLast();
    }

    private Group group(String label, List<AlertEventEntity> all) {
        List<AlertEventEntity> listed = all.subList(0, Math.min(LISTED, all.size()));
        return new Group(label, items(listed), all.size() - listed.size());
    }

    /** The events as they are shown, in their order, with the articles as they are now. */
    public List<Item> items(List<AlertEventEntity> listed) {
        Map<Long, Article> articles = catalogue
                .byIds(
                        listed.stream().map(event -> event.articleId).distinct().toList(),
                        listed.stream().mapToLong(event -> event.change).max().orElse(0))
                .stream()
                .collect(Collectors.toMap(Article::id, Function.identity()));
        return listed.stream()
                .filter(event -> articles.containsKey(event.articleId))
                .map(event -> item(event, Objects.requireNonNull(articles.get(event.articleId))))
                .toList();
    }

    private Item item(AlertEventEntity event, Article article) {
        Citation citation = article.citation();
        List<Reason> reasons = event.why();
        return new Item(
                event.searchId,
                event.number,
                article.id(),
                citation.pmid(),
                citation.doi().orElse(null),
                citation.titleText().isBlank() ? "(no title)" : citation.titleText(),
                authors(citation),
                source(citation),
                event.effect.name().toLowerCase(Locale.ROOT),
                reasons,
                Labels.inWords(reasons),
                event.effect == Effect.LEFT ? List.of() : quotes(article),
                links.article(article.id()),
                citation.pmid() == null ? null : Identifiers.pubmedAddress(citation.pmid()),
                links.notRelevant(event.searchId, event.number),
                event.made);
    }

    private static String authors(Citation citation) {
        List<String> names =
                citation.authors().stream().map(Citation.Contributor::indexName).toList();
        if (names.isEmpty()) {
            return "No authors stated";
        }
        return names.size() <= NAMED_AUTHORS
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, NAMED_AUTHORS)) + ", et al";
    }

    private static String source(Citation citation) {
        Citation.Journal journal = citation.journal();
        Stream<@Nullable String> parts = Stream.of(
                journal == null ? null : firstOf(journal.medlineAbbreviation(), journal.title()),
                citation.published() == null || citation.published().year() == null
                        ? null
                        : citation.published().year().toString());
        return parts.filter(Objects::nonNull).collect(Collectors.joining(" "));
    }

    private static @Nullable String firstOf(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }

    private static List<Quote> quotes(Article article) {
        Tagging tagging = article.tagging();
        if (tagging == null) {
            return List.of();
        }
        return tagging.tags().stream()
                .filter(tag ->
                        tag.level() == Tagging.Level.REPORTS && !tag.evidence().isEmpty())
                .map(tag -> new Quote(tag.tag(), tag.evidence().getFirst().quote()))
                .limit(QUOTES)
                .toList();
    }
}
