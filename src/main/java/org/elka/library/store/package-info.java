/**
 * The library in the database: entities, and {@link org.elka.library.store.Library}, which writes pages of records in
 * one transaction each and hands out articles and changes.
 */
@NullMarked
package org.elka.library.store;

import org.jspecify.annotations.NullMarked;
