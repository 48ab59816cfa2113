package org.elka.pubmed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.elka.library.Citation.ArticleId;
import org.elka.library.Citation.Contributor;
import org.jspecify.annotations.Nullable;

/** Reads Author, Investigator and PersonalNameSubject, which are made alike. */
final class NameReader {
    private static final Pattern ORCID = Pattern.compile("(\\d{4})[- ]?(\\d{4})[- ]?(\\d{4})[- ]?(\\d{3}[\\dXx])$");

    private final XmlCursor cursor;
    private final CitationDraft draft;

    NameReader(XmlCursor cursor, CitationDraft draft) {
        this.cursor = cursor;
        this.draft = draft;
    }

    List<Contributor> list(String role) throws MalformedXml {
        List<Contributor> names = new ArrayList<>();
        list(role, names);
        return names;
    }

    /**
     * Adds each name of the list at the cursor; names without any text are left out. A name marked as not valid has
     * been superseded by a correction, which is in the list too: it is kept among the other fields.
     */
    void list(String role, List<Contributor> target) throws MalformedXml {
        while (cursor.nextChild()) {
            boolean superseded = cursor.attributes().is("ValidYN", "N");
            boolean equalContribution = cursor.attributes().is("EqualContrib", "Y");
            Contributor name = name(role);
            if (name != null && superseded) {
                draft.other("Superseded:" + role, name.indexName());
            } else if (name != null) {
                target.add(name);
                draft.other("EqualContrib", equalContribution ? name.indexName() : null);
            }
        }
    }

    private @Nullable Contributor name(String role) throws MalformedXml {
        String lastName = null;
        String foreName = null;
        String initials = null;
        String suffix = null;
        String collective = null;
        List<ArticleId> identifiers = List.of();
        List<String> affiliations = List.of();
        while (cursor.nextChild()) {
            switch (cursor.name()) {
                case "LastName" -> lastName = cursor.textOrNull();
                case "ForeName", "FirstName" -> foreName = cursor.textOrNull();
                case "Initials" -> initials = cursor.textOrNull();
                case "Suffix" -> suffix = cursor.textOrNull();
                case "CollectiveName" -> collective = cursor.textOrNull();
                case "Identifier" -> identifiers = identifier("", identifiers);
                case "Affiliation" -> affiliations = affiliation(affiliations);
                case "AffiliationInfo" -> {
                    while (cursor.nextChild()) {
                        switch (cursor.name()) {
                            case "Affiliation" -> affiliations = affiliation(affiliations);
                            case "Identifier" -> identifiers = identifier("affiliation-", identifiers);
                            default -> cursor.skip();
                        }
                    }
                }
                default -> cursor.skip();
            }
        }
        return lastName == null && foreName == null && collective == null
                ? null
                : new Contributor(role, lastName, foreName, initials, suffix, collective, identifiers, affiliations);
    }

    private List<String> affiliation(List<String> affiliations) throws MalformedXml {
        String affiliation = cursor.text();
        return affiliation.isEmpty() ? affiliations : with(affiliations, affiliation);
    }

    private List<ArticleId> identifier(String prefix, List<ArticleId> identifiers) throws MalformedXml {
        String source = cursor.attributes().get("Source", "").toLowerCase(Locale.ROOT);
        String value = cursor.text();
        if (value.isEmpty()) {
            return identifiers;
        }
        return with(identifiers, new ArticleId(prefix + source, source.equals("orcid") ? orcid(value) : value));
    }

    /** ORCID iDs come as 0000-0002-1825-0097, as an address, or without hyphens; here always the first. */
    private static String orcid(String value) {
        Matcher parts = ORCID.matcher(value);
        return parts.find()
                ? String.join("-", parts.group(1), parts.group(2), parts.group(3), parts.group(4))
                        .toUpperCase(Locale.ROOT)
                : value;
    }

    /** Most names have none or one of a thing: a list that costs next to nothing for these. */
    private static <T> List<T> with(List<T> some, T one) {
        if (some.isEmpty()) {
            return List.of(one);
        }
        List<T> more = new ArrayList<>(some);
        more.add(one);
        return List.copyOf(more);
    }
}
