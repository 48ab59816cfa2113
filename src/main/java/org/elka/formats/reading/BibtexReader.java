package org.elka.formats.reading;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.ObjectResolutionException;
import org.jbibtex.ParseException;
import org.jbibtex.TokenMgrException;

/** BibTeX and BibLaTeX. jbibtex reads the entry's grammar; what it is too strict about is evened out before. */
final class BibtexReader implements EntryReader {
    private static final Pattern HEAD = Pattern.compile(
            "@\\s?([A-Za-z]{1,40})\\s*([{(])\\s*([^,{}=\"\\n]{0,500}?)\\s*(,|(?=[})]\\s*$)|(?=[A-Za-z][\\w-]*\\s*=))");

    private static final Set<String> BOOKS =
            Set.of("book", "mvbook", "collection", "proceedings", "booklet", "periodical");
    private static final Set<String> CHAPTERS =
            Set.of("incollection", "inbook", "bookinbook", "suppbook", "inreference");

    private static final Set<String> VERBATIM = Set.of("doi", "url", "pmid", "pmcid", "eprint", "file", "urldate");
    private static final Pattern AND = Pattern.compile("\\s+and\\s+", Pattern.CASE_INSENSITIVE);
    /** "calmer2024:E12", as Elka writes it. */
    private static final Pattern OWN_KEY = Pattern.compile("^[a-z]{0,60}\\d{0,4}:(E\\d{1,18})$");

    private static final Pattern STRING = Pattern.compile("(?im)^\\s*@\\s?string\\s*\\((.*)\\)\\s*$");
    private static final Pattern MISSING_COMMA = Pattern.compile("([}\"])(\\s*\\R\\s*[A-Za-z][\\w-]*\\s*=\\s*[{\"])");
    private static final Pattern PUBMED = Pattern.compile("https://pubmed\\.ncbi\\.nlm\\.nih\\.gov/(\\d{1,9})/?");
    private static final Pattern PMID = Pattern.compile("(?i)\\bPMID:?\\s*(\\d{1,9})");

    private static final Map<String, Meaning> MEANINGS = Map.ofEntries(
            Map.entry("title", Meaning.TITLE),
            Map.entry("journal", Meaning.JOURNAL),
            Map.entry("journaltitle", Meaning.JOURNAL),
            Map.entry("fjournal", Meaning.JOURNAL),
            Map.entry("shortjournal", Meaning.JOURNAL_ABBREVIATION),
            Map.entry("booktitle", Meaning.BOOK_TITLE),
            Map.entry("series", Meaning.COLLECTION_TITLE),
            Map.entry("year", Meaning.DATE),
            Map.entry("date", Meaning.DATE),
            Map.entry("month", Meaning.MONTH),
            Map.entry("volume", Meaning.VOLUME),
            Map.entry("number", Meaning.ISSUE),
            Map.entry("issue", Meaning.ISSUE),
            Map.entry("pages", Meaning.PAGES),
            Map.entry("eid", Meaning.ARTICLE_NUMBER),
            Map.entry("issn", Meaning.STANDARD_NUMBER),
            Map.entry("isbn", Meaning.STANDARD_NUMBER),
            Map.entry("publisher", Meaning.PUBLISHER),
            Map.entry("address", Meaning.PUBLISHER_PLACE),
            Map.entry("location", Meaning.PUBLISHER_PLACE),
            Map.entry("edition", Meaning.EDITION),
            Map.entry("language", Meaning.LANGUAGE),
            Map.entry("langid", Meaning.LANGUAGE),
            Map.entry("doi", Meaning.DOI),
            Map.entry("pmid", Meaning.PMID),
            Map.entry("pmcid", Meaning.PMCID),
            Map.entry("url", Meaning.ADDRESS),
            Map.entry("accession", Meaning.ACCESSION),
            Map.entry("label", Meaning.LABEL),
            Map.entry("abstract", Meaning.ABSTRACT),
            Map.entry("type", Meaning.PUBLICATION_TYPE),
            Map.entry("note", Meaning.NOTE),
            Map.entry("annote", Meaning.NOTE));

    @Override
    public Reading read(String text) throws UnreadableEntryException {
        List<Matcher> heads = heads(text);
        if (heads.isEmpty()) {
            throw new UnreadableEntryException("it does not begin as an entry does: @article{key,");
        }
        Matcher head = heads.getLast();
        String kind = head.group(1).toLowerCase(Locale.ROOT);
        if (kind.equals("set") || kind.equals("xdata")) {
            throw new UnreadableEntryException("@" + kind + " is no publication of its own");
        }
        BibTeXEntry entry = parse(evened(text, head));
        Draft draft = new Draft("bibtex");
        draft.add(Meaning.LABEL, "key", OWN_KEY.matcher(head.group(3)).replaceFirst("$1"));
        if (BOOKS.contains(kind) || CHAPTERS.contains(kind)) {
            draft.isBook();
        } else if (!kind.equals("article")) {
            draft.keep("entrytype", kind);
        }
        if (kind.endsWith("thesis")) {
            draft.add(Meaning.PUBLICATION_TYPE, "entrytype", "Thesis");
        } else if (kind.equals("inproceedings") || kind.equals("conference")) {
            draft.add(Meaning.PUBLICATION_TYPE, "entrytype", "Conference Paper");
        }
        boolean fullJournal = entry.getFields().keySet().stream()
                .anyMatch(key -> key.getValue().equalsIgnoreCase("fjournal"));
        entry.getFields().forEach((key, value) -> {
            String name = key.getValue().toLowerCase(Locale.ROOT);
            add(draft, fullJournal && name.equals("journal") ? "shortjournal" : name, value.toUserString());
        });
        return draft.finish();
    }

    /** The heads of the abbreviations before the entry, and its own as the last. */
    private static List<Matcher> heads(String text) {
        List<Matcher> heads = new ArrayList<>();
        Matcher head = HEAD.matcher(text);
        int from = 0;
        while (head.find(from)) {
            Matcher found = HEAD.matcher(text);
            found.find(from);
            heads.add(found);
            if (!head.group(1).equalsIgnoreCase("string")) {
                break;
            }
            from = head.end();
        }
        return heads;
    }

    /** With a key and braces that jbibtex takes; nothing else in the entry is touched. */
    private static String evened(String text, Matcher head) {
        String before = STRING.matcher(text.substring(0, head.start())).replaceAll("@string{$1}");
        String rest = text.substring(head.end()).stripTrailing();
        if (head.group(2).equals("(") && rest.endsWith(")")) {
            rest = rest.substring(0, rest.length() - 1) + "}";
        }
        return before + "@" + head.group(1) + "{k," + rest;
    }

    private static BibTeXEntry parse(String text) throws UnreadableEntryException {
        try {
            return parsed(text);
        } catch (UnreadableEntryException e) {
            String mended = MISSING_COMMA.matcher(text).replaceAll("$1,$2");
            if (mended.equals(text)) {
                throw e;
            }
            return parsed(mended);
        }
    }

    private static BibTeXEntry parsed(String text) throws UnreadableEntryException {
        try {
            // names of months and journals that no @string defines stand for themselves
            BibTeXParser parser = new BibTeXParser() {
                @Override
                public void checkStringResolution(Key key, org.jbibtex.BibTeXString string) {}

                @Override
                public void checkCrossReferenceResolution(Key key, BibTeXEntry entry) {}
            };
            BibTeXDatabase database = parser.parse(new StringReader(text));
            return database.getEntries().values().stream()
                    .findFirst()
                    .orElseThrow(() -> new UnreadableEntryException("it has no fields"));
        } catch (ParseException | TokenMgrException | ObjectResolutionException | StackOverflowError e) {
            String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new UnreadableEntryException("not well-formed BibTeX"
                    + (e instanceof StackOverflowError ? ": its braces are nested too deep" : ": " + reason));
        }
    }

    private static void add(Draft draft, String name, String latex) {
        switch (name) {
            case "author" -> names(draft, "author", latex);
            case "editor" -> names(draft, "editor", latex);
            case OwnRemarks.FIELD -> own(draft, LatexReading.of(latex));
            case "keywords", "keyword" -> keywords(draft, LatexReading.of(latex));
            default -> {
                String text =
                        VERBATIM.contains(name) ? latex.replaceAll("\\\\([_%#&~])|[{}]", "$1") : LatexReading.of(latex);
                Meaning meaning = MEANINGS.get(name);
                Matcher pmid = PMID.matcher(text);
                if (name.equals("type")) {
                    List.of(text.split("\\s*;\\s*")).forEach(type -> draft.add(Meaning.PUBLICATION_TYPE, name, type));
                } else if (name.equals("note") && pmid.matches()) {
                    draft.add(Meaning.PMID, name, pmid.group(1));
                } else if (name.equals("note")) {
                    text.lines()
                            .forEach(line ->
                                    List.of(line.split(" \\| ")).forEach(one -> draft.add(Meaning.NOTE, name, one)));
                } else if (name.equals("url") && text.startsWith("https://doi.org/10.")) {
                    draft.add(Meaning.DOI, name, text); // what the DOI's own field says, or all there is of it
                } else if (name.equals("url") && pubmed(text).isPresent()) {
                    draft.add(Meaning.PMID, name, pubmed(text).get());
                } else if (meaning == null) {
                    draft.keep(name, text);
                } else {
                    draft.add(meaning, name, text);
                }
            }
        }
    }

    /** The PMID in the address of a citation in PubMed. */
    private static Optional<String> pubmed(String address) {
        Matcher found = PUBMED.matcher(address);
        return found.matches() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /** Parted by semicolons, or by commas where there are none. */
    private static void keywords(Draft draft, String text) {
        for (String keyword : text.split(text.indexOf(';') < 0 ? "\\s*,\\s*" : "\\s*;\\s*")) {
            draft.add(Meaning.KEYWORD, "keywords", keyword);
        }
    }

    /** Names parted by "and" outside of braces: "Last, Jr, First", "First von Last", or a group in braces. */
    private static void names(Draft draft, String role, String latex) {
        for (String name : parts(latex)) {
            String text = LatexReading.of(name);
            boolean group = name.startsWith("{") && name.endsWith("}") && closes(name);
            if (text.isEmpty() || text.equalsIgnoreCase("others")) {
                continue;
            }
            if (group) {
                draft.add(AuthorNames.group(role, text));
            } else {
                draft.add(person(role, name, text));
            }
        }
    }

    private static org.elka.library.Citation.Contributor person(String role, String latex, String text) {
        List<String> parts = split(latex, Pattern.compile("\\s*,\\s*")).stream()
                .map(LatexReading::of)
                .toList();
        if (parts.size() == 3) {
            return AuthorNames.person(role, parts.get(0), parts.get(2), parts.get(1));
        }
        if (parts.size() == 2) {
            return AuthorNames.person(role, parts.get(0), parts.get(1), null);
        }
        List<String> words = List.of(text.split(" "));
        int surname = words.size() - 1;
        while (surname > 1 && Character.isLowerCase(words.get(surname - 1).charAt(0))) {
            surname--;
        }
        String fore = String.join(" ", words.subList(0, surname));
        return AuthorNames.person(role, String.join(" ", words.subList(surname, words.size())), fore, null);
    }

    private static void own(Draft draft, String text) {
        for (String remark : text.split(" \\| ")) {
            if (!OwnRemarks.isNote(remark)) {
                draft.keep(OwnRemarks.FIELD, remark);
            }
        }
    }

    private static List<String> parts(String latex) {
        return split(latex.replaceAll("\\s+", " ").strip(), AND);
    }

    /** Parts of a text at what matches outside of braces. */
    private static List<String> split(String text, Pattern at) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (Matcher found = at.matcher(text); found.find(); ) {
            if (depth(text, found.start()) == 0) {
                parts.add(text.substring(from, found.start()));
                from = found.end();
            }
        }
        parts.add(text.substring(from));
        return parts;
    }

    private static int depth(String text, int end) {
        int depth = 0;
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        }
        return depth;
    }

    /** Whether the first brace closes at the end of the text, so that all of it stands in one pair. */
    private static boolean closes(String text) {
        for (int i = 1; i < text.length() - 1; i++) {
            if (depth(text, i + 1) == 0) {
                return false;
            }
        }
        return true;
    }
}
