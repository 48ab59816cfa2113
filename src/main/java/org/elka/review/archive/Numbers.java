package org.elka.review.archive;

/** What takes the place of the numbers in a history: a library's in an archive, an archive's in a library. */
interface Numbers {
    /** @param person never 0, which is Elka itself everywhere */
    long person(long person);

    long article(long article);

    long record(long record);

    long run(long run);

    /** @param version of the article's text, by the article's number before */
    int text(long article, int version);
}
