package org.elka.search.lucene;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnByteVectorField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import org.elka.library.Article;
import org.elka.library.Tagging;
import org.elka.search.ArticleDates;
import org.elka.search.ArticleFacets;
import org.elka.search.ArticleKeys;
import org.elka.search.ArticleMeaning;
import org.elka.search.ArticleNumbers;
import org.elka.search.ArticleTexts;
import org.elka.search.Facet;
import org.elka.search.query.DateField;
import org.elka.search.query.KeyField;
import org.elka.search.query.NumberField;
import org.elka.search.query.Zone;

/** Turns articles into Lucene's documents. */
final class Documents {
    /** Lucene refuses terms beyond 32,766 bytes; no value that long is ever asked for. */
    private static final int LONGEST_KEY = 4_000;

    private static final Zone[] ZONES = Zone.values();
    private static final KeyField[] KEYS = KeyField.values();
    private static final DateField[] DATES = DateField.values();
    private static final NumberField[] NUMBERS = NumberField.values();
    private static final Facet[] FACETS = Facet.values();

    private Documents() {}

    /** The term that finds the document of an article. */
    static Term id(long articleId) {
        return new Term(Schema.ID, Long.toString(articleId));
    }

    static Document of(Article article, ArticleMeaning meaning) {
        Document document = new Document();
        document.add(new StringField(Schema.ID, Long.toString(article.id()), Field.Store.NO));
        document.add(new NumericDocValuesField(Schema.ID, article.id()));
        addTexts(document, article);
        byte[] vector = meaning.known(article);
        if (vector != null) {
            document.add(new KnnByteVectorField(Schema.MEANING, vector, VectorSimilarityFunction.DOT_PRODUCT));
        }
        addKeys(document, article);
        addDates(document, article);
        addNumbers(document, article);
        addTags(document, article);
        for (Facet facet : FACETS) {
            for (String value : ArticleFacets.of(article, facet)) {
                document.add(new SortedSetDocValuesField(Schema.facet(facet), bytes(value)));
            }
        }
        return document;
    }

    private static void addTexts(Document document, Article article) {
        for (Zone zone : ZONES) {
            for (String text : ArticleTexts.of(article, zone)) {
                document.add(new Field(Schema.zone(zone), text, Schema.TEXT));
            }
        }
        // after all texts, whose analysis counts the stems that this field takes: see WordAnalyzer
        document.add(new Field(Schema.RANKING, "", Schema.RANKED));
    }

    private static void addKeys(Document document, Article article) {
        for (KeyField key : KEYS) {
            for (String value : ArticleKeys.of(article, key)) {
                document.add(new StringField(Schema.key(key), bytes(value), Field.Store.NO));
            }
        }
    }

    private static void addDates(Document document, Article article) {
        for (DateField field : DATES) {
            for (LocalDate day : ArticleDates.of(article, field)) {
                document.add(new LongPoint(Schema.date(field), day.toEpochDay()));
            }
        }
        ArticleDates.published(article).ifPresent(day -> {
            document.add(new LongPoint(Schema.PUBLISHED, day.toEpochDay()));
            document.add(new NumericDocValuesField(Schema.PUBLISHED, day.toEpochDay()));
        });
    }

    private static void addNumbers(Document document, Article article) {
        for (NumberField field : NUMBERS) {
            for (double number : ArticleNumbers.of(article, field)) {
                document.add(new DoublePoint(Schema.number(field), number));
            }
        }
        ArticleNumbers.of(article, NumberField.PARTICIPANTS).stream()
                .max(Double::compare)
                .ifPresent(most -> document.add(new NumericDocValuesField(Schema.PARTICIPANTS, Math.round(most))));
    }

    private static void addTags(Document document, Article article) {
        Tagging tagging = article.tagging();
        if (tagging != null) {
            for (Tagging.Tag tag : tagging.tags()) {
                document.add(new StringField(Schema.TAG, Schema.tag(tag.level(), tag.tag()), Field.Store.NO));
            }
        }
    }

    /** In UTF-8, cut where it is too long. Lucene's own turning takes room for three times as many bytes. */
    private static BytesRef bytes(String value) {
        String cut = value.length() <= LONGEST_KEY ? value : value.substring(0, LONGEST_KEY);
        return new BytesRef(cut.getBytes(StandardCharsets.UTF_8));
    }
}
