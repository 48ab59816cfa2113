package org.elka.formats.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** By what the beginning of a file shows its format. */
final class Signs {
    static final Pattern OVID = Pattern.compile("^<\\d{1,7}\\.?\\s?>\\s*$", Pattern.MULTILINE);
    static final Pattern ENDNOTE_XML = Pattern.compile(
            "^(?:<\\?xml[^>]{0,200}\\?>)?\\s*(?:<!DOCTYPE[^>]{0,500}>\\s*)?(?:<xml[^>]{0,200}>\\s*)?<records?>");
    static final Pattern JSON_LINE = Pattern.compile("^\\{\"id\":\"E\\d+\",\"version\":|^\\{\"count\":0\\}");

    /** In this order: what is more particular comes first. */
    static final List<Map.Entry<FileFormat, Pattern>> TEXT = List.of(
            sign(FileFormat.RIS, "^\\s{0,3}TY {1,3}-"),
            sign(FileFormat.NBIB, "^(?:PMID ?-|OWN -|STAT-|PMC -|PMCR-)"),
            sign(FileFormat.BIBTEX, "^\\s*@\\s?[A-Za-z]{1,40}\\s{0,20}[{(]"),
            sign(FileFormat.WEB_OF_SCIENCE, "^(?:FN (?:ISI|Clarivate|Thomson|.*Web of Science)|PT [JBSPC]$)"),
            sign(FileFormat.REFWORKS, "^RT [A-Z][a-z]"),
            sign(FileFormat.ENW, "^%[0A-Z@](?: |$)"),
            sign(FileFormat.OVID, "^<\\d{1,7}\\.?\\s?>\\s*$"),
            sign(FileFormat.RIS, "^[A-Z][A-Z0-9] {2}- .*\\R(?:.*\\R){0,200}?ER {2}-"),
            sign(FileFormat.NBIB, "^(?:FAU -|LID -|JT {2}-|DP {2}-|TI {2}-) "));

    private static final int CHECKED = 4096;

    private Signs() {}

    private static Map.Entry<FileFormat, Pattern> sign(FileFormat format, String pattern) {
        return Map.entry(format, Pattern.compile(pattern, Pattern.MULTILINE));
    }

    /** What the file is instead of text of any kind; empty for text. */
    static Optional<String> foreign(byte[] beginning, String start) {
        if (startsWith(beginning, "PK")) {
            return Optional.of(
                    "it is a zip archive or an Excel or Word document: unpack the archive, or save the table as"
                            + " CSV, and import that");
        }
        if (startsWith(beginning, "%PDF")) {
            return Optional.of("it is a PDF: export the citations as RIS and import that");
        }
        if (startsWith(beginning, "\u00D0\u00CF\u0011\u00E0")) {
            return Optional.of("it is an old Excel or Word document: save the table as CSV and import that");
        }
        int controls = 0;
        int checked = Math.min(CHECKED, beginning.length);
        for (int i = 0; i < checked; i++) {
            byte b = beginning[i];
            controls += b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' ? 1 : 0;
        }
        if (controls > checked / 20 + 2) {
            return Optional.of("it is binary and no text: export the citations as RIS, BibTeX or CSV and import that");
        }
        return start.regionMatches(true, 0, "<!doctype html", 0, 14) || start.regionMatches(true, 0, "<html", 0, 5)
                ? Optional.of("a web page and no citations: download the export itself")
                : Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, String start) {
        return bytes.length >= start.length() && Lines.ascii(bytes).startsWith(start);
    }
}
