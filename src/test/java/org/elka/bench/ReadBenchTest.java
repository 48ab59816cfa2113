package org.elka.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadBenchTest {
    @ParameterizedTest
    @ValueSource(strings = {"citations.xml", "citations.xml.gz"})
    void itMeasuresBothSidesOnTheSameFile(String name, @TempDir Path folder) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                OutputStream target = name.endsWith(".gz") ? new GZIPOutputStream(out) : out) {
            new CitationGenerator().write(target, 50, 1);
        }
        Measurement read = new ReadBench(file, 3).run();
        assertThat(read.name()).isEqualTo("read");
        assertThat(read.unit()).isEqualTo("citations/s");
        assertThat(read.value()).isPositive();
        assertThat(read.baseline()).isPositive();
        assertThat(read.ratio()).isPositive();
        assertThat(read.goal()).isEqualTo(0.6);
    }

    @Test
    void theMedianOfAnEvenNumberIsBetweenTheMiddleTwo() {
        assertThat(ReadBench.median(new double[] {4, 1, 3, 2})).isEqualTo(2.5);
        assertThat(ReadBench.median(new double[] {9, 1, 5})).isEqualTo(5);
    }
}
