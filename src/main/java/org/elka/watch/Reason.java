package org.elka.watch;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.elka.library.Article;
import org.elka.library.Article.State;
import org.elka.library.Change;
import org.elka.library.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Why an article is found where it was not, is not where it was, or is found as another.
 *
 * @param detail the fields revised, what tagged it again, the topic ...; null where there is nothing to add
 */
public record Reason(Kind kind, @Nullable String detail) {
    /** Fields that PubMed revises without anything that people read being other than before. */
    private static final Set<String> HOUSEKEEPING = Set.of(
            "history",
            "status",
            "publicationStatus",
            "references",
            "citationSubsets",
            "electronicDates",
            "articleIds",
            "electronicLocations",
            "grants",
            "chemicals",
            "geneSymbols",
            "pmidVersion",
            "authorsComplete",
            "abstractCopyright",
            "journal",
            "pages",
            "meshHeadings",
            "supplementaryConcepts");

    public enum Kind {
        /** The library did not have it. */
        NEW,
        RETRACTED,
        EXPRESSION_OF_CONCERN,
        CORRECTED,
        /** Deleted by its source. */
        WITHDRAWN,
        /** The NLM has given it MeSH headings, and it had none. */
        INDEXED,
        /** Its text or what else its source says of it was revised. */
        REVISED,
        /** The tagger read it again, and not as before. */
        RETAGGED,
        /** A person said something of its tags. */
        VERDICT,
        /** It entered a topic. */
        TOPIC,
        /** Another article stands for it, being of the same publication. */
        MERGED,
        /** It stands for itself again. */
        SEPARATED,
        /** The search was changed, or the days that it names relative to today are others. */
        QUERY,
        /** The library's headings or the program read the same query otherwise. */
        READING;

        /** As the API, feeds and messages spell it: "expression-of-concern". */
        @JsonValue
        public String spelt() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        @JsonCreator
        static Kind of(String spelt) {
            return valueOf(spelt.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /**
     * Why an article may be found otherwise, the weightiest first.
     *
     * @param before as it was; null where the library did not have it
     * @param changes the changes in between, in order
     */
    static List<Reason> between(@Nullable Article before, Article after, List<Change> changes) {
        if (before == null) {
            return List.of(new Reason(Kind.NEW, null));
        }
        List<Reason> reasons = new ArrayList<>();
        entered(before, after, State.RETRACTED, Kind.RETRACTED, reasons);
        entered(before, after, State.EXPRESSION_OF_CONCERN, Kind.EXPRESSION_OF_CONCERN, reasons);
        entered(before, after, State.CORRECTED, Kind.CORRECTED, reasons);
        entered(before, after, State.WITHDRAWN, Kind.WITHDRAWN, reasons);
        if (before.citation().meshHeadings().isEmpty()
                && !after.citation().meshHeadings().isEmpty()) {
            reasons.add(new Reason(Kind.INDEXED, null));
        }
        List<String> fields = Revision.fields(before.citation(), after.citation());
        if (!fields.isEmpty()) {
            reasons.add(new Reason(Kind.REVISED, String.join(", ", fields)));
        }
        for (Change change : changes) {
            switch (change.kind()) {
                case RETAGGED -> reasons.add(new Reason(Kind.RETAGGED, change.detail()));
                case VERDICT -> reasons.add(new Reason(Kind.VERDICT, change.detail()));
                case TOPIC -> reasons.add(new Reason(Kind.TOPIC, change.detail()));
                case MERGED -> reasons.add(new Reason(Kind.MERGED, change.detail()));
                case SEPARATED -> reasons.add(new Reason(Kind.SEPARATED, change.detail()));
                default -> {}
            }
        }
        return reasons.stream().distinct().toList();
    }

    private static void entered(Article before, Article after, State state, Kind kind, List<Reason> reasons) {
        if (after.states().contains(state) && !before.states().contains(state)) {
            reasons.add(new Reason(kind, null));
        }
    }

    /** Whether people want to hear of it where the article was found before and still is. */
    boolean isNews() {
        return switch (kind) {
            case NEW, RETRACTED, EXPRESSION_OF_CONCERN, CORRECTED, WITHDRAWN, INDEXED, RETAGGED -> true;
            case REVISED -> detail != null && !HOUSEKEEPING.containsAll(List.of(detail.split(", ")));
            case VERDICT, TOPIC, MERGED, SEPARATED, QUERY, READING -> false;
        };
    }
}
