package org.elka.search;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How hits are put in order. */
@ConfigMapping(prefix = "elka.search")
public interface RankingSettings {
    /** Whether meaning counts beside words. Without, no model and no native library is ever loaded. */
    @WithDefault("true")
    boolean hybrid();

    /** How long after the start, and after the last change of the library, vectors of articles are begun. */
    @WithDefault("1m")
    Duration vectorsAfter();
}
