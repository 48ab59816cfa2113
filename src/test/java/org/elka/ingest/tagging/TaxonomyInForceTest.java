package org.elka.ingest.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.elka.Home;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a library that has a taxonomy makes of {@code config/taxonomy.yaml} when it starts. */
@QuarkusTest
class TaxonomyInForceTest {
    @Inject
    TaxonomyVersions versions;

    @Inject
    Home home;

    @TempDir
    Path config;

    private TaxonomyVersionEntity inForce;

    @BeforeEach
    void readWhatIsInForce() {
        inForce = versions.inForce().orElseThrow();
    }

    private TaxonomyInForce started(String file) throws IOException {
        Files.writeString(config.resolve("taxonomy.yaml"), file);
        TaxonomyInForce started = new TaxonomyInForce(versions, new Configured(home, config));
        started.start(new StartupEvent());
        return started;
    }

    /** The tests' home with a configuration of its own. */
    private record Configured(Home tests, Path config) implements Home {
        @Override
        public Path home() {
            return tests.home();
        }

        @Override
        public Path mesh() {
            return tests.mesh();
        }

        @Override
        public Database database() {
            return tests.database();
        }
    }

    @Test
    void aFileThatIsInForceNeedsNoWord() throws IOException {
        TaxonomyInForce started = started(inForce.text());
        assertThat(started.notice()).isEmpty();
        assertThat(started.version().key()).isEqualTo(inForce.key());
    }

    @Test
    void aChangedFileIsProposedAndNotSprung() throws IOException {
        TaxonomyInForce started =
                started(inForce.text().replaceFirst("(?m)^version: .*$", "version: \"changed-on-disk\""));
        TaxonomyVersionEntity proposal = versions.all().getFirst();
        assertThat(proposal.version).isEqualTo("changed-on-disk");
        assertThat(proposal.activated).isNull();
        assertThat(started.notice().orElseThrow())
                .contains("changed-on-disk", "./elka taxonomy dry-run " + proposal.key());
        assertThat(started.version().key()).isEqualTo(inForce.key());
        assertThat(started.taxonomy().version()).isEqualTo(inForce.version);
    }

    @Test
    void aWrongFileIsNamedWithItsLineWhileTheOldOneServes() throws IOException {
        TaxonomyInForce started = started("schema: elka-taxonomy/1\nversion: \"wrong\"\ngroup: []\n");
        assertThat(started.notice().orElseThrow()).contains("taxonomy.yaml, line 3", "unknown key \"group\"");
        assertThat(started.tag("Ketamine", "Anxiety fell within one hour.").taxonomyVersion())
                .isEqualTo(inForce.version);
    }
}
