package org.elka.matching;

import java.util.List;
import java.util.Set;

/**
 * A title as it is compared: without what databases add to it, and its marks apart.
 *
 * @param joined all words without spaces, so that "health-care", "health care" and "healthcare" are one
 * @param words folded, in order
 * @param main the words before the subtitle without spaces; equal to {@code joined} where there is none
 * @param informative the words that say something: no articles and prepositions, none of the words that series and
 *     editorials are named by
 * @param marks what the title says it is: an erratum, a reply ...
 */
record Title(String joined, List<String> words, String main, List<String> informative, Set<Mark> marks) {
    static final Title MISSING = new Title("", List.of(), "", List.of(), Set.of());

    boolean isMissing() {
        return joined.isEmpty();
    }

    boolean hasSubtitle() {
        return !main.equals(joined);
    }

    /** How many words say what it is about; the fewer, the more publications may bear it. */
    int specificity() {
        return informative.size();
    }

    List<String> numbers() {
        return words.stream()
                .filter(word -> word.chars().anyMatch(Character::isDigit))
                .sorted()
                .toList();
    }

    /** How far two titles agree. */
    enum Agreement {
        IDENTICAL,
        /** The same but for slips of the pen. */
        TYPO,
        /** One has what the other lacks: a subtitle, a heading before it. */
        CONTAINED,
        /** Most words in common. */
        SIMILAR,
        DIFFERENT,
        MISSING
    }

    private static final int LEAST_CONTAINED = 3;
    private static final double SIMILAR = 0.6;

    Agreement compare(Title other) {
        if (isMissing() || other.isMissing()) {
            return Agreement.MISSING;
        }
        if (joined.equals(other.joined)) {
            return Agreement.IDENTICAL;
        }
        if (Typos.only(words, other.words)) {
            return Agreement.TYPO;
        }
        Title shorter = joined.length() < other.joined.length() ? this : other;
        Title longer = shorter == this ? other : this;
        if (shorter.specificity() >= LEAST_CONTAINED
                && (longer.joined.startsWith(shorter.joined)
                        || longer.joined.endsWith(shorter.joined)
                        || !shorter.hasSubtitle() && longer.main.equals(shorter.joined))) {
            return Agreement.CONTAINED;
        }
        return shared(other) >= SIMILAR && numbers().equals(other.numbers()) ? Agreement.SIMILAR : Agreement.DIFFERENT;
    }

    /** Informative words in common, slips allowed, over those of the longer one. */
    private double shared(Title other) {
        int longer = Math.max(specificity(), other.specificity());
        if (longer == 0) {
            return 0;
        }
        long common = informative.stream()
                .filter(word -> other.informative.stream()
                        .anyMatch(another -> word.equals(another) || Typos.isSlip(word, another)))
                .count();
        return (double) Math.min(common, other.specificity()) / longer;
    }
}
