package org.elka.pubmed;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.elka.library.Citation.Chemical;
import org.elka.library.Citation.Keyword;
import org.elka.library.Citation.MeshHeading;
import org.elka.library.Citation.Qualifier;
import org.elka.library.Citation.SupplementaryConcept;

/** Reads what a citation is about: MeSH, supplementary concepts, chemicals, genes, keywords. */
final class SubjectReader {
    private final XmlCursor cursor;

    SubjectReader(XmlCursor cursor) {
        this.cursor = cursor;
    }

    List<MeshHeading> meshHeadings() throws XMLStreamException {
        List<MeshHeading> headings = new ArrayList<>();
        while (cursor.nextChild()) {
            meshHeading(headings);
        }
        return headings;
    }

    private void meshHeading(List<MeshHeading> headings) throws XMLStreamException {
        String ui = null;
        String descriptor = "";
        String type = null;
        boolean major = false;
        List<Qualifier> qualifiers = new ArrayList<>();
        while (cursor.nextChild()) {
            switch (cursor.name()) {
                case "DescriptorName" -> {
                    ui = cursor.attribute("UI");
                    type = cursor.attribute("Type");
                    major = cursor.yes("MajorTopicYN");
                    descriptor = cursor.text();
                }
                case "QualifierName" -> qualifiers.add(qualifier());
                default -> cursor.skip();
            }
        }
        if (!descriptor.isEmpty()) {
            headings.add(new MeshHeading(ui, descriptor, major, type, List.copyOf(qualifiers)));
        }
    }

    private Qualifier qualifier() throws XMLStreamException {
        String ui = cursor.attribute("UI");
        boolean major = cursor.yes("MajorTopicYN");
        return new Qualifier(ui, cursor.text(), major);
    }

    List<SupplementaryConcept> supplementaryConcepts() throws XMLStreamException {
        List<SupplementaryConcept> concepts = new ArrayList<>();
        while (cursor.nextChild()) {
            String type = cursor.attribute("Type");
            String ui = cursor.attribute("UI");
            concepts.add(new SupplementaryConcept(type, ui, cursor.text()));
        }
        return concepts;
    }

    List<Chemical> chemicals() throws XMLStreamException {
        List<Chemical> chemicals = new ArrayList<>();
        while (cursor.nextChild()) {
            String registryNumber = null;
            String ui = null;
            String name = "";
            while (cursor.nextChild()) {
                switch (cursor.name()) {
                    case "RegistryNumber" -> registryNumber = cursor.textOrNull();
                    case "NameOfSubstance" -> {
                        ui = cursor.attribute("UI");
                        name = cursor.text();
                    }
                    default -> cursor.skip();
                }
            }
            chemicals.add(new Chemical(registryNumber, ui, name));
        }
        return chemicals;
    }

    void keywords(List<Keyword> target) throws XMLStreamException {
        String owner = cursor.attribute("Owner");
        while (cursor.nextChild()) {
            boolean major = cursor.yes("MajorTopicYN");
            String text = cursor.text();
            if (!text.isEmpty()) {
                target.add(new Keyword(owner, major, text));
            }
        }
    }

    /** The texts of the children of the list at the cursor. */
    List<String> texts() throws XMLStreamException {
        List<String> texts = new ArrayList<>();
        while (cursor.nextChild()) {
            texts.add(cursor.text());
        }
        return texts;
    }
}
