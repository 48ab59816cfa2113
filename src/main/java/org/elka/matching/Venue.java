package org.elka.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where something was published: the name of a journal, of proceedings or of a book, as words.
 *
 * @param words folded, without articles and what follows a colon or bracket
 * @param full the whole name, folded
 * @param editions years and ordinals in the name ("2017", "44th")
 * @param issns ISSNs, print and electronic
 */
record Venue(List<String> words, String full, List<String> editions, Set<String> issns, Kind kind) {
    /** What kind of publication. */
    enum Kind {
        JOURNAL,
        PROCEEDINGS,
        DISSERTATION,
        PREPRINT,
        OTHER
    }

    /** How far two agree. */
    enum Agreement {
        SAME,
        /** One name begins with the other: "Lancet", "Lancet Oncology". */
        NEAR,
        DIFFERENT,
        MISSING
    }

    private static final Set<String> STOP_WORDS = Set.of(
            "a", "an", "the", "of", "and", "in", "on", "for", "to", "und", "der", "die", "et", "de", "la", "le", "les",
            "des", "du", "e", "y", "del", "di", "da", "do", "i", "fur", "zur", "s");

    /** Words of proceedings that may be there or not. */
    private static final Set<String> LOOSE =
            Set.of("proceedings", "proceeding", "proc", "annual", "conference", "conf", "international", "meeting");

    private static final Set<String> EVENTS =
            Set.of("conference", "conf", "symposium", "symp", "workshop", "congress", "meeting", "abstracts");

    /** In the names of events and of the journals of academies. */
    private static final Set<String> PROCEEDINGS = Set.of("proceedings", "proc");

    /** Words of an event's name that make it one of its own. */
    private static final int LEAST_EVENT = 4;

    private static final Pattern REST =
            Pattern.compile("\\.\\s*conference\\s*:|[:;/=\\[(]|\\s-\\s", Pattern.CASE_INSENSITIVE);
    private static final Pattern EDITION = Pattern.compile("(?:19|20)\\d\\d|\\d{1,3}(?:st|nd|rd|th)?");
    private static final Pattern ARCHIVE =
            Pattern.compile("\\b(?:arxiv|biorxiv|medrxiv|psyarxiv|preprints?|ssrn|research square)\\b");
    private static final Pattern DISSERTATION = Pattern.compile("\\bdissertations?\\b|\\bthes[ei]s\\b|\\bph ?d\\b");

    static Venue of(String name, Set<String> issns, Kind hint) {
        String folded = Folding.fold(name);
        List<String> all = folded.isEmpty() ? List.of() : List.of(folded.split(" "));
        Matcher rest = REST.matcher(name);
        List<String> head = rest.find() && rest.start() > 0 ? Folding.words(name.substring(0, rest.start())) : all;
        List<String> words = new ArrayList<>();
        List<String> editions = new ArrayList<>();
        for (String word : head) {
            if (EDITION.matcher(word).matches()) {
                editions.add(word);
            } else if (!STOP_WORDS.contains(word)) {
                words.add(word);
            }
        }
        return new Venue(List.copyOf(words), folded, List.copyOf(editions), issns, kind(folded, all, hint));
    }

    private static Kind kind(String folded, List<String> words, Kind hint) {
        if (hint == Kind.DISSERTATION || DISSERTATION.matcher(folded).find()) {
            return Kind.DISSERTATION;
        }
        if (hint == Kind.PREPRINT || ARCHIVE.matcher(folded).find()) {
            return Kind.PREPRINT;
        }
        if (hint == Kind.PROCEEDINGS
                || words.stream().anyMatch(EVENTS::contains)
                || hint != Kind.JOURNAL && words.stream().anyMatch(PROCEEDINGS::contains)) {
            return Kind.PROCEEDINGS;
        }
        return words.isEmpty() ? hint : Kind.JOURNAL;
    }

    boolean isMissing() {
        return words.isEmpty();
    }

    Agreement compare(Venue other) {
        if (issns.stream().anyMatch(other.issns::contains)) {
            return Agreement.SAME;
        }
        if (kind == Kind.DISSERTATION && other.kind == Kind.DISSERTATION) {
            return Agreement.SAME;
        }
        if (isMissing() || other.isMissing()) {
            return Agreement.MISSING;
        }
        if (!editions.isEmpty() && !other.editions.isEmpty() && editionsDiffer(other)) {
            return Agreement.DIFFERENT;
        }
        if (acronym(this, other) || acronym(other, this)) {
            return Agreement.SAME;
        }
        Agreement agreement = compareWords(without(words), without(other.words));
        return agreement != Agreement.SAME && (holds(other) || other.holds(this)) ? Agreement.SAME : agreement;
    }

    /** "Haemostasis. Conference: 23rd Congress of ..." holds "23rd Congress of ...". */
    private boolean holds(Venue event) {
        return event.kind == Kind.PROCEEDINGS && event.words.size() >= LEAST_EVENT && full.endsWith(" " + event.full);
    }

    private boolean editionsDiffer(Venue other) {
        return editions.stream().noneMatch(other.editions::contains);
    }

    private static List<String> without(List<String> words) {
        List<String> rest =
                words.stream().filter(word -> !word.startsWith("proceeding")).toList();
        return rest.isEmpty() ? words : rest;
    }

    private static Agreement compareWords(List<String> a, List<String> b) {
        int common = Math.min(a.size(), b.size());
        for (int i = 0; i < common; i++) {
            if (!abbreviates(a.get(i), b.get(i))) {
                return String.join("", a).equals(String.join("", b)) ? Agreement.SAME : Agreement.DIFFERENT;
            }
        }
        return a.size() == b.size() ? Agreement.SAME : Agreement.NEAR;
    }

    /** Equal, or one is short for the other: its beginning, or letters of it in order ("natl", "national"). */
    private static boolean abbreviates(String a, String b) {
        String shorter = a.length() <= b.length() ? a : b;
        String longer = shorter.equals(a) ? b : a;
        if (longer.startsWith(shorter)) {
            return true;
        }
        if (shorter.length() < 3 || shorter.charAt(0) != longer.charAt(0)) {
            return Folding.oneSpelling(a).equals(Folding.oneSpelling(b));
        }
        int at = 0;
        for (int i = 0; i < longer.length() && at < shorter.length(); i++) {
            if (longer.charAt(i) == shorter.charAt(at)) {
                at++;
            }
        }
        return at == shorter.length() && shorter.length() <= 2 * longer.length() / 3
                || Folding.oneSpelling(a).equals(Folding.oneSpelling(b))
                || Typos.isSlip(a, b) && a.length() == b.length();
    }

    private static boolean acronym(Venue one, Venue other) {
        List<String> short1 =
                one.words.stream().filter(word -> !LOOSE.contains(word)).toList();
        return short1.size() == 1
                && short1.getFirst().length() >= 3
                && short1.getFirst().length() <= 8
                && other.words.size() >= 3
                && spells(short1.getFirst(), 0, other.words, 0);
    }

    /** Whether the letters from {@code at} are the beginnings of the words from {@code from}; loose words may be left out. */
    private static boolean spells(String letters, int at, List<String> words, int from) {
        if (from == words.size()) {
            return at == letters.length();
        }
        String word = words.get(from);
        if (LOOSE.contains(word) && spells(letters, at, words, from + 1)) {
            return true;
        }
        for (int n = 1; n <= word.length() && at + n <= letters.length(); n++) {
            if (word.charAt(n - 1) != letters.charAt(at + n - 1)) {
                return false;
            }
            if (spells(letters, at + n, words, from + 1)) {
                return true;
            }
        }
        return false;
    }
}
