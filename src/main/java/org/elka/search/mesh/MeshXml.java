package org.elka.search.mesh;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;
import org.elka.search.query.MeshRecord;
import org.elka.search.query.MeshRecord.Kind;

/** NLM's XML files ("desc2026.xml", "supp2026.xml"), read as a stream: a record at a time is held. */
final class MeshXml {
    private static final XMLInputFactory2 FACTORY = factory();

    private final XMLStreamReader xml;
    private final Consumer<MeshRecord> records;
    private final Deque<String> path = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();

    private Kind kind = Kind.HEADING;
    private String ui = "";
    private String name = "";
    private Set<String> terms = new LinkedHashSet<>();
    private List<String> numbers = new ArrayList<>();
    private List<String> actions = new ArrayList<>();

    private MeshXml(XMLStreamReader xml, Consumer<MeshRecord> records) {
        this.xml = xml;
        this.records = records;
    }

    private static XMLInputFactory2 factory() {
        XMLInputFactory2 factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        // else damage within a text comes as an exception of another kind, when the text is asked for
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        return factory;
    }

    static void read(InputStream file, Consumer<MeshRecord> records) {
        try {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(file);
            new MeshXml(xml, records).run();
        } catch (XMLStreamException wrong) {
            String place = wrong.getLocation() == null
                    ? ""
                    : "line " + wrong.getLocation().getLineNumber() + ", column "
                            + wrong.getLocation().getColumnNumber();
            throw new UnreadableMeshException(
                    place,
                    "the XML is damaged: "
                            + String.valueOf(wrong.getMessage())
                                    .lines()
                                    .findFirst()
                                    .orElse(""));
        }
    }

    private void run() throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> begin(xml.getLocalName());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                default -> {}
            }
        }
    }

    private void begin(String element) {
        if (path.isEmpty() && !element.equals("DescriptorRecordSet") && !element.equals("SupplementalRecordSet")) {
            throw new UnreadableMeshException(
                    place(), "expected <DescriptorRecordSet> or <SupplementalRecordSet>, but got <" + element + ">");
        }
        switch (element) {
            case "DescriptorRecord" ->
                reset(
                        "2".equals(xml.getAttributeValue(null, "DescriptorClass"))
                                ? Kind.PUBLICATION_TYPE
                                : Kind.HEADING);
            case "SupplementalRecord" -> reset(Kind.SUPPLEMENTARY);
            default -> {}
        }
        path.push(element);
        text.setLength(0);
    }

    private void reset(Kind newKind) {
        kind = newKind;
        ui = "";
        name = "";
        terms = new LinkedHashSet<>();
        numbers = new ArrayList<>();
        actions = new ArrayList<>();
    }

    private void end(String element) {
        path.pop();
        String value = text.toString().strip();
        text.setLength(0);
        String parent = path.isEmpty() ? "" : path.peek();
        switch (element) {
            case "DescriptorUI" -> ui = parent.equals("DescriptorRecord") ? value : ui;
            case "SupplementalRecordUI" -> ui = parent.equals("SupplementalRecord") ? value : ui;
            case "TreeNumber" -> numbers.add(value);
            case "String" -> string(parent, value);
            case "DescriptorRecord", "SupplementalRecord" -> give();
            default -> {}
        }
    }

    private void string(String parent, String value) {
        switch (parent) {
            case "Term" -> terms.add(value);
            case "SupplementalRecordName" -> name = value;
            case "DescriptorName" -> {
                if (path.contains("PharmacologicalAction")) {
                    actions.add(value);
                } else if (path.size() == 3) {
                    name = value;
                }
            }
            default -> {}
        }
    }

    private void give() {
        if (ui.isEmpty() || name.isEmpty()) {
            throw new UnreadableMeshException(place(), "the record that ends here has no identifier or no name");
        }
        terms.remove(name);
        records.accept(new MeshRecord(ui, kind, name, List.copyOf(terms), List.copyOf(numbers), List.copyOf(actions)));
    }

    private String place() {
        return "line " + xml.getLocation().getLineNumber() + ", column "
                + xml.getLocation().getColumnNumber();
    }
}
