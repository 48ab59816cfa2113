package org.elka.formats.reading;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The formats in which files of citations come, but for PubMed XML, which has a reader of its own. */
public enum FileFormat {
    NBIB("nbib", "PubMed (MEDLINE)", Nbib.SPLITTER, new TaggedReader(new Nbib())),
    RIS("ris", "RIS", Ris.SPLITTER, new TaggedReader(new Ris())),
    ENDNOTE_XML("endnote-xml", "EndNote XML", new ElementSplitter(), new EndnoteXmlReader()),
    ENW("enw", "EndNote tagged", EndnoteTagged.SPLITTER, new TaggedReader(new EndnoteTagged())),
    BIBTEX("bibtex", "BibTeX", new BibtexSplitter(), new BibtexReader()),
    CSV("csv", "a table (CSV, TSV)", new TableSplitter(), new TableReader(Map.of())),
    WEB_OF_SCIENCE("wos", "Web of Science", WebOfScience.SPLITTER, new TaggedReader(new WebOfScience())),
    OVID("ovid", "Ovid", Ovid.SPLITTER, new TaggedReader(new Ovid())),
    REFWORKS("refworks", "RefWorks", Refworks.SPLITTER, new TaggedReader(new Refworks())),
    CSL_JSON("csl-json", "CSL-JSON", new JsonSplitter(), new CslJsonReader()),
    JSON_LINES("jsonl", "Elka's JSON lines", new JsonSplitter(), new JsonLinesReader());

    private final String id;
    private final String title;
    private final Splitter splitter;
    private final EntryReader reader;

    FileFormat(String id, String title, Splitter splitter, EntryReader reader) {
        this.id = id;
        this.title = title;
        this.splitter = splitter;
        this.reader = reader;
    }

    /** The name by which it is asked for, and kept with each record. */
    public String id() {
        return id;
    }

    /** For people. */
    public String title() {
        return title;
    }

    Splitter splitter() {
        return splitter;
    }

    EntryReader reader() {
        return reader;
    }

    public static Optional<FileFormat> byId(String id) {
        return Arrays.stream(values()).filter(format -> format.id.equals(id)).findFirst();
    }

    /** All names, for messages. */
    public static String ids() {
        return Arrays.stream(values()).map(FileFormat::id).collect(Collectors.joining(", "));
    }
}
