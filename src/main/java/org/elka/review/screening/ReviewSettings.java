package org.elka.review.screening;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How reviews follow the library. */
@ConfigMapping(prefix = "elka.reviews")
public interface ReviewSettings {
    /** Whether reviews follow the library by themselves. */
    @WithDefault("true")
    boolean schedule();
}
