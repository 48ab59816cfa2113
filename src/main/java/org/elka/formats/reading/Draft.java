package org.elka.formats.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.elka.library.Citation;
import org.elka.library.Citation.ArticleId;
import org.elka.library.Citation.Contributor;
import org.elka.library.Citation.OtherField;
import org.elka.library.CitationBuilder;
import org.elka.library.Identifiers;
import org.jspecify.annotations.Nullable;

/**
 * A citation under way, put together field by field. Nothing that is added gets lost: what the citation has no home
 * for, and what contradicts what is there already, becomes one of its other fields under the name that the format gave
 * it.
 */
final class Draft {
    private static final Pattern PMCID = Pattern.compile("(?i)\\bpmc\\d{3,9}\\b");
    private static final Pattern DASHES = Pattern.compile("\\s*(?:--+|[\u2010-\u2015\u2212])\\s*");
    private static final Pattern OWN_LABEL = Pattern.compile("E\\d{1,18}");
    private static final Pattern REGISTERED = Pattern.compile("Registered: (.+?)\\.?");

    private final String family;
    private final Map<Meaning, String> single = new EnumMap<>(Meaning.class);
    private final List<Contributor> people = new ArrayList<>();
    private final Set<ArticleId> ids = new LinkedHashSet<>();
    private final List<String> languages = new ArrayList<>();
    private final List<Citation.Keyword> keywords = new ArrayList<>();
    private final Set<String> types = new LinkedHashSet<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private final StandardNumbers numbers = new StandardNumbers();
    private final DraftDate published = new DraftDate();
    private final Set<Citation.DatabankAccession> accessions = new LinkedHashSet<>();
    private final Set<OtherField> others = new LinkedHashSet<>();
    private boolean book;
    /** How Elka itself calls the article, in a file that it wrote: no fact of the publication. */
    private @Nullable String ownLabel;

    /** @param family of formats whose names the other fields are given under, {@link KeptFields} */
    Draft(String family) {
        this.family = family;
    }

    /** What was added under a meaning that can have one value. */
    Optional<String> get(Meaning meaning) {
        return Optional.ofNullable(single.get(meaning));
    }

    boolean hasPeople() {
        return !people.isEmpty();
    }

    /** From here on the entry is a book, or part of one. */
    void isBook() {
        book = true;
    }

    void add(Contributor contributor) {
        people.add(contributor);
    }

    /** Makes the last person the one that {@code change} makes of it, if there is one. */
    void changeLast(UnaryOperator<Contributor> change) {
        if (!people.isEmpty()) {
            people.add(change.apply(people.removeLast()));
        }
    }

    /** Keeps a field that has no home, as it came. */
    void keep(String name, String value) {
        String text = value.strip();
        if (!text.isEmpty()) {
            others.add(new OtherField(family + ":" + name, text));
        }
    }

    /**
     * Adds what a field holds.
     *
     * @param name what the format calls the field
     */
    void add(Meaning meaning, String name, String value) {
        String text = meaning == Meaning.ABSTRACT || meaning == Meaning.NOTE || meaning == Meaning.AUTHORS
                ? value.strip()
                : PlainText.of(value);
        if (text.isEmpty()) {
            return;
        }
        switch (meaning) {
            case AUTHOR -> people.add(AuthorNames.one("author", text));
            case EDITOR -> people.add(AuthorNames.one("editor", text));
            case AUTHORS -> people.addAll(AuthorNames.parse(text));
            case EDITORS -> AuthorNames.parse(text).forEach(editor -> people.add(editor.withRole("editor")));
            case COLLECTIVE_AUTHOR -> people.add(AuthorNames.group("author", text));
            case DOI -> doi(name, text);
            case PMID ->
                Identifiers.pmid(text.replaceFirst("(?i)^pmid:?\\s*", ""))
                        .ifPresentOrElse(pmid -> single(meaning, name, pmid), () -> keep(name, text));
            case PMCID -> pmcid(name, text);
            case PII -> ids.add(new ArticleId("pii", text));
            case DATE -> {
                if (!published.add(text)) {
                    keep(name, text);
                }
            }
            case LANGUAGE ->
                Languages.of(text).stream()
                        .filter(language -> !languages.contains(language))
                        .forEach(languages::add);
            case KEYWORD -> keyword(text);
            case KEYWORDS -> List.of(text.split("\\s*;\\s*")).forEach(this::keyword);
            case PUBLICATION_TYPE -> type(name, text);
            case STANDARD_NUMBER -> {
                if (!numbers.add(text)) {
                    keep(name, text);
                }
            }
            case REGISTRATION -> registration(text);
            case NOTE -> note(text);
            case LABEL -> {
                if (OWN_LABEL.matcher(text).matches()) {
                    ownLabel = text;
                } else {
                    single(meaning, name, text);
                }
            }
            default -> single(meaning, name, text);
        }
    }

    private void single(Meaning meaning, String name, String text) {
        String held = single.putIfAbsent(meaning, text);
        if (held != null && !held.equals(text)) {
            keep(name, text);
        }
    }

    private void doi(String name, String text) {
        Optional<String> doi = Identifiers.doi(text);
        if (doi.isEmpty()
                || ids.stream()
                        .anyMatch(id -> id.type().equals("doi") && !id.value().equals(doi.get()))) {
            keep(name, text);
        } else {
            ids.add(new ArticleId("doi", doi.get()));
        }
    }

    private void pmcid(String name, String text) {
        Matcher found = PMCID.matcher(text);
        if (found.find()) {
            ids.add(new ArticleId("pmc", found.group().toUpperCase(Locale.ROOT)));
        } else {
            keep(name, text);
        }
    }

    private void keyword(String text) {
        if (!text.isEmpty() && !OwnRemarks.isKeyword(text)) {
            boolean major = text.startsWith("*") && text.length() > 1;
            Citation.Keyword keyword = new Citation.Keyword(null, major, major ? text.substring(1) : text);
            if (!keywords.contains(keyword)) {
                keywords.add(keyword);
            }
        }
    }

    /** Some publishers put the DOI where the type of the work belongs. */
    private void type(String name, String text) {
        if (text.startsWith("10.") || text.regionMatches(true, 0, "doi", 0, 3)) {
            doi(name, text);
        } else {
            types.add(text);
        }
    }

    private void registration(String text) {
        for (String one : text.split("\\s*[,;]\\s*")) {
            int slash = one.indexOf('/');
            if (slash > 0) {
                accessions.add(new Citation.DatabankAccession(one.substring(0, slash), one.substring(slash + 1)));
            } else if (!one.isBlank()) {
                accessions.add(new Citation.DatabankAccession("", one));
            }
        }
    }

    private void note(String value) {
        String text = PlainText.of(value);
        Matcher registered = REGISTERED.matcher(text);
        Optional<OtherField> kept = KeptFields.ofNote(value.strip());
        Optional<String> number = OwnRemarks.number(text);
        if (kept.isPresent()) {
            others.add(kept.get());
        } else if (number.isPresent()) {
            ownLabel = number.get();
        } else if (registered.matches()) {
            registration(registered.group(1));
        } else if (text.regionMatches(true, 0, "doi:", 0, 4)
                && Identifiers.doi(text)
                        .filter(doi -> ids.contains(new ArticleId("doi", doi)))
                        .isPresent()) {
            return; // says again what the entry's own field says
        } else if (!OwnRemarks.isNote(text)) {
            notes.add(text);
        }
    }

    /**
     * The citation.
     *
     * @throws UnreadableEntryException if it has neither a title nor an identifier
     */
    Reading finish() throws UnreadableEntryException {
        placeContainer();
        DraftContainer container = new DraftContainer(single, numbers, book);
        String month = single.get(Meaning.MONTH);
        if (month != null && !published.addMonth(month)) {
            keep("month", month);
        }
        String title = single.get(Meaning.TITLE);
        String pmid = single.get(Meaning.PMID);
        boolean doi =
                ids.stream().anyMatch(id -> id.type().equals("doi") || id.type().equals("pmc"));
        if (title == null && single.get(Meaning.VERNACULAR_TITLE) == null && pmid == null && !doi) {
            throw new UnreadableEntryException("it has neither a title nor a DOI, PMID or PMCID to know it by");
        }
        Optional.ofNullable(single.get(Meaning.ACCESSION))
                .ifPresent(id -> others.add(new OtherField(KeptFields.ACCESSION, id)));
        Optional.ofNullable(single.get(Meaning.ADDRESS))
                .ifPresent(url -> others.add(new OtherField(KeptFields.ADDRESS, url)));
        String label = single.get(Meaning.LABEL);
        if (label != null) {
            others.add(new OtherField(KeptFields.LABEL, label));
        }
        return new Reading(
                ownLabel == null ? label : ownLabel,
                CitationBuilder.builder()
                        .kind(
                                book && single.get(Meaning.BOOK_TITLE) == null
                                        ? Citation.Kind.BOOK
                                        : Citation.Kind.ARTICLE)
                        .pmid(pmid)
                        .pmidVersion(1)
                        .articleIds(List.copyOf(ids))
                        .title(title)
                        .vernacularTitle(single.get(Meaning.VERNACULAR_TITLE))
                        .abstractSections(get(Meaning.ABSTRACT)
                                .map(PlainText::of)
                                .map(text -> List.of(new Citation.AbstractSection(null, null, text)))
                                .orElse(List.of()))
                        .abstractCopyright(single.get(Meaning.COPYRIGHT))
                        .authors(people)
                        .authorsComplete(true)
                        .journal(container.journal())
                        .book(container.book())
                        .pages(pages())
                        .published(published.get())
                        .languages(languages)
                        .publicationTypes(types.stream()
                                .map(type -> new Citation.PublicationType(null, type))
                                .toList())
                        .keywords(keywords)
                        .databankAccessions(List.copyOf(accessions))
                        .generalNotes(List.copyOf(notes))
                        .conflictOfInterest(single.get(Meaning.CONFLICT_OF_INTEREST))
                        .otherFields(List.copyOf(others))
                        .build());
    }

    private void placeContainer() {
        String container = single.remove(Meaning.CONTAINER);
        if (container != null) {
            single(book ? Meaning.BOOK_TITLE : Meaning.JOURNAL, "container", container);
        }
        if (book && single.get(Meaning.TITLE) == null && single.get(Meaning.BOOK_TITLE) != null) {
            single.put(Meaning.TITLE, single.remove(Meaning.BOOK_TITLE));
        }
        if (!book && single.get(Meaning.BOOK_TITLE) != null && single.get(Meaning.JOURNAL) != null) {
            keep("book title", single.remove(Meaning.BOOK_TITLE));
        }
    }

    private @Nullable String pages() {
        String first = single.get(Meaning.FIRST_PAGE);
        String last = single.get(Meaning.LAST_PAGE);
        String pages = single.get(Meaning.PAGES);
        String number = single.get(Meaning.ARTICLE_NUMBER);
        if (pages == null && first != null) {
            boolean range = last == null || last.equals(first) || first.indexOf('-') > 0;
            pages = range ? first : first + "-" + last;
        }
        String plain = pages == null ? number : DASHES.matcher(pages).replaceAll("-");
        if (pages != null && number != null && !pages.equals(number)) {
            keep("article number", number);
        }
        return plain;
    }
}
