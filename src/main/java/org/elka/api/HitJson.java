package org.elka.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A hit of a search: an {@link ArticleJson} of which the greater part, the same in all answers, is written already.
 *
 * @param article the fields that do not depend on the query, as JSON without its braces
 */
@JsonSerialize(using = HitJson.Writer.class)
record HitJson(
        SerializedString article,
        List<ArticleJson.MarkJson> highlights,
        @Nullable List<ArticleJson.SnippetJson> snippets,
        float score,
        List<ArticleJson.ReasonJson> reasons) {

    /** Joins the two parts to one object. */
    static final class Writer extends JsonSerializer<HitJson> {
        @Override
        public void serialize(HitJson hit, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartObject();
            json.writeRaw(hit.article());
            json.writeRaw(',');
            json.writeArrayFieldStart("highlights"); // there are many, and to look their fields up takes longer
            for (ArticleJson.MarkJson mark : hit.highlights()) {
                json.writeStartObject();
                json.writeStringField("field", mark.field());
                json.writeNumberField("start", mark.start());
                json.writeNumberField("end", mark.end());
                json.writeEndObject();
            }
            json.writeEndArray();
            if (hit.snippets() != null) {
                provider.defaultSerializeField("snippets", hit.snippets(), json);
            }
            json.writeNumberField("score", hit.score());
            if (!hit.reasons().isEmpty()) {
                provider.defaultSerializeField("reasons", hit.reasons(), json);
            }
            json.writeEndObject();
        }
    }
}
