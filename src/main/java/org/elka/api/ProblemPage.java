package org.elka.api;

import io.vertx.ext.web.RoutingContext;

/** How a problem looks to a person; the pages know. */
public interface ProblemPage {
    /** Ends a request that no resource answers; its status is set. */
    void answer(RoutingContext context, Problem problem);
}
