package org.elka.review.screening;

import java.util.Locale;
import org.elka.review.screening.Refused.Kind;

/** Who may do what in a review. */
public final class Access {
    private Access() {}

    /** @throws Refused if the person is no member: as if there were no such review */
    public static void member(Review review, long person) {
        if (!review.members().containsKey(person)) {
            throw new Refused(Kind.UNKNOWN_REVIEW, "There is no review " + review.id() + " that you are a member of");
        }
    }

    /** @throws Refused if the person is no owner */
    public static void owner(Review review, long person) {
        member(review, person);
        if (!review.is(person, Role.OWNER)) {
            throw new Refused(Kind.ROLE, "Only owners of the review may do this");
        }
    }

    /** @throws Refused if the review is closed */
    public static void open(Review review) {
        if (review.isClosed()) {
            throw new Refused(Kind.CONFLICT, "The review is closed; its owner can resume it");
        }
    }

    /** @throws Refused if the review has no such article */
    public static Item item(Review review, long article) {
        Item item = review.find(article);
        if (item == null) {
            throw new Refused(Kind.UNKNOWN_ARTICLE, "The review has no article E" + article);
        }
        return item;
    }

    /**
     * Whether the person may see what others decided there: everybody once the stage is complete; before, nobody in a
     * blinded review, whatever their role, since an owner may screen too.
     */
    public static boolean seesOthers(Review review, Item item, Stage stage) {
        if (!review.protocol().blinded()) {
            return true;
        }
        Status status = review.status(item, stage);
        return status.isFinal() || status == Status.CONFLICT;
    }

    static String article(Role role) {
        String name = role.name().toLowerCase(Locale.ROOT);
        return ("aeiou".indexOf(name.charAt(0)) >= 0 ? "an " : "a ") + name;
    }
}
