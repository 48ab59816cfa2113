package org.elka.pubmed.eutils;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;

/** Pull parsers for replies: a DOCTYPE is skipped, nothing outside the bytes is read. */
final class EutilsXml {
    private static final XMLInputFactory2 FACTORY = factory();

    private EutilsXml() {}

    private static XMLInputFactory2 factory() {
        XMLInputFactory2 factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    static XMLStreamReader2 reader(byte[] xml) throws XMLStreamException {
        return (XMLStreamReader2) FACTORY.createXMLStreamReader(new ByteArrayInputStream(xml));
    }
}
