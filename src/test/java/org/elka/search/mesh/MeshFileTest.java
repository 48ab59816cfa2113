package org.elka.search.mesh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.elka.search.query.MeshRecord;
import org.elka.search.query.MeshRecord.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeshFileTest {
    static final String DESCRIPTORS = """
            <?xml version="1.0"?>
            <!DOCTYPE DescriptorRecordSet SYSTEM "https://www.nlm.nih.gov/databases/dtd/nlmdescriptorrecordset_20260101.dtd">
            <DescriptorRecordSet LanguageCode = "eng">
            <DescriptorRecord DescriptorClass = "1">
             <DescriptorUI>D900001</DescriptorUI>
             <DescriptorName><String>Calm &amp; Quiet</String></DescriptorName>
             <AllowableQualifiersList><AllowableQualifier><QualifierReferredTo><QualifierUI>Q000627</QualifierUI>
              <QualifierName><String>therapeutic use</String></QualifierName></QualifierReferredTo>
             </AllowableQualifier></AllowableQualifiersList>
             <SeeRelatedList><SeeRelatedDescriptor><DescriptorReferredTo><DescriptorUI>D900009</DescriptorUI>
              <DescriptorName><String>Noise</String></DescriptorName></DescriptorReferredTo></SeeRelatedDescriptor></SeeRelatedList>
             <PharmacologicalActionList><PharmacologicalAction><DescriptorReferredTo><DescriptorUI>D900003</DescriptorUI>
              <DescriptorName><String>Soothing Agents</String></DescriptorName></DescriptorReferredTo>
             </PharmacologicalAction></PharmacologicalActionList>
             <TreeNumberList><TreeNumber>F01.900</TreeNumber><TreeNumber>F03.901.200</TreeNumber></TreeNumberList>
             <ConceptList><Concept PreferredConceptYN="Y"><ConceptUI>M0000001</ConceptUI>
              <ConceptName><String>Calm &amp; Quiet</String></ConceptName>
              <TermList><Term ConceptPreferredTermYN="Y"><TermUI>T000001</TermUI><String>Calm &amp; Quiet</String></Term>
               <Term><TermUI>T000002</TermUI><String>Peace of Mind</String></Term></TermList>
             </Concept></ConceptList>
            </DescriptorRecord>
            <DescriptorRecord DescriptorClass = "2">
             <DescriptorUI>D900002</DescriptorUI>
             <DescriptorName><String>Made-Up Trial</String></DescriptorName>
             <TreeNumberList><TreeNumber>V03.900</TreeNumber></TreeNumberList>
            </DescriptorRecord>
            </DescriptorRecordSet>
            """;

    private static final MeshRecord CALM = new MeshRecord(
            "D900001",
            Kind.HEADING,
            "Calm & Quiet",
            List.of("Peace of Mind"),
            List.of("F01.900", "F03.901.200"),
            List.of("Soothing Agents"));

    private static final MeshRecord TRIAL =
            new MeshRecord("D900002", Kind.PUBLICATION_TYPE, "Made-Up Trial", List.of(), List.of("V03.900"), List.of());

    @Test
    void theFileOfDescriptorsIsReadWithWhatBelongsToEachRecordOnly() throws IOException {
        assertThat(read(DESCRIPTORS)).containsExactly(CALM, TRIAL);
    }

    @Test
    void theFileOfSupplementaryConceptsIsRead() throws IOException {
        String file = """
                <SupplementalRecordSet LanguageCode="eng"><SupplementalRecord SCRClass="1">
                <SupplementalRecordUI>C900001</SupplementalRecordUI>
                <SupplementalRecordName><String>soothamine</String></SupplementalRecordName>
                <HeadingMappedToList><HeadingMappedTo><DescriptorReferredTo><DescriptorUI>*D900001</DescriptorUI>
                <DescriptorName><String>*Calm</String></DescriptorName></DescriptorReferredTo></HeadingMappedTo></HeadingMappedToList>
                <ConceptList><Concept><TermList><Term><TermUI>T9</TermUI><String>soothamine</String></Term>
                <Term><TermUI>T8</TermUI><String>ST-100</String></Term></TermList></Concept></ConceptList>
                </SupplementalRecord></SupplementalRecordSet>
                """;
        assertThat(read(file))
                .containsExactly(new MeshRecord(
                        "C900001", Kind.SUPPLEMENTARY, "soothamine", List.of("ST-100"), List.of(), List.of()));
    }

    @Test
    void theAsciiFileIsReadAndOnlyTheTermOfAnEntryCounts() throws IOException {
        String file = """
                *NEWRECORD
                RECTYPE = D
                MH = Calm & Quiet
                AQ = TU
                PRINT ENTRY = Peace of Mind|T048|NON|EQV|NLM (1999)|980101|abcdef
                MN = F01.900
                MN = F03.901.200
                PA = Soothing Agents
                MS = A state = in which
                UI = D900001

                *NEWRECORD
                RECTYPE = D
                MH = Made-Up Trial
                DC = 2
                MN = V03.900
                UI = D900002
                """;
        assertThat(read(file)).containsExactly(CALM, TRIAL);
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        StringWriter out = new StringWriter();
        MeshAscii.write(CALM, out);
        MeshAscii.write(TRIAL, out);
        assertThat(read(out.toString())).containsExactly(CALM, TRIAL);
    }

    @Test
    void gzipIsUnpacked() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(DESCRIPTORS.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(read(packed.toByteArray())).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                                          | the file is empty
            PMID- 12345                                                 | line 1: this is neither
            <PubmedArticleSet/>                                         | line 1, column 1: expected <DescriptorRecordSet>
            <DescriptorRecordSet><DescriptorRecord></DescriptorRecord>  | no identifier or no name
            <DescriptorRecordSet><DescriptorRecord><DescriptorUI>D1     | the XML is damaged
            """)
    void whatIsNoMeshIsRefusedWithThePlace(String file, String message) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(UnreadableMeshException.class)
                .hasMessageContaining(message);
    }

    @Test
    void anAsciiRecordWithoutAnIdentifierIsRefusedWithItsLine() {
        assertThatThrownBy(() -> read("*NEWRECORD\nRECTYPE = D\nMH = Calm\n\n*NEWRECORD\nMH = Quiet\nUI = D1\n"))
                .hasMessage("line 1: this record has no UI");
    }

    private static List<MeshRecord> read(String file) throws IOException {
        return read(file.getBytes(StandardCharsets.UTF_8));
    }

    private static List<MeshRecord> read(byte[] file) throws IOException {
        List<MeshRecord> records = new ArrayList<>();
        MeshFile.read(new ByteArrayInputStream(file), records::add);
        return records;
    }
}
