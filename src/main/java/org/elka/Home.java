package org.elka;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Where an Elka keeps its things. */
@ConfigMapping(prefix = "elka")
public interface Home {
    /** The folder in which {@code data/} and {@code index/} lie. Default: the working directory. */
    @WithDefault(".")
    Path home();

    /** The folder of topics.yaml and taxonomy.yaml. Default: config below the working directory. */
    @WithDefault("config")
    Path config();

    /** MeSH headings for explosion, in the format of NLM's ASCII descriptor file. Default: the excerpt beside Elka. */
    @WithDefault("index/mesh/excerpt.bin")
    Path mesh();

    /** The database's JDBC URL. Default: an H2 file in {@link #data}. */
    Database database();

    interface Database {
        /** jdbc:h2:... or jdbc:postgresql:... */
        Optional<String> url();

        Optional<String> username();

        Optional<String> password();
    }

    default Path data() {
        return home().resolve("data");
    }

    default Path index() {
        return home().resolve("index");
    }
}
