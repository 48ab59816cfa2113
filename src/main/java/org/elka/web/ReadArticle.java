package org.elka.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.elka.api.ArticleTagsJson;
import org.elka.api.ArticleTagsJson.TagState;
import org.elka.api.ArticleTagsJson.ValueState;
import org.elka.library.Article;
import org.elka.library.Citation;
import org.elka.library.Tagging;
import org.elka.matching.Registrations;

/**
 * An article as its page shows it: the text with the evidence of all that was read out of it.
 *
 * @param subjects tags and values in force, each with the style of its marks
 * @param title with its marks
 * @param sections of the abstract, in order
 */
record ReadArticle(
        Article article, ArticleTagsJson tags, List<Subject> subjects, MarkedText title, List<Section> sections) {
    private static final int COLOURS = 6;

    /**
     * Something that evidence stands for.
     *
     * @param key what its marks carry: "tag-safety", "value-dose"
     * @param colour the style of its marks
     */
    record Subject(String key, String name, boolean tag, String colour) {}

    /** @param label as printed ("RESULTS"); empty where there is none */
    record Section(String label, MarkedText text) {}

    static ReadArticle of(Article article) {
        List<Subject> subjects = new ArrayList<>();
        List<MarkedText.Mark> inTitle = new ArrayList<>();
        List<MarkedText.Mark> inAbstract = new ArrayList<>();
        Tagging tagging = article.tagging();
        if (tagging != null) {
            tagging.tags()
                    .forEach(tag -> mark(subject("tag", tag.tag(), subjects), tag.evidence(), inTitle, inAbstract));
            tagging.values()
                    .forEach(value ->
                            mark(subject("value", value.name(), subjects), value.evidence(), inTitle, inAbstract));
        }
        Citation citation = article.citation();
        return new ReadArticle(
                article,
                ArticleTagsJson.of(article),
                subjects,
                MarkedText.of(citation.titleText(), inTitle),
                sections(citation, inAbstract));
    }

    private static Subject subject(String kind, String name, List<Subject> known) {
        String key = kind + "-" + name;
        return known.stream().filter(one -> one.key().equals(key)).findFirst().orElseGet(() -> {
            Subject made = new Subject(key, name, kind.equals("tag"), "m" + (known.size() % COLOURS + 1));
            known.add(made);
            return made;
        });
    }

    private static void mark(
            Subject subject,
            List<Tagging.Evidence> evidence,
            List<MarkedText.Mark> inTitle,
            List<MarkedText.Mark> inAbstract) {
        for (Tagging.Evidence one : evidence) {
            (one.field() == Tagging.Field.TITLE ? inTitle : inAbstract)
                    .add(new MarkedText.Mark(one.start(), one.end(), subject.key(), subject.colour()));
        }
    }

    /** Evidence counts in the abstract as one text, {@link Citation#abstractText}; it is shown section by section. */
    private static List<Section> sections(Citation citation, List<MarkedText.Mark> marks) {
        List<Section> sections = new ArrayList<>();
        int at = 0;
        for (Citation.AbstractSection section : citation.abstractSections()) {
            String label = section.label() == null || section.label().isBlank() ? "" : section.label();
            int start = at + (label.isEmpty() ? 0 : label.length() + 2);
            int end = start + section.text().length();
            List<MarkedText.Mark> inside = marks.stream()
                    .filter(mark -> mark.start() < end && mark.end() > start)
                    .map(mark -> new MarkedText.Mark(
                            mark.start() - start, mark.end() - start, mark.subject(), mark.colour()))
                    .toList();
            sections.add(new Section(label, MarkedText.of(section.text(), inside)));
            at = end + 1;
        }
        return sections;
    }

    /** Retracted, withdrawn ...: what must not be overlooked. */
    public List<String> states() {
        return article.states().stream()
                .map(state -> state.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .sorted()
                .toList();
    }

    public String tagColour(String tag) {
        return colour("tag-" + tag);
    }

    public String valueColour(String name) {
        return colour("value-" + name);
    }

    /** The style of the marks of a subject. */
    private String colour(String key) {
        return subjects.stream()
                .filter(subject -> subject.key().equals(key))
                .map(Subject::colour)
                .findFirst()
                .orElse("");
    }

    /** Tags that hold, those that the article reports on first. */
    public List<TagState> holding() {
        return tags.tags().stream()
                .filter(tag -> tag.inForce() != null)
                .sorted(java.util.Comparator.comparing(
                        tag -> tag.inForce() != null && tag.inForce().level().equals("reports") ? 0 : 1))
                .toList();
    }

    /** Tags that a person rejected. */
    public List<TagState> rejected() {
        return tags.tags().stream().filter(tag -> tag.inForce() == null).toList();
    }

    public List<ValueState> values() {
        return tags.values();
    }

    /** "E12". */
    public String name() {
        return "E" + article.id();
    }

    /** Whether what it says must not be built on. */
    public boolean isGrave() {
        return !Wording.warnings(article).isEmpty();
    }

    public List<OutsideLink> links() {
        return OutsideLink.of(article.citation());
    }

    public List<CitationMeta> metadata() {
        return CitationMeta.of(article.citation());
    }

    public String coins() {
        return ContextObject.of(article.citation());
    }

    /** Identifiers of data, with where they are kept; those of trials are among the links. */
    public List<Citation.DatabankAccession> accessions() {
        Set<String> trials = Registrations.of(article.citation());
        return article.citation().databankAccessions().stream()
                .filter(accession -> !trials.contains(accession.accession().toUpperCase(Locale.ROOT)))
                .toList();
    }
}
