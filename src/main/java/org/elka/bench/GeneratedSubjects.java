package org.elka.bench;

import java.util.List;
import java.util.random.RandomGenerator;

/** What one made-up citation is about: MeSH headings, chemicals, keywords. */
final class GeneratedSubjects {
    /** Descriptors and qualifiers of MeSH 2025 with their unique identifiers. */
    private record Term(String ui, String name) {}

    private static final List<Term> CHECK_TAGS = List.of(
            new Term("D006801", "Humans"),
            new Term("D005260", "Female"),
            new Term("D008297", "Male"),
            new Term("D000328", "Adult"),
            new Term("D008875", "Middle Aged"));
    private static final List<Term> ON_TOPIC = List.of(
            new Term("D007649", "Ketamine"),
            new Term("D001007", "Anxiety"),
            new Term("D001008", "Anxiety Disorders"),
            new Term("D013313", "Stress Disorders, Post-Traumatic"),
            new Term("D009771", "Obsessive-Compulsive Disorder"),
            new Term("D016896", "Treatment Outcome"));
    private static final List<Term> QUALIFIERS = List.of(
            new Term("Q000627", "therapeutic use"),
            new Term("Q000008", "administration & dosage"),
            new Term("Q000009", "adverse effects"),
            new Term("Q000188", "drug therapy"),
            new Term("Q000523", "psychology"));

    private final Elements xml;
    private final WordModel words;
    private final RandomGenerator random;
    private final boolean onTopic;

    GeneratedSubjects(Elements xml, WordModel words, RandomGenerator random, boolean onTopic) {
        this.xml = xml;
        this.words = words;
        this.random = random;
        this.onTopic = onTopic;
    }

    void chemicals() {
        xml.open("ChemicalList");
        if (onTopic) {
            chemical("690G0D6V8H", "D007649", "Ketamine");
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            chemical("0", madeUp("C"), WordModel.capital(words.term(random)));
        }
        xml.close("ChemicalList");
    }

    private void chemical(String registryNumber, String ui, String name) {
        xml.open("Chemical").element("RegistryNumber", registryNumber).element("NameOfSubstance", name, "UI", ui);
        xml.close("Chemical");
    }

    void meshHeadings() {
        xml.open("MeshHeadingList");
        CHECK_TAGS.forEach(tag -> heading(tag, false));
        for (int i = random.nextInt(3, 9); i > 0; i--) {
            heading(new Term(madeUp("D"), words.phrase(random, 2)), random.nextBoolean());
        }
        if (onTopic) {
            ON_TOPIC.stream().filter(term -> random.nextInt(3) > 0).forEach(term -> heading(term, true));
        }
        xml.close("MeshHeadingList");
    }

    private void heading(Term descriptor, boolean qualified) {
        xml.open("MeshHeading")
                .element("DescriptorName", descriptor.name(), "UI", descriptor.ui(), "MajorTopicYN", "N");
        if (qualified) {
            Term qualifier = QUALIFIERS.get(random.nextInt(QUALIFIERS.size()));
            String major = random.nextInt(3) == 0 ? "Y" : "N";
            xml.element("QualifierName", qualifier.name(), "UI", qualifier.ui(), "MajorTopicYN", major);
        }
        xml.close("MeshHeading");
    }

    void keywords() {
        xml.open("KeywordList", "Owner", "NOTNLM");
        for (int i = random.nextInt(3, 7); i > 0; i--) {
            xml.element("Keyword", words.term(random), "MajorTopicYN", "N");
        }
        xml.close("KeywordList");
    }

    private String madeUp(String letter) {
        return letter + (900_000 + random.nextInt(100_000));
    }
}
