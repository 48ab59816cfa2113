package org.elka.review.archive;

import java.util.List;
import org.elka.review.screening.Entry;
import org.elka.review.screening.Protocol;
import org.elka.review.screening.ReviewEvent;
import org.elka.review.screening.ReviewEvent.Arrival;
import org.elka.review.screening.ReviewEvent.Imported;
import org.jspecify.annotations.Nullable;

/**
 * A history with other numbers. Numbers of the library's changes stay as they are: they say when something was in the
 * library where it was done.
 */
final class Renumbering {
    private final Numbers numbers;

    Renumbering(Numbers numbers) {
        this.numbers = numbers;
    }

    Entry of(Entry entry) {
        return new Entry(entry.number(), entry.made(), person(entry.person()), event(entry.event()));
    }

    private ReviewEvent event(ReviewEvent event) {
        return switch (event) {
            case ReviewEvent.ProtocolSet(Protocol protocol) -> new ReviewEvent.ProtocolSet(protocol(protocol));
            case ReviewEvent.MemberSet one -> new ReviewEvent.MemberSet(person(one.person()), one.roles());
            case ReviewEvent.MemberRemoved one -> new ReviewEvent.MemberRemoved(person(one.person()));
            case ReviewEvent.SourceAdded one ->
                new ReviewEvent.SourceAdded(one.source(), one.name(), one.query(), run(one.run()));
            case ReviewEvent.Identified one ->
                new ReviewEvent.Identified(
                        one.source(),
                        one.database(),
                        one.arrivals().stream().map(this::arrival).toList(),
                        one.change());
            case ReviewEvent.Merged one ->
                new ReviewEvent.Merged(numbers.article(one.article()), numbers.article(one.into()), one.change());
            case ReviewEvent.Separated one -> new ReviewEvent.Separated(numbers.article(one.article()), one.change());
            case ReviewEvent.Assigned one ->
                new ReviewEvent.Assigned(one.stage(), articles(one.articles()), persons(one.persons()));
            case ReviewEvent.Decided one ->
                new ReviewEvent.Decided(
                        numbers.article(one.article()),
                        one.stage(),
                        one.decision(),
                        numbers.text(one.article(), one.version()),
                        one.tags(),
                        one.ranking(),
                        imported(one.imported()));
            case ReviewEvent.Undone one -> new ReviewEvent.Undone(numbers.article(one.article()), one.stage());
            case ReviewEvent.Deferred one ->
                new ReviewEvent.Deferred(numbers.article(one.article()), one.stage(), one.until());
            case ReviewEvent.Settled one ->
                new ReviewEvent.Settled(
                        numbers.article(one.article()),
                        one.stage(),
                        one.decision(),
                        numbers.text(one.article(), one.version()),
                        one.tags());
            case ReviewEvent.Reopened one ->
                new ReviewEvent.Reopened(
                        numbers.article(one.article()), one.stage(), one.cause(), one.change(), one.detail());
            case ReviewEvent.Retrieved one ->
                new ReviewEvent.Retrieved(numbers.article(one.article()), one.retrieved(), one.note());
            case ReviewEvent.ExcludedByAutomation one ->
                new ReviewEvent.ExcludedByAutomation(articles(one.articles()), one.rule());
            case ReviewEvent.Restored one -> new ReviewEvent.Restored(articles(one.articles()));
            case ReviewEvent.AuditDrawn one ->
                new ReviewEvent.AuditDrawn(
                        articles(one.articles()),
                        one.seed(),
                        one.screened(),
                        one.included(),
                        one.total(),
                        one.target(),
                        one.confidence());
            case ReviewEvent.DataExtracted one ->
                new ReviewEvent.DataExtracted(
                        numbers.article(one.article()),
                        one.form(),
                        one.answers(),
                        one.note(),
                        numbers.text(one.article(), one.version()));
            case ReviewEvent.ExtractionSettled one ->
                new ReviewEvent.ExtractionSettled(
                        numbers.article(one.article()),
                        one.form(),
                        one.answers(),
                        one.note(),
                        numbers.text(one.article(), one.version()));
            case ReviewEvent.TakenIn one -> new ReviewEvent.TakenIn(one.archive(), persons(one.gone()));
            case ReviewEvent.FormSet _, ReviewEvent.Closed _, ReviewEvent.Resumed _ -> event;
        };
    }

    private Protocol protocol(Protocol one) {
        return new Protocol(
                one.title(),
                one.question(),
                one.criteria(),
                one.titleAbstractReviewers(),
                one.fullTextReviewers(),
                one.blinded(),
                one.living(),
                one.labels(),
                articles(one.seeds()));
    }

    private Arrival arrival(Arrival one) {
        return new Arrival(
                numbers.article(one.article()),
                one.records().stream().map(numbers::record).toList());
    }

    private @Nullable Imported imported(@Nullable Imported one) {
        return one == null ? null : new Imported(one.file(), person(one.by()));
    }

    private @Nullable Long run(@Nullable Long run) {
        return run == null ? null : Long.valueOf(numbers.run(run));
    }

    private long person(long person) {
        return person == 0 ? 0 : numbers.person(person);
    }

    private List<Long> persons(List<Long> all) {
        return all.stream().map(this::person).toList();
    }

    private List<Long> articles(List<Long> all) {
        return all.stream().map(numbers::article).toList();
    }
}
