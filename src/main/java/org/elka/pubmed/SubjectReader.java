package org.elka.pubmed;

import java.util.ArrayList;
import java.util.List;
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

    List<MeshHeading> meshHeadings() throws MalformedXml {
        List<MeshHeading> headings = new ArrayList<>();
        while (cursor.nextChild()) {
            meshHeading(headings);
        }
        return headings;
    }

    private void meshHeading(List<MeshHeading> headings) throws MalformedXml {
        String ui = null;
        String descriptor = "";
        String type = null;
        boolean major = false;
        List<Qualifier> qualifiers = new ArrayList<>();
        while (cursor.nextChild()) {
            switch (cursor.name()) {
                case "DescriptorName" -> {
                    ui = cursor.attributes().get("UI");
                    type = cursor.attributes().get("Type");
                    major = cursor.attributes().is("MajorTopicYN", "Y");
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

    private Qualifier qualifier() throws MalformedXml {
        String ui = cursor.attributes().get("UI");
        boolean major = cursor.attributes().is("MajorTopicYN", "Y");
        return new Qualifier(ui, cursor.text(), major);
    }

    List<SupplementaryConcept> supplementaryConcepts() throws MalformedXml {
        List<SupplementaryConcept> concepts = new ArrayList<>();
        while (cursor.nextChild()) {
            String type = cursor.attributes().get("Type");
            String ui = cursor.attributes().get("UI");
            concepts.add(new SupplementaryConcept(type, ui, cursor.text()));
        }
        return concepts;
    }

    List<Chemical> chemicals() throws MalformedXml {
        List<Chemical> chemicals = new ArrayList<>();
        while (cursor.nextChild()) {
            String registryNumber = null;
            String ui = null;
            String name = "";
            while (cursor.nextChild()) {
                switch (cursor.name()) {
                    case "RegistryNumber" -> registryNumber = cursor.textOrNull();
                    case "NameOfSubstance" -> {
                        ui = cursor.attributes().get("UI");
                        name = cursor.text();
                    }
                    default -> cursor.skip();
                }
            }
            chemicals.add(new Chemical(registryNumber, ui, name));
        }
        return chemicals;
    }

    void keywords(List<Keyword> target) throws MalformedXml {
        String owner = cursor.attributes().get("Owner");
        while (cursor.nextChild()) {
            boolean major = cursor.attributes().is("MajorTopicYN", "Y");
            String text = cursor.text();
            if (!text.isEmpty()) {
                target.add(new Keyword(owner, major, text));
            }
        }
    }

    /** The texts of the children of the list at the cursor. */
    List<String> texts() throws MalformedXml {
        List<String> texts = new ArrayList<>();
        while (cursor.nextChild()) {
            texts.add(cursor.text());
        }
        return texts;
    }
}
