package org.elka.search.mesh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.elka.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeshInForceTest {
    private static final String SUPPLEMENTARY = """
            *NEWRECORD
            RECTYPE = C
            NM = soothamine
            SY = ST-100|made up
            UI = C900001
            """;

    @TempDir
    Path home;

    @Test
    void whatWasImportedIsInForceAgainAfterARestart() throws IOException {
        MeshInForce first = started();
        assertThat(first.now().whole()).isFalse();
        assertThat(first.tree().heading("ketamine")).isPresent();
        assertThat(first.importFile(bytes(MeshFileTest.DESCRIPTORS))).isEqualTo(2);
        assertThat(first.importFile(bytes(SUPPLEMENTARY))).isOne();
        assertThat(first.tree().substance("st 100")).hasValue("soothamine");

        MeshInForce again = started();
        assertThat(again.now().whole()).isTrue();
        assertThat(again.tree().heading("peace of mind")).hasValue("calm quiet");
        assertThat(again.tree().substance("soothamine")).isPresent();
        assertThat(again.tree().heading("ketamine")).as("of the excerpt").isEmpty();
        again.forget();
        assertThat(again.tree().heading("ketamine")).isPresent();
    }

    @Test
    void aFileThatBreaksOffLeavesWhatIsInForce() throws IOException {
        MeshInForce mesh = started();
        String half = MeshFileTest.DESCRIPTORS.substring(0, MeshFileTest.DESCRIPTORS.length() - 40);
        assertThatThrownBy(() -> mesh.importFile(bytes(half))).isInstanceOf(UnreadableMeshException.class);
        assertThatThrownBy(() -> mesh.importFile(bytes("<DescriptorRecordSet/>")))
                .hasMessage("the file holds no MeSH record");
        assertThat(mesh.now().whole()).isFalse();
        try (var files = Files.list(home.resolve("data/mesh"))) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void aKeptFileThatWasDamagedIsReportedAndTheExcerptServes() throws IOException {
        started().importFile(bytes(MeshFileTest.DESCRIPTORS));
        Files.writeString(home.resolve("data/mesh/descriptors.bin.gz"), "no gzip");
        MeshInForce mesh = started();
        assertThat(mesh.now().problem()).contains("descriptors.bin.gz", "import MeSH again");
        assertThat(mesh.tree().heading("ketamine")).isPresent();
    }

    private MeshInForce started() {
        Home configured = new SmallRyeConfigBuilder()
                .withMapping(Home.class)
                .withDefaultValue("elka.home", home.toString())
                .build()
                .getConfigMapping(Home.class);
        MeshInForce mesh = new MeshInForce(configured);
        mesh.begin();
        return mesh;
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
