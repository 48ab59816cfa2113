package org.elka.formats.reading;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a file is, told by its beginning and not by its name.
 */
public sealed interface Detection {
    /** How much of the beginning is looked at, in bytes. */
    int BEGINNING = 64 << 10;

    /** Left to the reader of PubMed XML, which also says what other XML is. */
    record PubmedXml() implements Detection {}

    record Found(FileFormat format) implements Detection {}

    /** None that is read here. @param reason for a person: what it is instead, and the way out */
    record Unknown(String reason) implements Detection {}

    /**
     * Tells what a file is.
     *
     * @param beginning of the file, {@link #BEGINNING} bytes or all of it
     * @param columns names of a table's columns by what they hold, if someone gave them
     */
    static Detection of(byte[] beginning, Map<String, String> columns) {
        byte[] plain = FileReading.inUtf8(beginning);
        String text = EntryText.of(plain);
        String start = text.stripLeading();
        if (start.isEmpty()) {
            return new Unknown("the file is empty");
        }
        return Signs.foreign(plain, start)
                .<Detection>map(Unknown::new)
                .orElseGet(() -> start.startsWith("<") ? xml(start) : text(start, columns));
    }

    private static Detection xml(String start) {
        if (Signs.OVID.matcher(start).find()) {
            return new Found(FileFormat.OVID);
        }
        return Signs.ENDNOTE_XML.matcher(start).find() ? new Found(FileFormat.ENDNOTE_XML) : new PubmedXml();
    }

    private static Detection text(String start, Map<String, String> columns) {
        if (start.startsWith("[") || start.startsWith("{")) {
            return new Found(Signs.JSON_LINE.matcher(start).find() ? FileFormat.JSON_LINES : FileFormat.CSL_JSON);
        }
        for (Map.Entry<FileFormat, Pattern> sign : Signs.TEXT) {
            if (sign.getValue().matcher(start).find()) {
                return new Found(sign.getKey());
            }
        }
        String header = start.lines().findFirst().orElse("");
        if (TableReader.isTable(header, columns)) {
            return new Found(FileFormat.CSV);
        }
        String shown = header.substring(0, Math.min(60, header.length())).strip();
        return new Unknown("it begins with \"%s\", which is none of the formats that are read: PubMed XML, %s. A table"
                        .formatted(shown, FileFormat.ids())
                + " needs a first line of column names with one for the title; --column says which it is");
    }
}
