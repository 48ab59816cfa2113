package org.elka.matching;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a title: takes off what databases and publishers add to it, and notes what it says the publication is. */
final class TitleReader {
    private static final Set<String> STOP_WORDS = Set.of(
            ("a an the of and in on for to with by from at as is are be or its their into und der die das den dem des"
                            + " ein eine zur zum im le la les du de et en un une el los las y del al con por para il di da do os")
                    .split(" "));

    /** Words by which editorials, columns, series and meetings are named; they do not say what it is about. */
    private static final Set<String> SERIAL_WORDS = Set.of(
            ("editorial editorials editor editors introduction introducing preface foreword prologue epilogue issue issues"
                            + " special guest book books review reviews news notes note letter letters annual report reports"
                            + " conference conferences proceedings volume volumes number numbers index contents table"
                            + " announcement announcements calendar obituary erratum errata corrigendum correction corrections"
                            + " reply comment comments commentary abstract abstracts meeting meetings minutes message"
                            + " president welcome minitrack track symposium workshop session chair chairs program programme"
                            + " newsletter bulletin year years yearly monthly weekly quarterly month summary update updates"
                            + " january february march april may june july august september october november december"
                            + " winter spring summer autumn fall section part chapter paper papers standard edition supplement"
                            + " acknowledgement acknowledgements acknowledgment acknowledgments reviewers list author authors"
                            + " journal column cover front matter masthead subject people events first second third new"
                            + " einleitung vorwort editoriale editorialis introduccion prologo")
                    .split(" "));

    private static final Set<String> NO_TITLE = Set.of(
            "unknown",
            "untitled",
            "notitle",
            "notitleavailable",
            "na",
            "none",
            "null",
            "nottitled",
            "titlenotavailable");

    /** Beyond as many characters a title is cut: what makes two titles differ comes before. */
    private static final int LONGEST = 2_000;

    /** Without one of these there is nothing to take off. */
    private static final Pattern ADDITION = Pattern.compile("[\\[(]|\\.\\.\\.");

    /** A note in brackets or parentheses at the end, closed or cut off. */
    private static final Pattern ADDED_NOTE = Pattern.compile(
            "(?i)[\\s.]*\\[\\s*(?:(?:published )?(?:erratum|corrected|correction|retract|comment|see comment|summary|abstract|letter"
                    + "|review|editorial|in [a-z]+|article in|author'?s? transl)[^\\]]*|[a-z]{4,12}|\\d+( refs?)?)\\]?[.\\s]*$"
                    + "|\\s*\\((?:multiple letters?|letters?|abstract|editorial)\\)[.\\s]*$"
                    + "|\\s*\\[(?:published )?erratum.*$");

    /** CINAHL's way of adding what a letter comments on. */
    private static final Pattern COMMENTED = Pattern.compile("\\.{3,}\\s*[\\[(]?[A-Z][^.]*\\.?.*(?:19|20)\\d\\d.*$");

    /** "(vol 360, pg 542, 2009)" and "(Journal (2009) 360 (542-544))": the original's place, on an erratum. */
    private static final Pattern ORIGINALS_PLACE = Pattern.compile(
            "(?i)\\s*\\((?:vol\\.? ?\\w+,.*?(?:19|20)\\d\\d|[^()]*\\((?:19|20)\\d\\d\\)[^()]*(?:\\([^()]*\\))?[^()]*)\\)[.\\s]*$");

    private static final Pattern WRAPPED = Pattern.compile("^\\[(.*)\\][.\\s]*$");

    private static final Pattern RETRACTED = Pattern.compile("(?i)^retracted(?: article)?\\s*[:.]\\s*");
    private static final Pattern ERRATUM = Pattern.compile(
            "(?i)^(?:(?:publisher|author)(?:['’]?s)? )?(?:erratum|errata|corrigend(?:um|a)|corrections?)\\b(?: to| for|\\s*[:.\\[(-])");
    private static final Pattern RETRACTION = Pattern.compile(
            "(?i)^(?:retraction|withdrawal)(?: note| notice)?\\b(?: to| of| for|\\s*[:.])|^expression of concern");
    private static final Pattern REPLY = Pattern.compile(
            "(?i)^(?:(?:the )?authors?['’]?s?['’]? )?(?:reply|response|rejoinder)\\s*(?:to\\b|[:.]|by\\b)|^in reply\\b"
                    + "|[-–—:.(\\[]\\s*(?:(?:the )?authors?['’]?s?['’]? |in )?(?:reply|response|rejoinder)[)\\]]?[.\\s]*$");
    private static final Pattern COMMENT = Pattern.compile(
            "(?i)^(?:invited |editorial )?comment(?:ary|s)?\\s*(?:on\\b|to\\b|[:.])|^re\\s?:|^discussion (?:of|on)\\b"
                    + "|[-–—:.(\\[]\\s*(?:a |an )?(?:invited |editorial )?comment(?:ary|s)?[)\\]]?[.\\s]*$");
    private static final Pattern PROTOCOL = Pattern.compile(
            "(?i)\\bprotocol (?:for|of)\\b|\\b(?:study|trial|review)?\\s*protocol[.)\\]\\s]*$|\\brationale and (?:study )?(?:design|protocol)\\b");
    private static final Pattern BOOK_REVIEW = Pattern.compile("(?i)^book reviews?\\b|\\(book reviews?\\)[.\\s]*$");

    private static final Pattern SUBTITLE = Pattern.compile("[:?;.]\\s+|\\s[-–—]\\s|--|—|\\s*:\\s*");

    private TitleReader() {}

    /**
     * Reads a title.
     *
     * @param venue the words of the journal's or the proceedings' name: a title of nothing else says nothing
     */
    static Title read(String raw, Set<String> venue) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        String bare = bare(RETRACTED.matcher(cut(raw.strip())).replaceFirst(""), marks);
        List<String> words = Folding.words(bare);
        String joined = joined(words);
        if (words.isEmpty() || NO_TITLE.contains(joined)) {
            return Title.MISSING;
        }
        List<String> informative = informative(words);
        if (venue.containsAll(informative)) {
            informative = List.of();
        }
        return new Title(joined, words, main(bare, joined), informative, marks);
    }

    private static String cut(String title) {
        return title.length() <= LONGEST ? title : title.substring(0, LONGEST);
    }

    private static String bare(String title, Set<Mark> marks) {
        String bare = title;
        mark(bare, BOOK_REVIEW, Mark.BOOK_REVIEW, marks);
        for (String before = ""; !before.equals(bare) && ADDITION.matcher(bare).find(); ) {
            before = bare;
            bare = withoutAdditions(bare, marks);
        }
        mark(bare, PROTOCOL, Mark.PROTOCOL, marks);
        bare = taken(bare, ERRATUM, Mark.ERRATUM, marks);
        bare = taken(bare, RETRACTION, Mark.RETRACTION, marks);
        bare = taken(bare, REPLY, Mark.REPLY, marks);
        return taken(bare, COMMENT, Mark.COMMENT, marks);
    }

    private static String withoutAdditions(String title, Set<Mark> marks) {
        String bare = title;
        Matcher place = ORIGINALS_PLACE.matcher(bare);
        if (place.find()) {
            marks.add(Mark.ERRATUM);
            bare = bare.substring(0, place.start());
        }
        bare = without(COMMENTED, without(ADDED_NOTE, bare));
        Matcher wrapped = WRAPPED.matcher(bare);
        if (wrapped.matches() && wrapped.group(1).indexOf('[') < 0) {
            bare = wrapped.group(1);
        }
        return bare.strip();
    }

    /** Takes a match off, unless nothing would be left. */
    private static String without(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() && matcher.start() > 0 ? text.substring(0, matcher.start()) : text;
    }

    private static void mark(String text, Pattern pattern, Mark mark, Set<Mark> marks) {
        if (pattern.matcher(text).find()) {
            marks.add(mark);
        }
    }

    private static String taken(String text, Pattern pattern, Mark mark, Set<Mark> marks) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return text;
        }
        marks.add(mark);
        String rest = (text.substring(0, matcher.start()) + ' ' + text.substring(matcher.end())).strip();
        return rest.chars().anyMatch(Character::isLetter) ? rest : text;
    }

    private static List<String> informative(List<String> words) {
        List<String> informative = new ArrayList<>();
        for (String word : words) {
            if (word.length() > 1
                    && !STOP_WORDS.contains(word)
                    && !SERIAL_WORDS.contains(word)
                    && !Character.isDigit(word.charAt(0))
                    && !informative.contains(word)) {
                informative.add(word);
            }
        }
        return List.copyOf(informative);
    }

    private static String main(String bare, String joined) {
        Matcher subtitle = SUBTITLE.matcher(bare);
        while (subtitle.find()) {
            List<String> before = Folding.words(bare.substring(0, subtitle.start()));
            if (informative(before).size() >= 3) {
                return joined(before);
            }
        }
        return joined;
    }

    private static String joined(List<String> words) {
        StringBuilder all = new StringBuilder();
        words.forEach(word -> all.append(Folding.oneSpelling(word)));
        return all.toString().toLowerCase(Locale.ROOT);
    }
}
