package org.elka.bench;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * Makes tables of made-up records, some of one publication: as other databases write it, with slips and omissions. Among
 * them stand what only looks the same: errata, abstracts of a congress, the years of a series, editorials, replies.
 *
 * <p>A record's id is {@code P<publication>-<copy>}, so the table carries its own truth.
 */
public final class GeneratedDuplicates {
    private static final int JOURNALS = 800;
    private static final double REPEATED = 0.3;

    private final WordModel words = new WordModel();
    private final RandomGenerator random;
    private final List<String> journals = new ArrayList<>();
    private final List<String> surnames = new ArrayList<>();

    public GeneratedDuplicates(long seed) {
        random = new Seeded(seed);
        for (int i = 0; i < JOURNALS; i++) {
            journals.add("Journal of " + WordModel.capital(words.term(random)) + " and "
                    + WordModel.capital(words.term(random)));
        }
        for (int i = 0; i < 20_000; i++) {
            surnames.add(WordModel.capital(words.term(random)));
        }
    }

    /** A publication, or a copy of it. */
    private record Made(
            String title,
            List<String> given,
            List<String> surnames,
            int year,
            String journal,
            String volume,
            String issue,
            int first,
            int last,
            String doi) {
        Made with(String otherTitle, int otherYear, String otherVolume, int otherFirst, String otherDoi) {
            return new Made(
                    otherTitle,
                    given,
                    surnames,
                    otherYear,
                    journal,
                    otherVolume,
                    issue,
                    otherFirst,
                    otherFirst + last - first,
                    otherDoi);
        }
    }

    /** Writes {@code count} records; returns how many of them repeat another one. */
    public long write(Writer out, int count) throws IOException {
        CsvWriter csv = CsvWriter.builder().build(out);
        csv.writeRecord("record_id", "title", "authors", "year", "journal", "volume", "issue", "pages", "doi");
        long repeated = 0;
        int publication = 0;
        int written = 0;
        while (written < count) {
            Made made = publication();
            for (Made one : withLookAlikes(made)) {
                int copies = random.nextDouble() < REPEATED ? 1 + random.nextInt(3) : 0;
                for (int copy = 0; copy <= copies && written < count; copy++) {
                    write(csv, "P" + publication + "-" + copy, one, copy > 0);
                    written++;
                    repeated += copy > 0 ? 1 : 0;
                }
                publication++;
            }
        }
        csv.flush();
        return repeated;
    }

    private Made publication() {
        int authors = 1 + random.nextInt(8);
        List<String> given = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < authors; i++) {
            given.add(WordModel.capital(words.term(random)));
            names.add(surnames.get(random.nextInt(surnames.size())));
        }
        int first = 1 + random.nextInt(2500);
        return new Made(
                words.phrase(random, 7 + random.nextInt(10)),
                given,
                names,
                1990 + random.nextInt(36),
                journals.get(random.nextInt(JOURNALS)),
                String.valueOf(1 + random.nextInt(120)),
                String.valueOf(1 + random.nextInt(12)),
                first,
                first + 3 + random.nextInt(14),
                doi());
    }

    private String doi() {
        return random.nextInt(3) == 0 ? "" : "10.5555/made." + Long.toHexString(random.nextLong());
    }

    /** The publication, and now and then another that bears its title or nearly so. */
    private List<Made> withLookAlikes(Made made) {
        int other = made.first() + 400 + random.nextInt(300);
        String later = String.valueOf(Integer.parseInt(made.volume()) + 1);
        return switch (random.nextInt(20)) {
            case 0 -> List.of(made, made.with("Erratum: " + made.title(), made.year(), made.volume(), other, doi()));
            case 1 -> List.of(made, made.with(made.title(), made.year() + 1, later, other, doi()));
            case 2 -> List.of(made, made.with(made.title() + ": reply", made.year(), made.volume(), other, doi()));
            case 3 -> List.of(made.with("Editorial", made.year(), made.volume(), made.first(), ""));
            case 4 -> List.of(abstractOf(made), made);
            case 5 ->
                List.of(
                        made.with(made.title() + ". Part I", made.year(), made.volume(), made.first(), ""),
                        made.with(made.title() + ". Part II", made.year(), made.volume(), other, ""));
            default -> List.of(made);
        };
    }

    private Made abstractOf(Made made) {
        String congress = journals.get(random.nextInt(JOURNALS));
        return new Made(
                made.title(),
                made.given(),
                made.surnames(),
                made.year() - 1,
                congress,
                made.volume(),
                "Suppl 1",
                made.first(),
                made.first(),
                "");
    }

    private void write(CsvWriter csv, String id, Made made, boolean copy) {
        boolean otherwise = copy && random.nextBoolean();
        String pages = otherwise ? shortened(made.first(), made.last()) : made.first() + "-" + made.last();
        csv.writeRecord(
                id,
                copy ? rewritten(made.title()) : made.title(),
                authors(made, otherwise),
                String.valueOf(made.year()),
                otherwise ? abbreviated(made.journal()) : made.journal(),
                made.volume(),
                copy && random.nextInt(4) == 0 ? "" : made.issue(),
                copy && random.nextInt(20) == 0 ? "" : pages,
                copy && random.nextInt(3) == 0 ? "" : made.doi());
    }

    private String rewritten(String title) {
        return switch (random.nextInt(8)) {
            case 0 -> title.toUpperCase(Locale.ROOT);
            case 1 -> title + ".";
            case 2 -> "[" + title + "]. [German]";
            case 3 -> slipped(title);
            default -> title;
        };
    }

    private String slipped(String title) {
        int at = 1 + random.nextInt(title.length() - 2);
        return Character.isLetter(title.charAt(at)) && Character.isLetter(title.charAt(at - 1))
                ? title.substring(0, at) + title.substring(at + 1)
                : title;
    }

    private static String authors(Made made, boolean initials) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < made.surnames().size(); i++) {
            String given = made.given().get(i);
            all.add(made.surnames().get(i) + ", " + (initials ? given.charAt(0) + "." : given));
        }
        return String.join("; ", all);
    }

    private static String abbreviated(String journal) {
        StringBuilder all = new StringBuilder();
        for (String word : journal.split(" ")) {
            if (!word.equals("of") && !word.equals("and")) {
                all.append(word.equals("Journal") ? "J" : word.substring(0, Math.min(4, word.length())))
                        .append(". ");
            }
        }
        return all.toString().strip();
    }

    private static String shortened(int first, int last) {
        String from = String.valueOf(first);
        String to = String.valueOf(last);
        int same = 0;
        while (from.length() == to.length() && same < from.length() - 1 && from.charAt(same) == to.charAt(same)) {
            same++;
        }
        return from + "-" + to.substring(same);
    }
}
