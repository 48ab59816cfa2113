package org.elka.formats;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.ItemDataProvider;
import de.undercouch.citeproc.csl.CSLItemData;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.elka.library.Article;
import org.jspecify.annotations.Nullable;

/** Citations as text, one a line, in a {@link CitationStyle}; numbered where the style numbers them. */
public final class CitationTextExport extends Export {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** The number of the first and only citation: "1.", "[1]", "(1)". */
    private static final Pattern NUMBER = Pattern.compile("^([\\[(]?)1([.\\])]*)\\s*(?=\\S)");

    private final OneItem item = new OneItem();
    private final CSL processor;
    private long number;

    /** Begins an export to {@code out}, which the caller closes. */
    public CitationTextExport(Writer out, CitationStyle style) throws IOException {
        super(out, Extras.NONE);
        this.processor = style.processor(item);
    }

    /** The citation of one article as a text. */
    public static String of(Article article, CitationStyle style) throws IOException {
        StringWriter out = new StringWriter();
        CitationTextExport export = new CitationTextExport(out, style);
        export.add(article);
        export.end();
        return NUMBER.matcher(out.toString().strip()).replaceFirst("");
    }

    @Override
    void write(ExportedArticle article) throws IOException {
        StringWriter json = new StringWriter();
        Export one = new CslJsonExport(json, Extras.NONE);
        one.add(article.article());
        one.end();
        item.data = CSLItemData.fromJson(first(json.toString()));
        processor.reset(); // forgets the output format too
        processor.setOutputFormat("text");
        processor.registerCitationItems(item.data.getId());
        String text = ExportedArticle.oneLine(processor.makeBibliography().makeString());
        number++;
        out().write(NUMBER.matcher(text).replaceFirst("$1" + number + "$2 "));
        out().write('\n');
    }

    private static Map<String, Object> first(String json) throws IOException {
        List<Map<String, Object>> items = MAPPER.readValue(
                json,
                MAPPER.getTypeFactory()
                        .constructCollectionType(
                                List.class,
                                MAPPER.getTypeFactory().constructMapType(Map.class, String.class, Object.class)));
        Map<String, Object> item = items.getFirst();
        item.keySet().removeAll(List.of("custom", "note", "genre", "abstract", "keyword"));
        return item;
    }

    @Override
    void finish(long articles) {
        // one line for each is count enough
    }

    /** The processor asks for the item that is under way. */
    private static final class OneItem implements ItemDataProvider {
        private @Nullable CSLItemData data;

        @Override
        public @Nullable CSLItemData retrieveItem(String id) {
            return data;
        }

        @Override
        public List<String> getIds() {
            return data == null ? List.of() : List.of(data.getId());
        }
    }
}
