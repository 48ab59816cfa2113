package org.elka.search.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.elka.library.Article;
import org.elka.library.Citation;
import org.elka.library.Citation.AbstractSection;
import org.elka.library.CitationBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorsTest {
    private static final byte[] FIRST = {1, 2, 3};
    private static final byte[] SECOND = {-4, 5, -127};

    @TempDir
    Path folder;

    private VectorFile open(String model) {
        return VectorFile.open(folder.resolve("a/vectors"), model, 3);
    }

    private static Article article(long id, String title, String text) {
        Citation citation = CitationBuilder.builder()
                .kind(Citation.Kind.ARTICLE)
                .pmidVersion(1)
                .title(title)
                .abstractSections(List.of(new AbstractSection(null, null, text)))
                .build();
        return new Article(id, 1, citation, null, Set.of(), Set.of(), Instant.EPOCH, id);
    }

    @Test
    void vectorsAreThereAfterAReopening() {
        try (VectorFile file = open("m")) {
            file.put("one", FIRST);
            file.put("two", SECOND);
            assertThat(file.get("one")).isEqualTo(FIRST);
        }
        try (VectorFile file = open("m")) {
            assertThat(file.size()).isEqualTo(2);
            assertThat(file.get("two")).isEqualTo(SECOND);
            assertThat(file.get("three")).isNull();
        }
    }

    @Test
    void whatAKillLeftUnfinishedIsCutOffAndTheRestStays() throws Exception {
        try (VectorFile file = open("m")) {
            file.put("one", FIRST);
            file.put("two", SECOND);
        }
        Path path = folder.resolve("a/vectors");
        byte[] bytes = Files.readAllBytes(path);
        Files.write(path, java.util.Arrays.copyOf(bytes, bytes.length - 2), StandardOpenOption.TRUNCATE_EXISTING);
        try (VectorFile file = open("m")) {
            assertThat(file.get("one")).isEqualTo(FIRST);
            assertThat(file.contains("two")).isFalse();
            file.put("two", SECOND);
        }
        try (VectorFile file = open("m")) {
            assertThat(file.get("two")).isEqualTo(SECOND);
        }
    }

    @Test
    void anotherModelBeginsAnew() {
        try (VectorFile file = open("m")) {
            file.put("one", FIRST);
        }
        try (VectorFile file = open("other")) {
            assertThat(file.size()).isZero();
        }
    }

    /** The model itself, as it is shipped. */
    @Test
    void theModelPutsLikeTextsNearAndIsLoadedWhenNeeded() {
        Article alike = article(1, "Rapid relief of social phobia by an anaesthetic", "Symptoms fell within an hour.");
        Article other = article(2, "Soil moisture in alpine meadows", "Rain was measured for ten years.");
        try (Vectors vectors = Vectors.bgeSmall(folder, "test")) {
            assertThat(vectors.make(alike)).isTrue();
            assertThat(vectors.make(alike)).as("known").isFalse();
            assertThat(vectors.make(other)).isTrue();
            assertThat(vectors.make(article(3, " ", ""))).as("no text").isFalse();
            vectors.release(Duration.ZERO);

            byte[] question = vectors.question("does ketamine act quickly on social anxiety");
            double near = vectors.cosine(product(question, vectors.known(alike)));
            double far = vectors.cosine(product(question, vectors.known(other)));
            assertThat(near).isBetween(far + 0.1, 1.0);
            assertThat(vectors.cosine(product(question, question))).isBetween(0.98, 1.02);
        }
    }

    private static long product(byte[] a, byte[] b) {
        long product = 0;
        for (int i = 0; i < a.length; i++) {
            product += a[i] * b[i];
        }
        return product;
    }
}
