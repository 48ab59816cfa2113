package org.elka.pubmed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.elka.bench.CitationGenerator;
import org.elka.testing.Shared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cursor is our own reading of XML: here an established parser says what it should find. */
class XmlCursorTest {
    /** An element as Aalto sees it; {@code text} is that of all that is in it. */
    private record Element(String name, Map<String, String> attributes, List<Element> children, StringBuilder text) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a/>",
                "<a></a >",
                "<a b='1'  c = \"two\" d='x > y'><e f=''/>text</a>",
                "<a b='1 &amp; &#50;&#x33; &lt;&quot;'/>",
                "<a b='two\n lines'/>",
                "<a>one<b>two<c/>three</b>four</a>",
                "<a>1 &lt; 2 &amp;&amp; 3 &gt; 2 &apos;x&apos;</a>",
                "<a><!-- <b> --><?pi <c> ?><![CDATA[ <d> & ]]]]><![CDATA[>]]></a>",
                "<a>\u00e9\u03b2\ud83d\ude00 caf\u00e9</a>",
                "<m:a xmlns:m='urn:m'><m:b m:c='1' d='2'/></m:a>",
                "<a\n\tb='1'\r\n>\n<c>\n</c>\n</a\n>"
            })
    void itFindsWhatAaltoFinds(String xml) throws MalformedXml, XMLStreamException {
        assertAgreement(xml.getBytes(UTF_8));
    }

    @Test
    void itFindsWhatAaltoFindsInGeneratedCitations() throws MalformedXml, XMLStreamException {
        CitationGenerator generator = new CitationGenerator();
        for (int i = 0; i < 200; i++) {
            assertAgreement(generator.citation(i, 3).getBytes(UTF_8));
        }
    }

    @Test
    void itFindsWhatAaltoFindsInRealCitations() throws IOException, MalformedXml, XMLStreamException {
        List<byte[]> citations = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Shared.path("data/pubmed-xml"))) {
            for (Path file :
                    files.filter(f -> f.toString().matches(".*\\.xml(\\.gz)?")).toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    new PubmedReader().split(in, slice -> {
                        if (slice.flaw() == null) {
                            citations.add(slice.raw());
                        }
                    });
                }
            }
        }
        assertThat(citations).hasSizeGreaterThan(700);
        for (byte[] xml : citations) {
            assertAgreement(xml);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a>",
                "<a></b>",
                "<a><b></a></b>",
                "<a></ab>",
                "<ab></a>",
                "</a>",
                "<a b></a>",
                "<a b=1></a>",
                "<a b='1></a>",
                "<a b='<'></a>",
                "<>x</>",
                "<a>&</a>",
                "<a>& x</a>",
                "<a>&;</a>",
                "<a>&#;</a>",
                "<a>&#x;</a>",
                "<a>&#xZZ;</a>",
                "<a>&a b;</a>",
                "<a><!-- </a>",
                "<a><![CDATA[ </a>",
                "<a><?pi </a>",
                "<a><!DOCTYPE x></a>",
                "<a",
                "<a b='",
                "<a></a"
            })
    void whatIsNotWellFormedIsMalformed(String xml) {
        assertThatThrownBy(() -> readAll(xml.getBytes(UTF_8)))
                .isInstanceOf(MalformedXml.class)
                .hasMessageContaining("at byte");
    }

    @Test
    void whateverLacksItsEndIsUnfinished() {
        byte[] xml = "<a b='c'><d>e &amp; f</d><!-- g --><h/></a>".getBytes(UTF_8);
        for (int length = 1; length < xml.length; length++) {
            byte[] cut = Arrays.copyOf(xml, length);
            assertThatThrownBy(() -> readAll(cut)).isInstanceOf(UnfinishedXml.class);
        }
    }

    private static void readAll(byte[] xml) throws MalformedXml {
        XmlCursor cursor = new XmlCursor(xml, 0, xml.length, xml.length);
        cursor.nextChild();
        cursor.text();
    }

    private static void assertAgreement(byte[] xml) throws MalformedXml, XMLStreamException {
        Element root = seenByAalto(xml);
        XmlCursor cursor = new XmlCursor(xml, 0, xml.length, xml.length);
        assertThat(cursor.nextChild()).isTrue();
        assertSame(cursor, root);
        assertThat(cursor.position()).isLessThanOrEqualTo(xml.length);
    }

    /** Compares name and attributes, and the children or, where there are none, the text. */
    private static void assertSame(XmlCursor cursor, Element element) throws MalformedXml {
        assertThat(cursor.name()).isEqualTo(element.name);
        for (Map.Entry<String, String> attribute : element.attributes.entrySet()) {
            assertThat(cursor.attributes().get(attribute.getKey())).isEqualTo(attribute.getValue());
        }
        if (element.children.isEmpty()) {
            assertThat(cursor.text()).isEqualTo(WhiteSpace.normalised(element.text.toString()));
            return;
        }
        for (Element child : element.children) {
            assertThat(cursor.nextChild()).as("a child %s", child.name).isTrue();
            assertSame(cursor, child);
        }
        assertThat(cursor.nextChild())
                .as("children after the last of %s", element.name)
                .isFalse();
    }

    private static Element seenByAalto(byte[] xml) throws XMLStreamException {
        XMLStreamReader reader = new InputFactoryImpl().createXMLStreamReader(new ByteArrayInputStream(xml));
        List<Element> open = new ArrayList<>();
        open.add(new Element("", Map.of(), new ArrayList<>(), new StringBuilder()));
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    Element element = new Element(
                            reader.getLocalName(), attributes(reader), new ArrayList<>(), new StringBuilder());
                    open.getLast().children.add(element);
                    open.add(element);
                }
                case XMLStreamConstants.END_ELEMENT -> open.removeLast();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    open.getLast().text.append(reader.getText());
                default -> {}
            }
        }
        return open.getFirst().children.getFirst();
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String prefix = reader.getAttributePrefix(i);
            String name = (prefix == null || prefix.isEmpty() ? "" : prefix + ":") + reader.getAttributeLocalName(i);
            attributes.put(name, WhiteSpace.normalised(reader.getAttributeValue(i)));
        }
        return attributes;
    }
}
