package org.elka.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.elka.search.Facet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CarriedValuesTest {
    private static final int DOCUMENTS = 3_000;

    @TempDir
    Path folder;

    private final Random random = new Random(11);
    private final List<Map<Facet, Set<String>>> given = new ArrayList<>();

    /** From none to all, on both sides of what counts as few. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.001, 0.02, 0.04, 0.3, 1})
    void countsWhatTheDocumentsFoundCarry(double share) throws IOException {
        try (MMapDirectory directory = new MMapDirectory(folder)) {
            write(directory, DOCUMENTS);
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                LeafReader segment = reader.leaves().getFirst().reader();
                FixedBitSet found = new FixedBitSet(DOCUMENTS);
                for (int document = 0; document < DOCUMENTS; document++) {
                    if (random.nextDouble() < share) {
                        found.set(document);
                    }
                }
                assertThat(counted(segment, found)).isEqualTo(naive(found));
            }
        }
    }

    @Test
    void isEmptyWhereNothingIsCarried() throws IOException {
        try (MMapDirectory directory = new MMapDirectory(folder);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.addDocument(new Document());
            writer.commit();
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                assertThat(new CarriedValues(reader.leaves().getFirst().reader()).size())
                        .isZero();
            }
        }
    }

    private Map<String, Integer> counted(LeafReader segment, FixedBitSet found) throws IOException {
        CarriedValues carried = new CarriedValues(segment);
        int[] places = new int[carried.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = places.length - 1 - i; // others than the numbers themselves
        }
        int[] counts = new int[carried.size()];
        carried.count(found, found.cardinality(), places, counts);
        Map<String, Integer> byName = new HashMap<>();
        for (Facet facet : Facet.values()) {
            SortedSetDocValues values = DocValues.getSortedSet(segment, Schema.facet(facet));
            for (int ordinal = 0; ordinal < values.getValueCount(); ordinal++) {
                int count = counts[places[carried.numbers(facet)[ordinal]]];
                if (count > 0) {
                    byName.put(facet + ":" + values.lookupOrd(ordinal).utf8ToString(), count);
                }
            }
        }
        return byName;
    }

    private Map<String, Integer> naive(FixedBitSet found) {
        Map<String, Integer> counts = new HashMap<>();
        for (int document = 0; document < DOCUMENTS; document++) {
            if (found.get(document)) {
                given.get(document)
                        .forEach((facet, values) ->
                                values.forEach(value -> counts.merge(facet + ":" + value, 1, Integer::sum)));
            }
        }
        return counts;
    }

    private void write(MMapDirectory directory, int documents) throws IOException {
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            for (int i = 0; i < documents; i++) {
                Map<Facet, Set<String>> carried = new EnumMap<>(Facet.class);
                // one value of many, often the first ones; several of a few; and no facet that all have
                carried.put(Facet.JOURNAL, Set.of("journal " + (int) (400 * Math.pow(random.nextDouble(), 3))));
                carried.put(Facet.REPORTS, some(6));
                carried.put(Facet.ROUTE, random.nextInt(100) == 0 ? some(4) : Set.of());
                given.add(carried);
                Document document = new Document();
                carried.forEach((facet, values) -> values.forEach(
                        value -> document.add(new SortedSetDocValuesField(Schema.facet(facet), new BytesRef(value)))));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
            writer.commit();
        }
    }

    private Set<String> some(int most) {
        Set<String> some = new HashSet<>();
        for (int i = random.nextInt(most); i > 0; i--) {
            some.add("value " + random.nextInt(most));
        }
        return some;
    }
}
