package org.elka.matching;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.elka.library.Citation;

/**
 * The registered studies that a publication reports, in the registries' own spelling. What is reported is told from what
 * is only mentioned: PubMed's databank numbers are the publication's own, and so is the one number of an abstract that
 * names no other and is no review's. Registrations put articles into one study; they never make two one publication,
 * since a study has several reports.
 *
 * <p>Forms are those of the registries of the WHO's platform (https://www.who.int/clinical-trials-registry-platform).
 */
public final class Registrations {
    private static final Pattern NUMBER = Pattern.compile(
            "\\b(NCT[ -]?0\\d{7}|ISRCTN[ -]?\\d{8}|ACTRN[ -]?1\\d{13}|ChiCTR-?[A-Z]{0,5}-?\\d{8,10}|UMIN0\\d{8}|DRKS0\\d{7}"
                    + "|CTRI/20\\d\\d/\\d{2,3}/\\d{6}|IRCT20\\d{10,14}N\\d{1,3}|KCT0\\d{6}|TCTR20\\d{9}|RBR-[0-9a-z]{6,7}"
                    + "|PACTR20\\d{13}|jRCTs?\\d{9,10}|NTR\\d{3,4}|NL-OMON\\d{4,6}|(?:EUCTR)?20\\d\\d-\\d{6}-\\d\\d"
                    + "|20\\d\\d-50\\d{4}-\\d\\d-\\d\\d)\\b",
            Pattern.CASE_INSENSITIVE);

    private Registrations() {}

    /** The registrations in alphabetical order; empty where none is known. */
    public static Set<String> of(Citation citation) {
        Set<String> own = new TreeSet<>();
        citation.databankAccessions()
                .forEach(accession -> own.addAll(in(accession.databank() + " " + accession.accession())));
        if (own.isEmpty() && !isReview(citation)) {
            Set<String> named = new TreeSet<>(in(citation.abstractText()));
            if (named.size() == 1) {
                own.addAll(named);
            }
        }
        return own;
    }

    private static Collection<String> in(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(found -> found.group().toUpperCase(Locale.ROOT).replace(" ", ""))
                .map(number -> number.startsWith("EUCTR") ? number.substring("EUCTR".length()) : number)
                .map(number -> number.matches("(NCT|ISRCTN|ACTRN)-.*") ? number.replace("-", "") : number)
                .toList();
    }

    private static boolean isReview(Citation citation) {
        return citation.publicationTypes().stream()
                .map(type -> type.name().toLowerCase(Locale.ROOT))
                .anyMatch(type ->
                        type.contains("review") || type.contains("meta-analysis") || type.contains("guideline"));
    }
}
