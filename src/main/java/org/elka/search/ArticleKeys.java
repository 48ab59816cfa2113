package org.elka.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.elka.library.Article;
import org.elka.library.Citation;
import org.elka.library.Citation.Book;
import org.elka.library.Citation.Contributor;
import org.elka.library.Citation.Journal;
import org.elka.library.Citation.MeshHeading;
import org.elka.library.Citation.Qualifier;
import org.elka.library.Identifiers;
import org.elka.library.Tagging;
import org.elka.search.query.Headings;
import org.elka.search.query.KeyField;
import org.elka.search.query.Names;
import org.elka.search.query.Words;
import org.jspecify.annotations.Nullable;

/** Which whole values of an article are searched, each as {@link KeyField#normalise} makes it. */
public final class ArticleKeys {
    private final Article article;
    private final KeyField field;

    /** Null as long as there is none: of most fields an article has none. */
    private @Nullable List<String> keys;

    private ArticleKeys(Article article, KeyField field) {
        this.article = article;
        this.field = field;
    }

    /** The values in that field, none of them empty, some maybe twice. */
    public static List<String> of(Article article, KeyField field) {
        ArticleKeys keys = new ArticleKeys(article, field);
        keys.collect(article.citation());
        return keys.keys == null ? List.of() : keys.keys;
    }

    private void collect(Citation citation) {
        switch (field) {
            case AUTHOR -> names(citation.authors());
            case FIRST_AUTHOR -> firstName(citation.authors());
            case LAST_AUTHOR -> firstName(citation.authors().reversed());
            case EDITOR ->
                names(citation.authors().stream()
                        .filter(person -> person.role().equals("editor"))
                        .toList());
            case PERSON_SUBJECT -> names(citation.personalNameSubjects());
            case INVESTIGATOR -> names(citation.investigators());
            case COLLECTIVE -> citation.authors().forEach(author -> add(author.collectiveName()));
            case AUTHOR_IDENTIFIER ->
                citation.authors().forEach(a -> a.identifiers().forEach(id -> add(id.value())));
            case JOURNAL, JOURNAL_ID, PLACE, VOLUME, ISSUE -> journal(citation.journal());
            case BOOK, PUBLISHER, ISBN -> book(citation.book());
            case PAGES -> add(citation.pages());
            case MESH, MESH_MAJOR -> citation.meshHeadings().forEach(this::heading);
            case SUBHEADING ->
                citation.meshHeadings().forEach(h -> h.qualifiers().forEach(q -> add(q.name())));
            case PUBLICATION_TYPE -> citation.publicationTypes().forEach(type -> add(type.name()));
            case LANGUAGE -> citation.languages().forEach(this::add);
            case SUBSTANCE -> substances(citation);
            case SUBSET -> subsets(citation);
            case PMID -> add(citation.pmid());
            case IDENTIFIER -> identifiers(citation);
            case ACCESSION -> accessions(citation);
            case GRANT ->
                citation.grants().forEach(grant -> {
                    add(grant.id());
                    add(grant.agency());
                });
            case TOPIC -> article.topics().forEach(this::add);
            case STATUS -> article.states().forEach(state -> add(state.name()));
            case DESIGN -> values("design");
            case DISORDER -> values("disorder");
            case ROUTE -> values("route");
            case COMPOUND -> values("compound");
            case SCALE -> values("scale");
            case DIRECTION -> values("anxiety-direction");
        }
    }

    private void add(@Nullable String value) {
        String key = value == null ? "" : field.normalise(value);
        if (!key.isEmpty()) {
            addKey(key);
        }
    }

    private void addKey(String key) {
        if (keys == null) {
            keys = new ArrayList<>();
        }
        keys.add(key);
    }

    private void names(List<Contributor> people) {
        people.forEach(person -> Names.forms(person, this::addKey));
    }

    private void firstName(List<Contributor> people) {
        names(people.subList(0, Math.min(1, people.size())));
    }

    private void journal(@Nullable Journal journal) {
        if (journal == null) {
            return;
        }
        switch (field) {
            case VOLUME -> add(journal.volume());
            case ISSUE -> add(journal.issue());
            case JOURNAL_ID -> add(journal.nlmId());
            case PLACE -> add(journal.country());
            default -> {
                add(journal.medlineAbbreviation());
                add(journal.isoAbbreviation());
                add(journal.title());
                add(journal.issn());
                add(journal.issnLinking());
                add(journal.nlmId());
            }
        }
    }

    private void book(@Nullable Book book) {
        if (book == null) {
            return;
        }
        switch (field) {
            case PUBLISHER -> add(book.publisher());
            case ISBN -> book.isbns().forEach(this::add);
            default -> {
                add(book.bookTitle());
                add(book.collectionTitle());
            }
        }
    }

    /** The heading alone and with each subheading; as a major topic only what carries the star. */
    private void heading(MeshHeading heading) {
        boolean any = field == KeyField.MESH;
        if (!any && !isMajor(heading)) {
            return;
        }
        String key = Words.key(heading.descriptor());
        addKey(key);
        for (Qualifier qualifier : heading.qualifiers()) {
            if (any || qualifier.major()) {
                addKey(Headings.withSubheading(key, qualifier.name()));
            }
        }
    }

    private static boolean isMajor(MeshHeading heading) {
        for (Qualifier qualifier : heading.qualifiers()) {
            if (qualifier.major()) {
                return true;
            }
        }
        return heading.major();
    }

    private void substances(Citation citation) {
        citation.chemicals().forEach(chemical -> {
            add(chemical.name());
            add(chemical.registryNumber());
        });
        citation.supplementaryConcepts().forEach(concept -> add(concept.name()));
    }

    /** PubMed's names of subsets: by citation status, by journal list, and whether there is an abstract. */
    private void subsets(Citation citation) {
        if (ArticleTexts.hasAbstract(citation)) {
            addKey("hasabstract");
        }
        if (citation.status() != null) {
            add(citation.status());
            addKey(Words.key(citation.status()).replace(" ", ""));
        }
        for (String subset : citation.citationSubsets()) {
            add(subset);
            add("jsubset" + subset);
        }
    }

    private void identifiers(Citation citation) {
        citation.articleIds().forEach(id -> identifier(id.type(), id.value()));
        citation.electronicLocations().forEach(location -> identifier(location.type(), location.value()));
    }

    private void identifier(String type, String value) {
        if (type.equals("doi")) {
            add(Identifiers.doi(value).orElse(value));
        } else {
            add(value);
        }
    }

    /** PubMed takes the databank, the accession, and both with a slash. */
    private void accessions(Citation citation) {
        citation.databankAccessions().forEach(entry -> {
            add(entry.databank());
            add(entry.accession());
            add(entry.databank() + "/" + entry.accession());
        });
    }

    private void values(String name) {
        Tagging tagging = article.tagging();
        if (tagging != null) {
            tagging.values(name).forEach(value -> add(value.text().toLowerCase(Locale.ROOT)));
        }
    }
}
