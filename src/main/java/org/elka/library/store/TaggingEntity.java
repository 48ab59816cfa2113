package org.elka.library.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.elka.library.Tagging;
import org.jspecify.annotations.Nullable;

/** The tagging in force of an article: on which version of its text, made by what. */
@Entity
@Table(name = "tagging")
public class TaggingEntity {
    @Id
    @Column(name = "article_id")
    public @Nullable Long articleId;

    public int version;

    /** Versions of taxonomy and tagger, "taxonomy/tagger". */
    @Column(name = "made_by")
    public String madeBy = "";

    /** The tagging, packed. */
    public byte[] document = {};

    public Instant made = Instant.EPOCH;

    /** The tagging of an article's current version. */
    static TaggingEntity of(ArticleEntity article, Tagging tagging, Instant made) {
        TaggingEntity row = new TaggingEntity();
        row.articleId = article.key();
        row.put(article.version, tagging, made);
        return row;
    }

    /** Puts a tagging of that version of the article in the place of what was there. */
    void put(int ofVersion, Tagging tagging, Instant madeAt) {
        version = ofVersion;
        madeBy = tagging.madeBy();
        document = Packing.packValue(tagging);
        made = madeAt;
    }
}
