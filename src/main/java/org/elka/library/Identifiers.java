package org.elka.library;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The identifiers of publications in their canonical forms. */
public final class Identifiers {
    /** Crossref's recommended pattern: the prefix has four to nine digits, the suffix no space. */
    private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}/\\S{1,500}");

    private static final Pattern PMID = Pattern.compile("[1-9]\\d{0,8}");

    private Identifiers() {}

    /** A DOI in lower case without "doi:" or a resolver's address; empty where {@code text} holds none. */
    public static Optional<String> doi(String text) {
        String bare = text.strip().toLowerCase(Locale.ROOT);
        int at = bare.indexOf("10.");
        if (at < 0) {
            return Optional.empty();
        }
        bare = bare.substring(at);
        while (!bare.isEmpty() && ".,;".indexOf(bare.charAt(bare.length() - 1)) >= 0) {
            bare = bare.substring(0, bare.length() - 1);
        }
        return DOI.matcher(bare).matches() ? Optional.of(bare) : Optional.empty();
    }

    /** A PMID as digits without leading zeros; empty where {@code text} is none. */
    public static Optional<String> pmid(String text) {
        String bare = text.strip();
        int at = 0;
        while (at < bare.length() - 1 && bare.charAt(at) == '0') {
            at++;
        }
        bare = bare.substring(at);
        return PMID.matcher(bare).matches() ? Optional.of(bare) : Optional.empty();
    }

    /** Where PubMed shows a record. Readers know an address as derived from a PMID by this very text. */
    public static String pubmedAddress(String pmid) {
        return "https://pubmed.ncbi.nlm.nih.gov/" + pmid + "/";
    }
}
