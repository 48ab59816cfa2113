package org.elka.search.mesh;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.elka.search.query.MeshRecord;
import org.elka.search.query.MeshRecord.Kind;
import org.jspecify.annotations.Nullable;

/**
 * NLM's ASCII files ("d2026.bin", "c2026.bin"). Of a descriptor it takes MH, DC, ENTRY, PRINT ENTRY, MN, PA and UI; of
 * a supplementary concept NM, SY, PA and UI.
 */
final class MeshAscii {
    private static final String NEW_RECORD = "*NEWRECORD";
    private static final String SIGN = " = ";

    private MeshAscii() {}

    /** A record's elements, with the line on which it begins. */
    private static final class Draft {
        private final Map<String, List<String>> elements = new HashMap<>();
        private final int line;

        Draft(int line) {
            this.line = line;
        }

        void add(String element, String value) {
            // of an entry only the term, which ends at the first bar
            int bar = value.indexOf('|');
            elements.computeIfAbsent(element, key -> new ArrayList<>())
                    .add((bar < 0 ? value : value.substring(0, bar)).strip());
        }

        List<String> all(String element) {
            return elements.getOrDefault(element, List.of());
        }

        String one(String element) {
            if (all(element).isEmpty()) {
                throw new UnreadableMeshException("line " + line, "this record has no " + element);
            }
            return all(element).getFirst();
        }

        MeshRecord record() {
            boolean supplementary = !all("NM").isEmpty();
            List<String> numbers = all("MN");
            boolean type = all("DC").contains("2") || numbers.stream().anyMatch(number -> number.startsWith("V"));
            Kind kind = supplementary ? Kind.SUPPLEMENTARY : type ? Kind.PUBLICATION_TYPE : Kind.HEADING;
            Set<String> terms = new LinkedHashSet<>();
            for (String element : List.of("PRINT ENTRY", "ENTRY", "SY")) {
                terms.addAll(all(element));
            }
            String name = one(supplementary ? "NM" : "MH");
            terms.remove(name);
            return new MeshRecord(one("UI"), kind, name, List.copyOf(terms), numbers, all("PA"));
        }
    }

    static void read(InputStream file, Consumer<MeshRecord> records) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
        @Nullable Draft draft = null;
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.strip().equals(NEW_RECORD)) {
                give(draft, records);
                draft = new Draft(number);
                continue;
            }
            int sign = line.indexOf(SIGN);
            if (sign > 0 && draft != null) {
                draft.add(line.substring(0, sign).strip(), line.substring(sign + SIGN.length()));
            } else if (sign <= 0 && !line.isBlank() && line.strip().indexOf('=') < 0) {
                throw new UnreadableMeshException(
                        "line " + number,
                        "expected \"ELEMENT = value\", but got \"" + line.substring(0, Math.min(line.length(), 40))
                                + "\"");
            }
        }
        give(draft, records);
    }

    private static void give(@Nullable Draft draft, Consumer<MeshRecord> records) {
        if (draft != null && draft.all("RECTYPE").stream().noneMatch("Q"::equals)) {
            records.accept(draft.record());
        }
    }

    /** Writes what {@link #read} takes, and no more. */
    static void write(MeshRecord record, Writer out) throws IOException {
        boolean supplementary = record.kind() == Kind.SUPPLEMENTARY;
        out.write(NEW_RECORD + "\n");
        line(out, supplementary ? "NM" : "MH", record.name());
        if (record.kind() == Kind.PUBLICATION_TYPE) {
            line(out, "DC", "2");
        }
        for (String term : record.terms()) {
            line(out, supplementary ? "SY" : "ENTRY", term);
        }
        for (String number : record.treeNumbers()) {
            line(out, "MN", number);
        }
        for (String action : record.actions()) {
            line(out, "PA", action);
        }
        line(out, "UI", record.ui());
    }

    private static void line(Writer out, String element, String value) throws IOException {
        out.write(element + SIGN + value.replace('\n', ' ') + "\n");
    }
}
