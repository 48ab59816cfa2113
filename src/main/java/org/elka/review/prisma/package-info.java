/**
 * The PRISMA 2020 flow of a review (Page et al., BMJ 2021;372:n71): {@link org.elka.review.prisma.Flow} counts it from
 * the review's history, {@link org.elka.review.prisma.FlowDrawing} draws it.
 */
@NullMarked
package org.elka.review.prisma;

import org.jspecify.annotations.NullMarked;
