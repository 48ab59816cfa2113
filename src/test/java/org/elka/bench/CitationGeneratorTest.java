package org.elka.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.elka.library.Citation;
import org.elka.pubmed.Entry;
import org.elka.pubmed.Outcome;
import org.elka.pubmed.PubmedReader;
import org.junit.jupiter.api.Test;

class CitationGeneratorTest {
    private final CitationGenerator generator = new CitationGenerator(700_000_001);

    @Test
    void theSameSeedGivesTheSameDocumentAndAnotherSeedAnother() throws IOException {
        assertThat(document(20, 5)).isEqualTo(document(20, 5)).isNotEqualTo(document(20, 6));
        assertThat(new CitationGenerator(700_000_001).citation(7, 5)).isEqualTo(generator.citation(7, 5));
    }

    @Test
    void allCitationsAreReadAndTheirPmidsAreConsecutive() throws IOException {
        List<Citation> citations = read(document(300, 1));
        assertThat(citations).hasSize(300);
        for (int i = 0; i < citations.size(); i++) {
            assertThat(citations.get(i).pmid()).isEqualTo(String.valueOf(700_000_001 + i));
        }
    }

    @Test
    void citationsAreOfRealisticSizeAndOneInTenIsOnTheTopic() throws IOException {
        byte[] document = document(1000, 2);
        List<Citation> citations = read(document);
        assertThat(document.length / 1000).isBetween(4_000, 9_000);
        assertThat(citations.stream()
                        .mapToInt(c -> c.abstractText().length())
                        .average()
                        .orElseThrow())
                .isBetween(1_000.0, 1_800.0);
        assertThat(citations.stream()
                        .filter(c ->
                                c.chemicals().stream().anyMatch(x -> x.name().equals("Ketamine")))
                        .count())
                .isBetween(60L, 140L);
    }

    @Test
    void journalsAreAsManyAsArticlesShareThem() throws IOException {
        Map<String, Long> articles = read(document(2_000, 3)).stream()
                .collect(Collectors.groupingBy(
                        c -> Objects.requireNonNull(
                                Objects.requireNonNull(c.journal()).medlineAbbreviation()),
                        Collectors.counting()));
        assertThat(articles.size()).isBetween(300, 1_500);
        assertThat(articles.values()).anyMatch(count -> count > 50);
    }

    @Test
    void wordsFollowZipfsLaw() {
        WordModel words = new WordModel();
        Seeded random = new Seeded(9);
        long the = 0;
        long of = 0;
        for (int i = 0; i < 100_000; i++) {
            String word = words.word(random);
            the += word.equals("the") ? 1 : 0;
            of += word.equals("of") ? 1 : 0;
        }
        assertThat(the).isGreaterThan(of);
        assertThat(the / 100_000.0).isBetween(0.04, 0.08);
    }

    private byte[] document(int count, long seed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        generator.write(out, count, seed);
        return out.toByteArray();
    }

    private static List<Citation> read(byte[] document) throws IOException {
        List<Citation> citations = new ArrayList<>();
        Outcome outcome = new PubmedReader().read(new ByteArrayInputStream(document), entry -> {
            if (entry instanceof Entry.Delivered delivered) {
                citations.add(delivered.citation());
            }
        });
        assertThat(outcome).isEqualTo(new Outcome.Complete(citations.size()));
        return citations;
    }
}
