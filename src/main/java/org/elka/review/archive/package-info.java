/**
 * Reviews as files that another Elka takes in and gives out again, byte for byte: {@link
 * org.elka.review.archive.ReviewArchives} writes and takes in, {@link org.elka.review.archive.ArchiveReading} is what a
 * file must stand up to.
 */
@NullMarked
package org.elka.review.archive;

import org.jspecify.annotations.NullMarked;
