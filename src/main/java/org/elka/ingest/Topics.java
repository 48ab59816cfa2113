package org.elka.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.elka.Home;

/** The topics that the library watches, as {@code config/topics.yaml} had them at start. */
@ApplicationScoped
public class Topics {
    private final List<Topic> all;

    Topics(Home home) {
        this.all = TopicsFile.read(home.config().resolve("topics.yaml"));
    }

    public List<Topic> all() {
        return all;
    }

    public Optional<Topic> find(String id) {
        return all.stream().filter(topic -> topic.id().equals(id)).findFirst();
    }
}
