/**
 * The MeSH thesaurus: NLM's files of it, and which is in force. {@link org.elka.search.mesh.MeshInForce} holds it in
 * memory and takes a newer one.
 */
@NullMarked
package org.elka.search.mesh;

import org.jspecify.annotations.NullMarked;
