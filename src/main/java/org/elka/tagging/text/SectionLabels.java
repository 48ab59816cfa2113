package org.elka.tagging.text;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The labels that open sections of structured abstracts, whether "RESULTS:", "Results." or "Results We found". */
final class SectionLabels {
    private static final int LONGEST = 60;

    /** First matching stem wins, so the telling ones come first ("methods and results" is results). */
    private static final Map<String, Role> WORDS = Map.ofEntries(
            Map.entry("background", Role.BACKGROUND),
            Map.entry("introduction", Role.BACKGROUND),
            Map.entry("rationale", Role.BACKGROUND),
            Map.entry("context", Role.BACKGROUND),
            Map.entry("importance", Role.BACKGROUND),
            Map.entry("objective", Role.AIM),
            Map.entry("objectives", Role.AIM),
            Map.entry("aim", Role.AIM),
            Map.entry("aims", Role.AIM),
            Map.entry("purpose", Role.AIM),
            Map.entry("hypothesis", Role.AIM),
            Map.entry("hypotheses", Role.AIM),
            Map.entry("goal", Role.AIM),
            Map.entry("method", Role.METHODS),
            Map.entry("methods", Role.METHODS),
            Map.entry("methodology", Role.METHODS),
            Map.entry("design", Role.METHODS),
            Map.entry("setting", Role.METHODS),
            Map.entry("settings", Role.METHODS),
            Map.entry("patients", Role.METHODS),
            Map.entry("participants", Role.METHODS),
            Map.entry("subjects", Role.METHODS),
            Map.entry("intervention", Role.METHODS),
            Map.entry("interventions", Role.METHODS),
            Map.entry("measurements", Role.METHODS),
            Map.entry("measures", Role.METHODS),
            Map.entry("exposures", Role.METHODS),
            Map.entry("outcome", Role.METHODS),
            Map.entry("outcomes", Role.METHODS),
            Map.entry("criteria", Role.OTHER),
            Map.entry("condition", Role.METHODS),
            Map.entry("control", Role.METHODS),
            Map.entry("procedure", Role.METHODS),
            Map.entry("search", Role.METHODS),
            Map.entry("sources", Role.METHODS),
            Map.entry("selection", Role.METHODS),
            Map.entry("analysis", Role.METHODS),
            Map.entry("result", Role.RESULTS),
            Map.entry("results", Role.RESULTS),
            Map.entry("findings", Role.RESULTS),
            Map.entry("case", Role.RESULTS),
            Map.entry("cases", Role.RESULTS),
            Map.entry("areas", Role.RESULTS),
            Map.entry("synthesis", Role.RESULTS),
            Map.entry("observations", Role.RESULTS),
            Map.entry("conclusion", Role.CONCLUSION),
            Map.entry("conclusions", Role.CONCLUSION),
            Map.entry("discussion", Role.CONCLUSION),
            Map.entry("interpretation", Role.CONCLUSION),
            Map.entry("significance", Role.CONCLUSION),
            Map.entry("implications", Role.CONCLUSION),
            Map.entry("relevance", Role.CONCLUSION),
            Map.entry("summary", Role.CONCLUSION),
            Map.entry("lessons", Role.CONCLUSION),
            Map.entry("opinion", Role.CONCLUSION),
            Map.entry("commentary", Role.CONCLUSION),
            Map.entry("limitation", Role.OTHER),
            Map.entry("limitations", Role.OTHER),
            Map.entry("registration", Role.OTHER),
            Map.entry("funding", Role.OTHER),
            Map.entry("ethics", Role.OTHER),
            Map.entry("dissemination", Role.OTHER),
            Map.entry("keywords", Role.OTHER));

    private static final Pattern SEPARATORS = Pattern.compile("[ /&,()-]+");

    private SectionLabels() {}

    /** A label that opens a section; {@code end} is the offset of the section's first character. */
    record Label(Role role, int end) {}

    /** The label that starts at i, where a sentence starts. */
    static Optional<Label> at(String text, int i) {
        int colon = colon(text, i);
        if (colon > 0) {
            return role(text.substring(i, colon)).map(role -> new Label(role, skip(text, colon + 1)));
        }
        return withoutColon(text, i);
    }

    /**
     * Whether a label in capitals opens a section here, in the midst of a line: registers run their fields together
     * ("... disorder PRIMARY OUTCOME: change in ...").
     */
    static boolean opensInside(String text, int i) {
        if (i + 3 >= text.length() || !isCapital(text, i) || !isCapital(text, i + 1) || !isCapital(text, i + 2)) {
            return false;
        }
        int colon = colon(text, i);
        if (colon < 0) {
            return false;
        }
        String label = text.substring(i, colon);
        return label.length() > 3
                && label.equals(label.toUpperCase(Locale.ROOT))
                && role(label).isPresent();
    }

    private static boolean isCapital(String text, int i) {
        return Character.isUpperCase(text.charAt(i));
    }

    /** The colon that closes a label of at most seven words, or -1. */
    private static int colon(String text, int i) {
        int words = 1;
        for (int k = i; k < text.length() && k - i < LONGEST; k++) {
            char c = text.charAt(k);
            if (c == ':') {
                return k > i ? k : -1;
            }
            words += c == ' ' ? 1 : 0;
            if (!(Character.isLetter(c) || " /&,-()'’".indexOf(c) >= 0) || words > 7) {
                return -1;
            }
        }
        return -1;
    }

    private static Optional<Role> role(String label) {
        boolean upper = label.equals(label.toUpperCase(Locale.ROOT));
        String[] words = SEPARATORS.split(label.toLowerCase(Locale.ROOT), -1);
        boolean headline = upper || words.length <= 3 && startsUpper(label);
        if (!headline) {
            return Optional.empty();
        }
        Role best = null;
        for (String word : words) {
            Role role = WORDS.get(word);
            boolean outranks = best == null
                    || role == Role.RESULTS
                    || role == Role.OTHER
                    || best == Role.BACKGROUND && role == Role.AIM;
            if (role != null && outranks) {
                best = role;
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean startsUpper(String label) {
        return !label.isEmpty() && Character.isUpperCase(label.charAt(0));
    }

    /** "RESULTS We found", "Results. We found", "Results We found": one word, capitalised, then a capital. */
    private static Optional<Label> withoutColon(String text, int i) {
        int to = i;
        while (to < text.length() && to - i < 16 && Character.isLetter(text.charAt(to))) {
            to++;
        }
        if (to == i || to >= text.length() || !Character.isUpperCase(text.charAt(i))) {
            return Optional.empty();
        }
        Role role = WORDS.get(text.substring(i, to).toLowerCase(Locale.ROOT));
        if (role == null || to - i < 3) {
            return Optional.empty();
        }
        boolean stop = text.charAt(to) == '.';
        int next = skip(text, stop ? to + 1 : to);
        boolean capital = next + 1 < text.length() && Character.isUpperCase(text.charAt(next));
        boolean spaced = next > to;
        return capital && spaced ? Optional.of(new Label(role, next)) : Optional.empty();
    }

    private static int skip(String text, int from) {
        int k = from;
        while (k < text.length()
                && (Character.isWhitespace(text.charAt(k))
                        || Character.isSpaceChar(text.charAt(k))
                        || text.charAt(k) == ':')) {
            k++;
        }
        return k;
    }
}
