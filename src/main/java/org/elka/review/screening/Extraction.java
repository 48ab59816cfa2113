package org.elka.review.screening;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.elka.library.store.Catalogue;
import org.elka.review.extraction.Answers;
import org.elka.review.extraction.Extracted;
import org.elka.review.extraction.Form;
import org.elka.review.screening.Refused.Kind;
import org.jspecify.annotations.Nullable;

/** Data extraction: by as many people as decide on a full text, blinded as screening is, and settled where they differ. */
@ApplicationScoped
public class Extraction {
    private final Reviews reviews;
    private final Catalogue catalogue;

    Extraction(Reviews reviews, Catalogue catalogue) {
        this.reviews = reviews;
        this.catalogue = catalogue;
    }

    /** Sets what is extracted. The same again changes nothing; answers to earlier versions stay. */
    public void setForm(long review, long person, Form form, @Nullable Integer seen) {
        reviews.add(review, person, now -> {
            Access.owner(now, person);
            if (now.form().equals(form)) {
                return List.of();
            }
            if (seen != null && seen != now.formVersion()) {
                throw new Refused(Kind.STALE, "the form is at version " + now.formVersion() + " now; look at it again");
            }
            return List.of(new ReviewEvent.FormSet(form));
        });
    }

    /** Keeps what a reviewer read. The same again changes nothing. */
    public void read(long review, long person, long article, Answers answers, @Nullable String note, String seen) {
        int version = version(article);
        reviews.add(review, person, now -> {
            Item item = included(now, person, Role.REVIEWER, article);
            Extracted own = item.extracted().get(person);
            if (own != null && own.answers().equals(answers) && own.form() == now.formVersion()) {
                return List.of();
            }
            if (own == null && item.extracted().size() >= now.protocol().fullTextReviewers()) {
                throw new Refused(Kind.CONFLICT, "Enough reviewers have extracted its data");
            }
            Screening.seen(seen, revision(now, item, person));
            fits(now, answers);
            return List.of(new ReviewEvent.DataExtracted(article, now.formVersion(), answers, note, version));
        });
    }

    /** Says which answers hold. */
    public void settle(long review, long person, long article, Answers answers, @Nullable String note, String seen) {
        int version = version(article);
        reviews.add(review, person, now -> {
            Item item = included(now, person, Role.ADJUDICATOR, article);
            if (!isComplete(now, item)) {
                throw new Refused(Kind.CONFLICT, "Its data are not extracted by enough reviewers yet");
            }
            Extracted before = item.extraction();
            if (before != null && before.answers().equals(answers) && before.form() == now.formVersion()) {
                return List.of();
            }
            Screening.seen(seen, revision(now, item, person));
            fits(now, answers);
            return List.of(new ReviewEvent.ExtractionSettled(article, now.formVersion(), answers, note, version));
        });
    }

    private int version(long article) {
        return catalogue
                .byId(article)
                .orElseThrow(() -> new Refused(Kind.UNKNOWN_ARTICLE, "The review has no article E" + article))
                .version();
    }

    private static Item included(Review now, long person, Role role, long article) {
        Item item = Screening.open(now, person, role, article);
        if (now.status(item, Stage.FULL_TEXT) != Status.INCLUDED) {
            throw new Refused(Kind.CONFLICT, "Data are extracted from included reports only, and it is none");
        }
        if (now.form().fields().isEmpty()) {
            throw new Refused(Kind.CONFLICT, "The review has no form yet; its owner sets one");
        }
        return item;
    }

    private static void fits(Review now, Answers answers) {
        List<String> problems = now.form().problems(answers);
        if (!problems.isEmpty()) {
            throw new Refused(Kind.INVALID, String.join("; ", problems));
        }
    }

    /** What a person must have seen to say something; made only of what they may see. */
    public static String revision(Review review, Item item, long person) {
        Extracted own = item.extracted().get(person);
        Extracted settled = item.extraction();
        long others = seesOthers(review, item)
                ? item.extracted().values().stream()
                        .mapToLong(Extracted::number)
                        .max()
                        .orElse(0)
                : 0;
        return "%d-%d-%d-%d"
                .formatted(
                        review.formVersion(),
                        own == null ? 0 : own.number(),
                        settled == null ? 0 : settled.number(),
                        others);
    }

    /** Whether as many people extracted the data as must. */
    public static boolean isComplete(Review review, Item item) {
        return item.extracted().size() >= review.protocol().fullTextReviewers();
    }

    /** Whether people may see what others read. */
    public static boolean seesOthers(Review review, Item item) {
        return !review.protocol().blinded() || isComplete(review, item) || item.extraction() != null;
    }

    /** The fields in which reviewers read different things, where all have read; none once it is settled. */
    public static SortedSet<String> conflicts(Review review, Item item) {
        SortedSet<String> fields = new TreeSet<>();
        Collection<Extracted> all = item.extracted().values();
        if (isComplete(review, item) && item.extraction() == null) {
            Answers first = all.iterator().next().answers();
            all.forEach(one -> fields.addAll(first.differences(one.answers())));
        }
        return fields;
    }

    /** What holds: what was settled, or what all who had to read agree on; null as long as nothing does. */
    public static @Nullable Extracted standing(Review review, Item item) {
        if (item.extraction() != null) {
            return item.extraction();
        }
        return isComplete(review, item) && conflicts(review, item).isEmpty()
                ? item.extracted().values().iterator().next()
                : null;
    }
}
