package org.elka.search.lucene;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.elka.library.Tagging;
import org.elka.search.Facet;
import org.elka.search.query.DateField;
import org.elka.search.query.KeyField;
import org.elka.search.query.NumberField;
import org.elka.search.query.Zone;

/** The names of Lucene's fields. Any change to them, to the analysis or to what a field holds needs a new version. */
final class Schema {
    static final String VERSION = "lucene-4";

    /** The article's number, as the term by which it is replaced and as the value that hits give back. */
    static final String ID = "id";

    /** The day of publication, for the order of hits. */
    static final String PUBLISHED = "published";

    /** "reports/" or "mentions/" and the concept. */
    static final String TAG = "tag";

    /** The largest number of participants, for the order of hits. */
    static final String PARTICIPANTS = "participants";

    /** Title, abstract, keywords and headings by their stems, for {@link Scoring} alone; see {@link WordAnalyzer}. */
    static final String RANKING = "ranking";

    /** The vector of title and abstract, where there is one. */
    static final String MEANING = "meaning";

    /** Without norms: how long a text is counts in {@link #RANKING} alone. */
    static final FieldType TEXT = text(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);

    static final FieldType RANKED = text(IndexOptions.DOCS_AND_FREQS, false);

    private static final Map<Zone, String> ZONES = names("", Zone.class);
    private static final Map<KeyField, String> KEYS = names("key.", KeyField.class);
    private static final Map<DateField, String> DATES = names("date.", DateField.class);
    private static final Map<NumberField, String> NUMBERS = names("number.", NumberField.class);
    private static final Map<Facet, String> FACETS = names("facet.", Facet.class);

    private Schema() {}

    static String zone(Zone zone) {
        return name(ZONES, zone);
    }

    static String key(KeyField field) {
        return name(KEYS, field);
    }

    static String date(DateField field) {
        return name(DATES, field);
    }

    static String number(NumberField field) {
        return name(NUMBERS, field);
    }

    static String facet(Facet facet) {
        return name(FACETS, facet);
    }

    /** Made once: each article has a hundred fields. */
    private static <F extends Enum<F>> Map<F, String> names(String prefix, Class<F> fields) {
        Map<F, String> names = new EnumMap<>(fields);
        for (F field : fields.getEnumConstants()) {
            names.put(field, prefix + field.name().toLowerCase(Locale.ROOT));
        }
        return names;
    }

    private static <F extends Enum<F>> String name(Map<F, String> names, F field) {
        return Objects.requireNonNull(names.get(field));
    }

    static String tag(Tagging.Level level, String tag) {
        return level.name().toLowerCase(Locale.ROOT) + "/" + tag;
    }

    private static FieldType text(IndexOptions options, boolean omitNorms) {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(options);
        type.setOmitNorms(omitNorms);
        type.freeze();
        return type;
    }
}
