package org.elka.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.elka.library.Citation.Contributor;

/**
 * An author's name as words and initials, in no order: databases disagree on what is the surname ("de Jorge, E. G.",
 * "Goicoechea de, Jorge E.").
 *
 * @param words folded, of two letters or more, particles ("van", "de") not among them
 * @param initials single letters
 * @param joined everything without spaces
 * @param key the longest word of the surname, of several the first in the alphabet: what a name is looked up by
 */
record Name(List<String> words, List<String> initials, String joined, String key) {
    private static final Set<String> PARTICLES = Set.of(
            "de", "da", "do", "dos", "das", "del", "della", "di", "du", "la", "le", "van", "von", "der", "den", "ter",
            "ten", "zu", "zur", "el", "al", "bin", "ibn", "jr", "sr", "ii", "iii", "st", "md", "phd");

    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{1,4}");
    private static final Pattern NO_VOWELS = Pattern.compile("[b-df-hj-np-tv-xz]{2,4}");

    /** How far two names agree. */
    enum Agreement {
        /** A surname and a given name in full. */
        FULL,
        /** A surname, and initials that fit. */
        INITIALS,
        /** One of them is no more than a surname. */
        SURNAME,
        NO
    }

    static Name of(Contributor author) {
        List<String> words = new ArrayList<>();
        List<String> initials = new ArrayList<>();
        StringBuilder joined = new StringBuilder();
        String surname = author.collectiveName() == null ? author.lastName() : author.collectiveName();
        for (String word : Folding.words(surname == null ? "" : surname)) {
            (word.length() > 1 ? words : initials).add(Folding.oneSpelling(word));
            joined.append(Folding.oneSpelling(word));
        }
        String given = author.foreName() == null ? author.initials() : author.foreName();
        for (String part : given == null ? new String[0] : given.strip().split("[\\s.]+")) {
            boolean capitals = CAPITALS.matcher(part).matches();
            for (String word : Folding.words(part)) {
                if (capitals || word.length() == 1 || NO_VOWELS.matcher(word).matches()) {
                    word.chars().forEach(c -> initials.add(String.valueOf((char) c)));
                } else {
                    words.add(Folding.oneSpelling(word));
                }
                joined.append(Folding.oneSpelling(word));
            }
        }
        List<String> significant =
                words.stream().filter(word -> !PARTICLES.contains(word)).toList();
        return new Name(
                significant.isEmpty() ? List.copyOf(words) : significant,
                List.copyOf(initials),
                joined.toString(),
                longest(Folding.words(surname == null ? "" : surname)));
    }

    private static String longest(List<String> words) {
        return words.stream()
                .map(Folding::oneSpelling)
                .max(Comparator.comparingInt(String::length).thenComparing(Comparator.reverseOrder()))
                .orElse("");
    }

    Agreement compare(Name other) {
        if (joined.equals(other.joined)) {
            return words.size() > 1 ? Agreement.FULL : initials.isEmpty() ? Agreement.SURNAME : Agreement.INITIALS;
        }
        List<String> mine = new ArrayList<>(words);
        List<String> theirs = new ArrayList<>(other.words);
        int shared = takeShared(mine, theirs);
        if (shared == 0) {
            return Agreement.NO;
        }
        List<String> myInitials = new ArrayList<>(initials);
        List<String> theirInitials = new ArrayList<>(other.initials);
        int letters = takeEqual(myInitials, theirInitials);
        letters += takeInitialsOf(mine, theirInitials) + takeInitialsOf(theirs, myInitials);
        boolean myRest = !mine.isEmpty() || !myInitials.isEmpty();
        boolean theirRest = !theirs.isEmpty() || !theirInitials.isEmpty();
        if (myRest && theirRest) {
            return Agreement.NO;
        }
        if (shared > 1) {
            return Agreement.FULL;
        }
        return letters > 0 ? Agreement.INITIALS : Agreement.SURNAME;
    }

    /** Takes off what both have, slips of the pen allowed; returns how many words those were. */
    private static int takeShared(List<String> mine, List<String> theirs) {
        int shared = takeEqual(mine, theirs);
        for (String word : List.copyOf(mine)) {
            Optional<String> slip =
                    theirs.stream().filter(other -> Typos.isSlip(word, other)).findFirst();
            if (slip.isPresent()) {
                mine.remove(word);
                theirs.remove(slip.get());
                shared++;
            }
        }
        return shared;
    }

    private static int takeEqual(List<String> mine, List<String> theirs) {
        int taken = 0;
        for (String one : List.copyOf(mine)) {
            if (theirs.remove(one)) {
                mine.remove(one);
                taken++;
            }
        }
        return taken;
    }

    private static int takeInitialsOf(List<String> words, List<String> initials) {
        int taken = 0;
        for (String word : List.copyOf(words)) {
            if (initials.remove(word.substring(0, 1))) {
                words.remove(word);
                taken++;
            }
        }
        return taken;
    }
}
