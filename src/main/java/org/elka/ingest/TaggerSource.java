package org.elka.ingest;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.elka.Home;
import org.elka.tagging.Tagger;
import org.elka.tagging.Taxonomy;
import org.elka.tagging.values.StatedValues;
import org.elka.tagging.values.ValueVocabulary;

/** Makes the tagger in force out of {@code config/taxonomy.yaml}. */
final class TaggerSource {
    TaggerSource() {}

    @Produces
    @Singleton
    static Taxonomy taxonomy(Home home) {
        return Taxonomy.read(home.config().resolve("taxonomy.yaml"));
    }

    @Produces
    @Singleton
    static Tagger tagger(Taxonomy taxonomy) {
        return new Tagger(taxonomy, new StatedValues(ValueVocabulary.standard()));
    }
}
