package org.elka.api;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.elka.search.IndexState;
import org.elka.search.LibraryIndex;

/** Ready once the index has caught up with the library, and as long as it takes changes. */
@Readiness
public class IndexReadiness implements HealthCheck {
    private final LibraryIndex index;

    IndexReadiness(LibraryIndex index) {
        this.index = index;
    }

    @Override
    public HealthCheckResponse call() {
        IndexState state = index.state();
        return HealthCheckResponse.named("index")
                .status(state.phase() == IndexState.Phase.READY)
                .withData("phase", ArticleJson.lower(state.phase()))
                .withData("change", state.lastChange())
                .withData("target", state.target())
                .build();
    }
}
