package org.elka.formats;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The formats in which articles leave the library. */
public enum ExportFormat {
    /** RIS, as reference managers and screening tools read it. */
    RIS("ris", "application/x-research-info-systems", "ris", RisExport::new),
    /** PubMed's own format, also known as MEDLINE. */
    NBIB("nbib", "application/nbib", "nbib", NbibExport::new),
    /** BibTeX in UTF-8 with LaTeX's special characters escaped. */
    BIBTEX("bibtex", "application/x-bibtex", "bib", BibtexExport::new),
    /** CSV (RFC 4180) with a header; cells that a spreadsheet would run as formulas are defused. */
    CSV("csv", "text/csv", "csv", CsvExport::new),
    /** The items of citeproc (CSL 1.0.2). */
    CSL_JSON("csl-json", "application/vnd.citationstyles.csl+json", "json", CslJsonExport::new),
    /** EndNote's XML, which EndNote, Zotero, Mendeley and Rayyan read. */
    ENDNOTE_XML("endnote-xml", "application/xml", "xml", EndnoteXmlExport::new),
    /** All that the library holds, one article a line. */
    JSON_LINES("jsonl", "application/x-ndjson", "jsonl", JsonLinesExport::new);

    private final String id;
    private final String mediaType;
    private final String extension;
    private final Opener opener;

    ExportFormat(String id, String mediaType, String extension, Opener opener) {
        this.id = id;
        this.mediaType = mediaType;
        this.extension = extension;
        this.opener = opener;
    }

    private interface Opener {
        Export open(Writer out, Extras extras) throws IOException;
    }

    /** The name by which it is asked for. */
    public String id() {
        return id;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Of file names, without the dot. */
    public String extension() {
        return extension;
    }

    /**
     * Begins an export to {@code out}, which the caller closes.
     *
     * @param extras what is written beside the citation, as keywords and notes where the format has no better place
     */
    public Export open(Writer out, Extras extras) throws IOException {
        return opener.open(out, extras);
    }

    public static Optional<ExportFormat> byId(String id) {
        return Arrays.stream(values()).filter(format -> format.id.equals(id)).findFirst();
    }

    /** All names, for messages: "ris, nbib, ...". */
    public static String ids() {
        return Arrays.stream(values()).map(ExportFormat::id).collect(Collectors.joining(", "));
    }
}
