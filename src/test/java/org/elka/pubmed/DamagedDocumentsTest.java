package org.elka.pubmed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.elka.pubmed.PubmedXml.article;
import static org.elka.pubmed.PubmedXml.set;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.elka.bench.CitationGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DamagedDocumentsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<PubmedArticle><MedlineCitation><PMID>2</PMID><Article></MedlineCitation></PubmedArticle>",
                "<PubmedArticle><MedlineCitation><PMID>2</PMID></PubmedArticle>",
                "<PubmedArticle><MedlineCitation><PMID>2</PMID>",
                "<PubmedArticle><MedlineCitation><PMID>2</PMID><Article><AuthorList><Author><LastName>Un",
                "<PubmedArticle><MedlineCitation Status=MEDLINE><PMID>2</PMID></MedlineCitation></PubmedArticle>",
                "<PubmedArticle><MedlineCitation Status=\"MEDLINE><PMID>2</PMID></MedlineCitation></PubmedArticle>",
                "<PubmedArticle><MedlineCitation><PMID>2</PMID><Article><ArticleTitle>R&D</ArticleTitle></Article></MedlineCitation></PubmedArticle>",
                "<PubmedArticle><MedlineCitation><PMID>2</PMID><!-- never closed </MedlineCitation></PubmedArticle>",
                "<PubmedArticle><MedlineCitation><PMID>2</PMID><![CDATA[ never closed </MedlineCitation></PubmedArticle>",
                "<PubmedArticle><MedlineCitation><PMID>2</PMID><Article><ArticleTitle>1 < 2</ArticleTitle></Article></MedlineCitation></PubmedArticle>",
                "<PubmedArticle><MedlineCitation><PMID>2</PMID><!ELEMENT x></MedlineCitation></PubmedArticle>"
            })
    void aMalformedCitationLosesNeitherNeighbour(String malformed) {
        ReadDocument read = ReadDocument.of(set(article(1), malformed, article(3)));
        assertThat(read.pmids()).containsExactly("1", "3");
        assertThat(read.unreadable()).singleElement().satisfies(unreadable -> {
            assertThat(unreadable.pmid()).isEqualTo("2");
            assertThat(unreadable.reason()).isNotBlank();
            assertThat(new String(unreadable.raw(), UTF_8)).startsWith(malformed);
            assertThat(unreadable.place().number()).isEqualTo(2);
        });
        assertThat(read.outcome()).isEqualTo(new Outcome.Complete(3));
    }

    @Test
    void anUnfinishedCitationAtTheEndOfTheSetIsUnreadable() {
        ReadDocument read = ReadDocument.of(set(article(1), "<PubmedArticle> wrong "));
        assertThat(read.pmids()).containsExactly("1");
        assertThat(read.unreadable())
                .singleElement()
                .satisfies(unreadable -> assertThat(unreadable.reason()).contains("</PubmedArticleSet>"));
        assertThat(read.outcome()).isEqualTo(new Outcome.Complete(2));
    }

    @Test
    void aCitationWithoutPmidIsUnreadable() {
        ReadDocument read = ReadDocument.of(set("<PubmedArticle> </PubmedArticle>", "<PubmedArticle/>", article(3)));
        assertThat(read.unreadable())
                .extracting(Entry.Unreadable::reason)
                .containsOnly("it has no PMID")
                .hasSize(2);
        assertThat(read.pmids()).containsExactly("3");
    }

    @Test
    void tagsInsideCommentsAndCdataAreNoCitations() {
        ReadDocument read = ReadDocument.of(set(
                "<!-- <PubmedArticle> -->",
                article(1, "A <!-- </PubmedArticle><PubmedArticle> --> title"),
                "<!-- " + article(2) + " -->",
                article(3, "<![CDATA[</PubmedArticle>]]>")));
        assertThat(read.pmids()).containsExactly("1", "3");
        assertThat(read.citations().get(1).title()).isEqualTo("</PubmedArticle>");
        assertThat(read.unreadable()).isEmpty();
    }

    @Test
    void manyUnclosedCommentsAreReadInLinearTime() {
        String malformed = "<PubmedArticle><PMID>5</PMID><!-- x</PubmedArticle>";
        ReadDocument read = ReadDocument.of(set(malformed.repeat(5_000), article(6)));
        assertThat(read.unreadable()).hasSize(5_000);
        assertThat(read.pmids()).containsExactly("6");
    }

    @Test
    void elementsNestedTooDeepAreUnreadableAndDoNotExhaustTheStack() {
        String deep = "<Section>".repeat(100_000);
        ReadDocument read = ReadDocument.of(set(
                "<PubmedBookArticle><BookDocument><PMID>2</PMID><Sections>" + deep + "</PubmedBookArticle>",
                article(3)));
        assertThat(read.unreadable())
                .singleElement()
                .satisfies(unreadable -> assertThat(unreadable.reason()).contains("nested deeper"));
        assertThat(read.pmids()).containsExactly("3");
    }

    @Test
    void aCitationLargerThanTheLimitIsUnreadableAndItsNeighboursAreNot() {
        String large = article(2, "x".repeat(3_000_000));
        ReadDocument read = ReadDocument.of(
                set(article(1), large, article(3)).getBytes(UTF_8), new ReadingLimits(100_000, 1L << 30, 200));
        assertThat(read.pmids()).containsExactly("1", "3");
        assertThat(read.unreadable()).singleElement().satisfies(unreadable -> {
            assertThat(unreadable.reason()).contains("larger than the 100000 bytes");
            assertThat(unreadable.pmid()).isEqualTo("2");
            assertThat(unreadable.raw()).hasSizeLessThanOrEqualTo(100_000);
        });
    }

    @Test
    void aLargeCitationWithinTheLimitIsRead() {
        String title = "x".repeat(3_000_000);
        assertThat(ReadDocument.of(set(article(1), article(2, title), article(3)))
                        .citations()
                        .get(1)
                        .title())
                .isEqualTo(title);
    }

    @Test
    void wherverADocumentBreaksOffItsWholeCitationsAreReadAndTheOutcomeSaysSo() {
        byte[] document = set(article(1), article(2), article(3)).getBytes(UTF_8);
        int lastEnd = set(article(1), article(2), article(3)).indexOf("</PubmedArticleSet>") + 18;
        for (int length = 60; length <= lastEnd; length++) {
            ReadDocument read = ReadDocument.of(Arrays.copyOf(document, length));
            assertThat(read.outcome()).as("cut at byte %d", length).isInstanceOf(Outcome.Truncated.class);
            assertThat(read.pmids())
                    .isEqualTo(List.of("1", "2", "3").subList(0, read.entries().size()));
        }
    }

    @Test
    void theMessageOfATruncatedDocumentNamesThePlaceAndTheRemedy() {
        String xml = set(article(1), article(2));
        ReadDocument read = ReadDocument.of(xml.substring(0, xml.indexOf("part 2")));
        assertThat(read.outcome().message()).contains("citation 2", "PMID 2", "after 1 whole", "get it again");
    }

    @Test
    void aTruncatedGzipStreamKeepsItsWholeCitations() throws IOException {
        byte[] gzip = gzip(set(article(1), article(2)));
        ReadDocument cut = ReadDocument.of(Arrays.copyOf(gzip, gzip.length - 12));
        assertThat(cut.outcome()).isInstanceOf(Outcome.Truncated.class);
        assertThat(cut.outcome().message()).contains("gzip", "get it again");
        assertThat(ReadDocument.of(gzip).pmids()).containsExactly("1", "2");
    }

    @Test
    void aDamagedGzipStreamIsToldFromAWholeOne() throws IOException {
        byte[] gzip = gzip(set(article(1), article(2)));
        gzip[gzip.length - 5] ^= 0x55;
        assertThat(ReadDocument.of(gzip).outcome()).isInstanceOf(Outcome.Truncated.class);
    }

    /** As gzip -c a b writes them, and bgzip does in blocks; a stream need not say what is available. */
    @Test
    void aGzipStreamOfSeveralMembersIsReadToTheEnd() throws IOException {
        ByteArrayOutputStream members = new ByteArrayOutputStream();
        members.writeBytes(gzip(set(article(1))));
        members.writeBytes(gzip(set(article(2))));
        InputStream silent = new FilterInputStream(new ByteArrayInputStream(members.toByteArray())) {
            @Override
            public int available() {
                return 0;
            }
        };
        assertThat(ReadDocument.of(silent, ReadingLimits.DEFAULT).pmids()).containsExactly("1", "2");
    }

    @Test
    void aGzipBombIsRefused() throws IOException {
        byte[] bomb = gzip("<PubmedArticleSet>" + " ".repeat(70 << 20));
        Outcome outcome = ReadDocument.of(bomb).outcome();
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.cause()).isEqualTo(Outcome.Cause.EXPANSION);
            assertThat(refused.message()).contains("200 times", "unpack it yourself");
        });
    }

    @Test
    void moreThanTheBytesAllowedAreRefused() throws IOException {
        byte[] gzip = gzip(set(article(1), article(2), article(3)));
        Outcome outcome =
                ReadDocument.of(gzip, new ReadingLimits(1 << 20, 1000, 200)).outcome();
        assertThat(outcome.message()).contains("more than 1000 bytes");
    }

    /** Whatever happens to the bytes of one citation, the others are delivered as they were. */
    @Test
    void randomDamageToOneCitationLeavesAllOthersAsTheyWere() {
        CitationGenerator generator = new CitationGenerator();
        List<String> articles = List.of(
                generator.citation(0, 11),
                generator.citation(1, 11),
                generator.citation(2, 11),
                generator.citation(3, 11));
        List<String> expected =
                ReadDocument.of(set(articles.toArray(String[]::new))).pmids();
        Random random = new Random(7);
        for (int trial = 0; trial < 1000; trial++) {
            byte[] damaged = damaged(articles.get(1).getBytes(UTF_8), random);
            ByteArrayOutputStream document = new ByteArrayOutputStream();
            document.writeBytes(("<PubmedArticleSet>" + articles.get(0)).getBytes(UTF_8));
            document.writeBytes(damaged);
            document.writeBytes((articles.get(2) + articles.get(3) + "</PubmedArticleSet>").getBytes(UTF_8));

            ReadDocument read = ReadDocument.of(document.toByteArray());

            assertThat(read.pmids())
                    .as("trial %d: %s", trial, new String(damaged, UTF_8))
                    .contains(expected.get(0), expected.get(2), expected.get(3));
            assertThat(read.outcome()).isInstanceOf(Outcome.Complete.class);
        }
    }

    /** Behind the start tag and before the end tag a few bytes are overwritten, removed or doubled. */
    private static byte[] damaged(byte[] article, Random random) {
        int from = 20 + random.nextInt(article.length - 60);
        int length = 1 + random.nextInt(12);
        ByteArrayOutputStream damaged = new ByteArrayOutputStream();
        damaged.write(article, 0, from);
        switch (random.nextInt(3)) {
            case 0 -> {
                for (int i = 0; i < length; i++) {
                    damaged.write("<>/&!\"'=?-[] x\0\u00ff".charAt(random.nextInt(16)));
                }
            }
            case 1 -> damaged.write(article, from, length);
            default -> {}
        }
        int rest = from + length;
        if (random.nextInt(3) == 1) {
            rest = from;
        }
        damaged.write(article, rest, article.length - rest);
        return damaged.toByteArray();
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }
}
