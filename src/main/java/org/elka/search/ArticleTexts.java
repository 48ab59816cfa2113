package org.elka.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.elka.library.Article;
import org.elka.library.Citation;
import org.elka.library.Citation.AbstractSection;
import org.elka.library.Citation.Contributor;
import org.elka.library.Citation.Journal;
import org.elka.library.Citation.MeshHeading;
import org.elka.search.query.Zone;
import org.jspecify.annotations.Nullable;

/** Which texts of an article are searched by word. The first of a zone is the one that is shown. */
public final class ArticleTexts {
    private ArticleTexts() {}

    /** The texts of that zone, none of them blank, in the citation's order. */
    public static List<String> of(Article article, Zone zone) {
        Citation citation = article.citation();
        Texts texts = new Texts();
        switch (zone) {
            case TITLE -> {
                texts.add(citation.titleText());
                if (citation.book() != null) {
                    texts.add(citation.book().bookTitle());
                    texts.add(citation.book().collectionTitle());
                }
            }
            case ABSTRACT -> {
                texts.add(citation.abstractText());
                citation.otherAbstracts().forEach(other -> texts.add(join(other.sections())));
            }
            case KEYWORDS -> citation.keywords().forEach(keyword -> texts.add(keyword.text()));
            case TERMS -> terms(citation, texts);
            case AFFILIATIONS ->
                people(citation).forEach(person -> person.affiliations().forEach(texts::add));
            case CONFLICTS -> texts.add(citation.conflictOfInterest());
            case VERNACULAR -> texts.add(citation.vernacularTitle());
            case REST -> rest(citation, texts);
        }
        return texts.list;
    }

    /** Whether there is a text of {@link Zone#ABSTRACT}. */
    static boolean hasAbstract(Citation citation) {
        return citation.abstractSections().stream()
                        .anyMatch(section -> isText(section.label()) || isText(section.text()))
                || citation.otherAbstracts().stream()
                        .flatMap(other -> other.sections().stream())
                        .anyMatch(section -> isText(section.text()));
    }

    private static boolean isText(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static void terms(Citation citation, Texts texts) {
        for (MeshHeading heading : citation.meshHeadings()) {
            texts.add(heading.descriptor());
            heading.qualifiers().forEach(qualifier -> texts.add(qualifier.name()));
        }
        citation.supplementaryConcepts().forEach(concept -> texts.add(concept.name()));
        citation.chemicals().forEach(chemical -> texts.add(chemical.name()));
        citation.publicationTypes().forEach(type -> texts.add(type.name()));
        citation.geneSymbols().forEach(texts::add);
        citation.personalNameSubjects().forEach(person -> texts.add(person.indexName()));
        citation.authors().forEach(author -> texts.add(author.collectiveName()));
        citation.generalNotes().forEach(texts::add);
    }

    private static void rest(Citation citation, Texts texts) {
        people(citation).filter(person -> person.collectiveName() == null).forEach(person -> {
            texts.add(person.indexName());
            texts.add(person.foreName());
        });
        Journal journal = citation.journal();
        if (journal != null) {
            texts.add(journal.title());
            texts.add(journal.medlineAbbreviation());
            texts.add(journal.isoAbbreviation());
            texts.add(journal.issn());
        }
        texts.add(citation.pmid());
        citation.articleIds().forEach(id -> texts.add(id.value()));
        citation.electronicLocations().forEach(location -> texts.add(location.value()));
        citation.databankAccessions().forEach(entry -> texts.add(entry.databank() + " " + entry.accession()));
        citation.grants().forEach(grant -> {
            texts.add(grant.id());
            texts.add(grant.agency());
        });
    }

    private static Stream<Contributor> people(Citation citation) {
        return Stream.concat(citation.authors().stream(), citation.investigators().stream());
    }

    private static String join(List<AbstractSection> sections) {
        return String.join("\n", sections.stream().map(AbstractSection::text).toList());
    }

    private static final class Texts {
        private final List<String> list = new ArrayList<>();

        private void add(@Nullable String text) {
            if (isText(text)) {
                list.add(text);
            }
        }
    }
}
