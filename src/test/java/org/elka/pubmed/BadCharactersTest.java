package org.elka.pubmed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.elka.pubmed.PubmedXml.article;
import static org.elka.pubmed.PubmedXml.set;
import static org.elka.pubmed.PubmedXml.titleOf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadCharactersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u000b&#x1F;Calm days",
                "Calm\u0001days",
                "Calm&#0;days",
                "Calm&#x0B; days",
                "Calm&#xD800;days",
                "Calm&#99999999;days"
            })
    void controlCharactersThatXmlForbidsAreSpaces(String title) {
        assertThat(titleOf(title)).isEqualTo("Calm days");
    }

    @Test
    void theRawBytesKeepABadCharacter() {
        String bad = article(7, "\u000bCalm");
        Entry entry = ReadDocument.of(set(bad)).entries().getFirst();
        assertThat(((Entry.Delivered) entry).raw()).isEqualTo(bad.getBytes(UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "5&nbsp;mg, 5\u00a0mg",
        "&alpha;-amylase, α-amylase",
        "caf&eacute;, café",
        "A &madeup; name, A &madeup; name"
    })
    void entitiesOfHtmlAreTheirCharactersAndOthersStay(String xml, String text) {
        assertThat(titleOf(xml)).isEqualTo(text);
    }

    @Test
    void bytesThatAreNotUtf8AreReplacementCharacters() {
        byte[] latin = set(article(1, "Caf\u00e9 calm")).getBytes(ISO_8859_1);
        assertThat(ReadDocument.of(latin).onlyCitation().title()).isEqualTo("Caf\ufffd calm");
    }

    static Stream<Arguments> encodings() {
        return Stream.of(
                Arguments.of("UTF-8", UTF_8, new byte[0]),
                Arguments.of("utf-8", UTF_8, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}),
                Arguments.of("ISO-8859-1", ISO_8859_1, new byte[0]),
                Arguments.of("windows-1252", Charset.forName("windows-1252"), new byte[0]),
                Arguments.of("UTF-16", UTF_16, new byte[0]),
                Arguments.of("UTF-16", UTF_16LE, new byte[] {(byte) 0xFF, (byte) 0xFE}),
                Arguments.of("UTF-16", UTF_16LE, new byte[0]),
                Arguments.of("UTF-16", UTF_16BE, new byte[0]));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void theDeclaredEncodingIsUnderstoodAndRawBytesAreUtf8(String name, Charset charset, byte[] mark) {
        String article = article(1, "Caf\u00e9 calm");
        String xml =
                "<?xml version='1.0' encoding='" + name + "'?><PubmedArticleSet>" + article + "</PubmedArticleSet>";
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        document.writeBytes(mark);
        document.writeBytes(xml.getBytes(charset));

        ReadDocument read = ReadDocument.of(document.toByteArray());

        assertThat(read.onlyCitation().title()).isEqualTo("Caf\u00e9 calm");
        assertThat(((Entry.Delivered) read.entries().getFirst()).raw()).isEqualTo(article.getBytes(UTF_8));
        assertThat(read.outcome()).isInstanceOf(Outcome.Complete.class);
    }

    @Test
    void pairsOfSurrogatesSurviveTranscodingWhereverTheyFall() {
        String title = "a" + "😀".repeat(20_000);
        byte[] document = set(article(1, title)).getBytes(UTF_16);
        assertThat(ReadDocument.of(document).onlyCitation().title()).isEqualTo(title);
    }

    @Test
    void anUnknownEncodingIsRefusedByName() {
        Outcome outcome = ReadDocument.of("<?xml version='1.0' encoding='x-martian'?><PubmedArticleSet/>")
                .outcome();
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.cause()).isEqualTo(Outcome.Cause.UNKNOWN_ENCODING);
            assertThat(refused.message()).contains("x-martian", "UTF-8");
        });
    }
}
