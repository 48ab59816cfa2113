/**
 * The evidence map: what the articles of a query are known to report, at a glance. {@link org.elka.map.EvidenceMaps} asks
 * the index and the library, {@link org.elka.map.Matrix} and {@link org.elka.map.MappedArticle} count, the drawings draw.
 */
@NullMarked
package org.elka.map;

import org.jspecify.annotations.NullMarked;
