/** The pages that people get: server-rendered, thin over the services that the API shows as JSON. */
@NullMarked
package org.elka.web;

import org.jspecify.annotations.NullMarked;
