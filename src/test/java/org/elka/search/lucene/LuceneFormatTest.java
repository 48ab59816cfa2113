package org.elka.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.MMapDirectory;
import org.elka.search.ArticleIndex;
import org.elka.search.ArticleList;
import org.elka.search.ArticleMaker;
import org.elka.search.IndexFormat.Opening;
import org.elka.search.query.QueryLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneFormatTest {
    @TempDir
    Path folder;

    private final LuceneFormat format = new LuceneFormat(QueryLimits.DEFAULT);

    @Test
    void anIndexOfAnotherSchemaIsUnusable() throws IOException {
        try (IndexWriter writer = new IndexWriter(new MMapDirectory(folder), new IndexWriterConfig())) {
            writer.setLiveCommitData(Map.of("schema", "lucene-0").entrySet());
            writer.commit();
        }
        assertThat(format.open(folder))
                .isEqualTo(new Opening.Unusable("its schema is lucene-0 and not " + Schema.VERSION));
    }

    @Test
    void anAbsentFolderIsUnusable() {
        assertThat(format.open(folder.resolve("none"))).isEqualTo(new Opening.Unusable("its folder is absent"));
    }

    @Test
    void anOpenIndexIsInUseForOthers() {
        Path index = folder.resolve("index");
        try (ArticleIndex first = format.create(index)) {
            assertThat(format.open(index)).isInstanceOf(Opening.InUse.class);
            assertThat(first.size()).isZero();
        }
    }

    @Test
    void aCommitCarriesItsLastChange() {
        Path index = folder.resolve("index");
        ArticleList library = new ArticleList().fill(new ArticleMaker(3), 20);
        try (ArticleIndex first = format.create(index)) {
            first.apply(library.all(), 20);
            first.commit();
            first.apply(library.fill(new ArticleMaker(4), 5).changedAfter(20, 5), 25);
        }
        Opening opening = format.open(index);
        assertThat(opening).isInstanceOfSatisfying(Opening.Usable.class, usable -> {
            try (ArticleIndex again = usable.index()) {
                assertThat(again.appliedChange()).isEqualTo(20);
                assertThat(again.size()).isEqualTo(20);
            }
        });
    }
}
