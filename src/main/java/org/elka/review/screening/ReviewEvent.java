package org.elka.review.screening;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.elka.review.extraction.Answers;
import org.elka.review.extraction.Form;
import org.jspecify.annotations.Nullable;

/**
 * What can happen in a review. Events are only ever added; their names and fields are how they are kept, so that a field
 * may be added to one but none renamed.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ReviewEvent.ProtocolSet.class, name = "protocol-set"),
    @JsonSubTypes.Type(value = ReviewEvent.MemberSet.class, name = "member-set"),
    @JsonSubTypes.Type(value = ReviewEvent.MemberRemoved.class, name = "member-removed"),
    @JsonSubTypes.Type(value = ReviewEvent.SourceAdded.class, name = "source-added"),
    @JsonSubTypes.Type(value = ReviewEvent.Identified.class, name = "identified"),
    @JsonSubTypes.Type(value = ReviewEvent.Merged.class, name = "merged"),
    @JsonSubTypes.Type(value = ReviewEvent.Separated.class, name = "separated"),
    @JsonSubTypes.Type(value = ReviewEvent.Assigned.class, name = "assigned"),
    @JsonSubTypes.Type(value = ReviewEvent.Decided.class, name = "decided"),
    @JsonSubTypes.Type(value = ReviewEvent.Undone.class, name = "undone"),
    @JsonSubTypes.Type(value = ReviewEvent.Deferred.class, name = "deferred"),
    @JsonSubTypes.Type(value = ReviewEvent.Settled.class, name = "settled"),
    @JsonSubTypes.Type(value = ReviewEvent.Reopened.class, name = "reopened"),
    @JsonSubTypes.Type(value = ReviewEvent.Retrieved.class, name = "retrieved"),
    @JsonSubTypes.Type(value = ReviewEvent.ExcludedByAutomation.class, name = "excluded-by-automation"),
    @JsonSubTypes.Type(value = ReviewEvent.Restored.class, name = "restored"),
    @JsonSubTypes.Type(value = ReviewEvent.AuditDrawn.class, name = "audit-drawn"),
    @JsonSubTypes.Type(value = ReviewEvent.FormSet.class, name = "form-set"),
    @JsonSubTypes.Type(value = ReviewEvent.DataExtracted.class, name = "data-extracted"),
    @JsonSubTypes.Type(value = ReviewEvent.ExtractionSettled.class, name = "extraction-settled"),
    @JsonSubTypes.Type(value = ReviewEvent.Closed.class, name = "closed"),
    @JsonSubTypes.Type(value = ReviewEvent.Resumed.class, name = "resumed"),
    @JsonSubTypes.Type(value = ReviewEvent.TakenIn.class, name = "taken-in")
})
public sealed interface ReviewEvent {
    /** The protocol is this from now on. */
    record ProtocolSet(Protocol protocol) implements ReviewEvent {}

    /** The person has these roles from now on. */
    record MemberSet(long person, List<Role> roles) implements ReviewEvent {}

    /** The person is no member any more. What they decided counts on. */
    record MemberRemoved(long person) implements ReviewEvent {}

    /**
     * Articles come from there.
     *
     * @param source its number in the review, from 1
     * @param query what the library is asked; null if it is an import
     * @param run the import; null if it is a query
     */
    record SourceAdded(
            int source,
            String name,
            @Nullable String query,
            @Nullable Long run) implements ReviewEvent {}

    /**
     * Records came to the review.
     *
     * @param database where they are from, as a flow diagram names it
     * @param arrivals each record once in a review, whatever sources it comes from
     * @param change the library's change as of which the source was asked
     */
    record Identified(int source, String database, List<Arrival> arrivals, long change) implements ReviewEvent {}

    /** Records of one article. @param records the library's numbers of them */
    record Arrival(long article, List<Long> records) {}

    /** The library found that two articles are one publication. */
    record Merged(long article, long into, long change) implements ReviewEvent {}

    /** They are not, after all. */
    record Separated(long article, long change) implements ReviewEvent {}

    /** These people, and nobody else, are to decide on these articles; nobody named: whoever comes. */
    record Assigned(Stage stage, List<Long> articles, List<Long> persons) implements ReviewEvent {}

    /**
     * A reviewer decided; takes the place of what the same person decided there before.
     *
     * @param version of the article's text that was read
     * @param tags how those tags stood that the criteria go by: their levels
     * @param ranking how the article was come by; null where it was not shown by a queue
     * @param imported the file of another tool that says so; null where the reviewer decided here
     */
    record Decided(
            long article,
            Stage stage,
            Decision decision,
            int version,
            SortedMap<String, String> tags,
            @Nullable Ranking ranking,
            @Nullable Imported imported)
            implements ReviewEvent {}

    /** That a decision was made elsewhere. @param by who imported the file */
    record Imported(String file, long by) {}

    /** A reviewer takes the decision back. */
    record Undone(long article, Stage stage) implements ReviewEvent {}

    /** A reviewer wants to see it later. @param until null: after all others */
    record Deferred(long article, Stage stage, @Nullable Instant until) implements ReviewEvent {}

    /** An adjudicator settles what reviewers disagree on. */
    record Settled(long article, Stage stage, Decision decision, int version, SortedMap<String, String> tags)
            implements ReviewEvent {}

    /** What was decided must be looked at again; earlier decisions are kept and do not count any more. */
    record Reopened(
            long article,
            Stage stage,
            Cause cause,
            long change,
            @Nullable String detail) implements ReviewEvent {}

    /** Why something is looked at again. */
    enum Cause {
        REVISED,
        RETRACTED,
        RETAGGED,
        /** A person asked for it. */
        ASKED
    }

    /** Whether the full text could be had. */
    record Retrieved(
            long article, boolean retrieved, @Nullable String note) implements ReviewEvent {}

    /** Left out before screening by a rule, not by a reader. @param rule the query that found them */
    record ExcludedByAutomation(List<Long> articles, String rule) implements ReviewEvent {}

    /** Taken back in. */
    record Restored(List<Long> articles) implements ReviewEvent {}

    /**
     * A sample of what was not screened was drawn, to be screened whole: it shows how much is found.
     *
     * @param seed by which it was drawn
     * @param screened how many articles had been screened then
     * @param included how many of those were included
     * @param total how many there were
     * @param target the recall to be shown
     * @param confidence with which
     */
    record AuditDrawn(
            List<Long> articles, long seed, int screened, int included, int total, double target, double confidence)
            implements ReviewEvent {}

    /** What is extracted is this from now on. */
    record FormSet(Form form) implements ReviewEvent {}

    /**
     * A reviewer read these answers out of a report; takes the place of what the same person read before.
     *
     * @param form the version of the form
     * @param version of the article's text that there was
     */
    record DataExtracted(
            long article,
            int form,
            Answers answers,
            @Nullable String note,
            int version) implements ReviewEvent {}

    /** An adjudicator says which answers hold where reviewers read different ones. */
    record ExtractionSettled(
            long article,
            int form,
            Answers answers,
            @Nullable String note,
            int version) implements ReviewEvent {}

    /** Nothing is decided any more. */
    record Closed(@Nullable String why) implements ReviewEvent {}

    /** Screening goes on. */
    record Resumed(@Nullable String why) implements ReviewEvent {}

    /**
     * All entries before came from another Elka, in an archive. The review is closed until an owner resumes it, and who
     * took it in is an owner.
     *
     * @param archive the SHA-256 of its bytes, in hexadecimal
     * @param gone people of these entries without an account here: they are members no more
     */
    record TakenIn(String archive, List<Long> gone) implements ReviewEvent {}
}
