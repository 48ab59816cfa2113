package org.elka.matching;

import java.util.Locale;

/** How two publications that are not the same belong together. */
public enum Relation {
    ERRATUM,
    RETRACTION_NOTICE,
    REPLY,
    COMMENT,
    PROTOCOL,
    BOOK_REVIEW,
    PREPRINT,
    CONFERENCE_VERSION,
    /** Parts, or the years of a series that keeps its title. */
    PART_OR_EDITION,
    /** One text of the same authors published at two places. */
    OTHER_VERSION;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Relation of(Mark mark) {
        return switch (mark) {
            case ERRATUM -> ERRATUM;
            case RETRACTION -> RETRACTION_NOTICE;
            case REPLY -> REPLY;
            case COMMENT -> COMMENT;
            case PROTOCOL -> PROTOCOL;
            case BOOK_REVIEW -> BOOK_REVIEW;
        };
    }
}
