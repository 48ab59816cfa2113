package org.elka.formats.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.elka.formats.reading.TaggedReader.Field;
import org.elka.library.Citation;
import org.elka.library.Citation.ArticleId;
import org.elka.library.Citation.Contributor;
import org.elka.library.CitationBuilder;
import org.jspecify.annotations.Nullable;

/**
 * PubMed's own format, MEDLINE, as its files .nbib and .txt have it. Tags by <a
 * href="https://pubmed.ncbi.nlm.nih.gov/help/#pubmed-format">PubMed's help</a>.
 */
final class Nbib implements TaggedReader.Dialect {
    private static final String TAG = TaggedSplitter.BEGINNING + "[A-Z][A-Z0-9]{1,3} {0,2}-.*";

    static final Splitter SPLITTER = new TaggedSplitter(
            Pattern.compile(TaggedSplitter.BEGINNING + "PMID ?-.*"),
            TaggedSplitter.NONE,
            Pattern.compile(TAG),
            TaggedSplitter.NONE,
            true);

    private static final Pattern LINE = Pattern.compile("(?s)([A-Z][A-Z0-9]{1,3}) {0,2}-(?: |$)?(.*)");
    private static final Pattern TYPED = Pattern.compile("(.+) \\[([a-z]+)\\]");
    private static final Pattern NUMBERED = Pattern.compile("(\\S+) \\((.+)\\)");
    private static final Pattern AUTHOR_ID = Pattern.compile("([A-Za-z]+): ?(.+)");

    private static final Map<String, Meaning> MEANINGS = Map.ofEntries(
            Map.entry("PMID", Meaning.PMID),
            Map.entry("TI", Meaning.TITLE),
            Map.entry("TT", Meaning.VERNACULAR_TITLE),
            Map.entry("BTI", Meaning.BOOK_TITLE),
            Map.entry("CTI", Meaning.COLLECTION_TITLE),
            Map.entry("AB", Meaning.ABSTRACT),
            Map.entry("CN", Meaning.COLLECTIVE_AUTHOR),
            Map.entry("FED", Meaning.EDITOR),
            Map.entry("JT", Meaning.JOURNAL),
            Map.entry("IS", Meaning.STANDARD_NUMBER),
            Map.entry("ISBN", Meaning.STANDARD_NUMBER),
            Map.entry("VI", Meaning.VOLUME),
            Map.entry("IP", Meaning.ISSUE),
            Map.entry("PG", Meaning.PAGES),
            Map.entry("DP", Meaning.DATE),
            Map.entry("PMC", Meaning.PMCID),
            Map.entry("LA", Meaning.LANGUAGE),
            Map.entry("PT", Meaning.PUBLICATION_TYPE),
            Map.entry("OT", Meaning.KEYWORD),
            Map.entry("PB", Meaning.PUBLISHER),
            Map.entry("EN", Meaning.EDITION),
            Map.entry("CI", Meaning.COPYRIGHT),
            Map.entry("COIS", Meaning.CONFLICT_OF_INTEREST),
            Map.entry("SI", Meaning.REGISTRATION),
            Map.entry("GN", Meaning.NOTE),
            Map.entry("doi", Meaning.DOI),
            Map.entry("pii", Meaning.PII));

    @Override
    public Pattern line() {
        return LINE;
    }

    @Override
    public Reading read(List<Field> fields) throws UnreadableEntryException {
        Draft draft = new Draft("nbib");
        if (TaggedReader.has(fields, "BTI")) {
            draft.isBook();
        }
        Subjects subjects = new Subjects();
        boolean fullNames = TaggedReader.has(fields, "FAU");
        boolean fullEditors = TaggedReader.has(fields, "FED");
        for (Field field : fields) {
            String value = PlainText.oneLine(field.value());
            switch (field.tag()) {
                case "FAU" -> draft.add(Meaning.AUTHOR, "FAU", value);
                case "AU" -> {
                    if (!fullNames) {
                        draft.add(Meaning.AUTHOR, "AU", value);
                    }
                }
                case "ED" -> {
                    if (!fullEditors) {
                        draft.add(Meaning.EDITOR, "ED", value);
                    }
                }
                case "AD" -> {
                    if (draft.hasPeople()) {
                        draft.changeLast(author -> withAffiliation(author, value));
                    } else {
                        draft.keep("AD", value);
                    }
                }
                case "AUID" -> authorId(draft, value);
                case "LID" -> subjects.add("LID", value);
                case "AID" -> identifier(draft, field.tag(), value);
                case "SO" -> source(draft, fields, value);
                case "TA", "JID", "PL", "MH", "RN", "STAT", "PST", "GR", "SB" -> subjects.add(field.tag(), value);
                default -> {
                    Meaning meaning = MEANINGS.get(field.tag());
                    if (meaning == null) {
                        draft.keep(field.tag(), value);
                    } else {
                        draft.add(meaning, field.tag(), value);
                    }
                }
            }
        }
        subjects.locations.stream()
                .filter(location -> location.type().equals("doi"))
                .forEach(location -> draft.add(Meaning.DOI, "LID", location.value()));
        Reading reading = draft.finish();
        return new Reading(reading.label(), subjects.addTo(reading.citation()));
    }

    private static Contributor withAffiliation(Contributor author, String affiliation) {
        List<String> affiliations = new ArrayList<>(author.affiliations());
        affiliations.add(affiliation);
        return author.withAffiliations(affiliations);
    }

    private static void authorId(Draft draft, String value) {
        Matcher typed = AUTHOR_ID.matcher(value);
        if (typed.matches() && draft.hasPeople()) {
            ArticleId id = new ArticleId(typed.group(1).toLowerCase(Locale.ROOT), typed.group(2));
            draft.changeLast(author -> {
                List<ArticleId> ids = new ArrayList<>(author.identifiers());
                ids.add(id);
                return new Contributor(
                        author.role(),
                        author.lastName(),
                        author.foreName(),
                        author.initials(),
                        author.suffix(),
                        author.collectiveName(),
                        ids,
                        author.affiliations());
            });
        } else {
            draft.keep("AUID", value);
        }
    }

    private static void identifier(Draft draft, String tag, String value) {
        Matcher typed = TYPED.matcher(value);
        String type = typed.matches() ? typed.group(2) : value.startsWith("doi:") ? "doi" : "";
        String bare = typed.matches() ? typed.group(1) : value;
        switch (type) {
            case "doi" -> draft.add(Meaning.DOI, tag, bare);
            case "pii" -> draft.add(Meaning.PII, tag, bare);
            default -> draft.keep(tag, value);
        }
    }

    /** The source is put together out of the other fields; it is kept only where they are missing. */
    private static void source(Draft draft, List<Field> fields, String value) {
        if (!TaggedReader.has(fields, "JT") && !TaggedReader.has(fields, "TA")) {
            draft.keep("SO", value);
        }
    }

    /** What only PubMed's citations have: indexing, and where the journal stands in the NLM's catalogue. */
    private static final class Subjects {
        private final List<Citation.MeshHeading> headings = new ArrayList<>();
        private final List<Citation.Chemical> chemicals = new ArrayList<>();
        private final List<Citation.Grant> grants = new ArrayList<>();
        private final List<String> subsets = new ArrayList<>();
        private final List<Citation.ElectronicLocation> locations = new ArrayList<>();
        private @Nullable String abbreviation;
        private @Nullable String nlmId;
        private @Nullable String place;
        private @Nullable String status;
        private @Nullable String publicationStatus;

        void add(String tag, String value) {
            switch (tag) {
                case "MH" -> headings.add(heading(value));
                case "RN" -> chemicals.add(chemical(value));
                case "GR" -> grants.add(grant(value));
                case "SB" -> subsets.add(value);
                case "LID" -> location(value);
                case "TA" -> abbreviation = value;
                case "JID" -> nlmId = value;
                case "PL" -> place = value;
                case "STAT" -> status = value;
                default -> publicationStatus = value;
            }
        }

        /** "10.5555/calm.1 [doi]". */
        private void location(String value) {
            Matcher typed = TYPED.matcher(value);
            locations.add(
                    typed.matches()
                            ? new Citation.ElectronicLocation(typed.group(2), typed.group(1))
                            : new Citation.ElectronicLocation("pii", value));
        }

        /** "Anxiety/*drug therapy/psychology". */
        private static Citation.MeshHeading heading(String value) {
            String[] parts = value.split("/");
            List<Citation.Qualifier> qualifiers = new ArrayList<>();
            for (int i = 1; i < parts.length; i++) {
                qualifiers.add(new Citation.Qualifier(null, unstarred(parts[i]), parts[i].startsWith("*")));
            }
            return new Citation.MeshHeading(null, unstarred(parts[0]), parts[0].startsWith("*"), null, qualifiers);
        }

        private static String unstarred(String name) {
            return name.startsWith("*") ? name.substring(1) : name;
        }

        private static Citation.Chemical chemical(String value) {
            Matcher numbered = NUMBERED.matcher(value);
            return numbered.matches()
                    ? new Citation.Chemical(numbered.group(1), null, numbered.group(2))
                    : new Citation.Chemical(null, null, value);
        }

        private static Citation.Grant grant(String value) {
            String[] parts = value.split("/", 4);
            return parts.length == 4
                    ? new Citation.Grant(parts[0], parts[1], parts[2], parts[3])
                    : new Citation.Grant(value, null, null, null);
        }

        Citation addTo(Citation citation) {
            Citation.Journal journal = citation.journal();
            CitationBuilder with = CitationBuilder.builder(citation)
                    .meshHeadings(headings)
                    .chemicals(chemicals)
                    .grants(grants)
                    .citationSubsets(subsets)
                    .electronicLocations(locations)
                    .status(status)
                    .publicationStatus(publicationStatus);
            if (journal != null || abbreviation != null) {
                with.journal(new Citation.Journal(
                        journal == null || journal.title() == null ? abbreviation : journal.title(),
                        null,
                        abbreviation,
                        journal == null ? null : journal.issn(),
                        null,
                        nlmId,
                        place,
                        journal == null ? null : journal.volume(),
                        journal == null ? null : journal.issue()));
            }
            return with.build();
        }
    }
}
