package org.elka.tagging;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The shape of a taxonomy file before it is checked: all may be missing, and every text knows its line. */
final class TaxonomyFile {
    private TaxonomyFile() {}

    /** A text of the file with its line, from 1. */
    @JsonDeserialize(using = Located.Reader.class)
    record Located(String text, int line) {

        static final class Reader extends StdDeserializer<Located> {
            private static final long serialVersionUID = 1L;

            Reader() {
                super(Located.class);
            }

            @Override
            public Located deserialize(JsonParser parser, DeserializationContext context) throws IOException {
                int line = parser.currentTokenLocation().getLineNr();
                if (!parser.currentToken().isScalarValue()) {
                    throw context.weirdStringException(parser.getText(), String.class, "a text is expected here");
                }
                return new Located(parser.getText(), line);
            }
        }
    }

    record FileText(
            @Nullable Located schema,
            @Nullable Located version,
            @Nullable Map<String, List<Located>> lexicons,
            @Nullable List<GroupText> groups,
            @Nullable List<LevelText> levels) {}

    record LevelText(
            @Nullable Located tag,
            @Nullable Double bias,
            @Nullable Map<String, Double> weights) {}

    record GroupText(
            @Nullable Located id,
            @Nullable Located title,
            @Nullable List<ConceptText> tags) {}

    record ConceptText(
            @Nullable Located id,
            @Nullable Located title,
            @Nullable Located definition,
            @Nullable List<Located> examples,
            @JsonProperty("counter-examples") @Nullable List<Located> counterExamples,
            @Nullable List<Located> mesh,
            @Nullable List<RuleText> rules) {}

    record RuleText(
            @Nullable Located id,
            @Nullable List<Located> phrases,
            @Nullable List<Located> except,
            @Nullable List<Located> with,
            @Nullable Integer within,
            @Nullable List<Located> without,
            @Nullable Integer apart,
            @Nullable List<Located> document,
            @JsonProperty("not-document") @Nullable List<Located> notDocument,
            @Nullable List<Located> value,
            @Nullable List<Located> genre,
            @Nullable List<Located> in,
            @Nullable Double strength) {}
}
