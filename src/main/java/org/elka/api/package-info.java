/**
 * The HTTP API under {@code /api/v1}: thin resources over the library's services, and the only place that knows how
 * things look as JSON.
 *
 * <p>Every refusal, whoever found it (this code, the framework, the HTTP server), is an RFC 9457 problem document
 * with a stable {@code type}.
 */
@NullMarked
package org.elka.api;

import org.jspecify.annotations.NullMarked;
