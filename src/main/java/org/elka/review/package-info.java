/**
 * What people say of articles: verdicts on tags and values, under which rules they are taken, and where people and the
 * machine differ. {@link org.elka.review.Verdicts} takes them; the rules are functions of the article.
 */
@NullMarked
package org.elka.review;

import org.jspecify.annotations.NullMarked;
