/**
 * The command line: starts the service, or speaks to it as a thin client of its HTTP API.
 *
 * <p>A command finds the server that runs on its home, or else takes the home's lock and starts the same service in
 * its own process for as long as it needs it. So there is one way in, and two processes never share a home.
 */
@NullMarked
package org.elka.cli;

import org.jspecify.annotations.NullMarked;
