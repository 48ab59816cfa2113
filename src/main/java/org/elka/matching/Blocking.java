package org.elka.matching;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The keys under which a description is looked up: two that share none are not compared. Each key stands for something
 * that two records of one publication nearly always share, and few others do: an identifier, the title, its main part,
 * volume with page and author, the first or last words of the title with the author.
 */
public final class Blocking {
    private static final int TITLE_WORDS = 3;
    private static final int WORD_START = 5;

    private Blocking() {}

    /** Hashes of the keys, ascending, each once. */
    public static long[] keys(Description description) {
        LongStream.Builder keys = LongStream.builder();
        addIdentifiers(keys, description);
        Title title = description.title();
        add(keys, 't', title.joined());
        add(keys, 't', title.main());
        String author = description.authors().key().orElse("");
        Place place = description.place();
        place.range().ifPresent(pages -> add(keys, 'p', place.volume() + "/" + pages.first() + "/" + author));
        place.range().ifPresent(pages -> add(keys, 'q', pages.first() + "/" + pages.last() + "/" + author));
        if (!author.isEmpty() && title.specificity() >= TITLE_WORDS) {
            List<String> words = title.informative();
            add(keys, 'f', starts(words.subList(0, TITLE_WORDS)) + author);
            add(keys, 'l', starts(words.subList(words.size() - TITLE_WORDS, words.size())) + author);
        }
        return Arrays.stream(keys.build().toArray()).sorted().distinct().toArray();
    }

    /** Those of the identifiers alone. */
    public static long[] identifierKeys(Description description) {
        LongStream.Builder keys = LongStream.builder();
        addIdentifiers(keys, description);
        return keys.build().sorted().toArray();
    }

    /** That of a PMID. */
    public static long pmidKey(String pmid) {
        return hash('i', pmid);
    }

    private static void addIdentifiers(LongStream.Builder keys, Description description) {
        add(keys, 'i', description.pmid());
        add(keys, 'd', description.doiOfWork());
        add(keys, 'c', description.pmcid());
    }

    private static String starts(List<String> words) {
        StringBuilder all = new StringBuilder();
        for (String word : words) {
            String spelled = Folding.oneSpelling(word);
            all.append(spelled, 0, Math.min(WORD_START, spelled.length())).append('/');
        }
        return all.toString();
    }

    private static void add(LongStream.Builder keys, char kind, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            keys.add(hash(kind, value));
        }
    }

    /** FNV-1a over the characters, its bits mixed (SplitMix64's last steps): the same on every machine and for ever. */
    private static long hash(char kind, String value) {
        long h = 0xcbf29ce484222325L ^ kind;
        for (int i = 0; i < value.length(); i++) {
            h = (h ^ value.charAt(i)) * 0x100000001b3L;
        }
        h = (h ^ (h >>> 30)) * 0xbf58476d1ce4e5b9L;
        h = (h ^ (h >>> 27)) * 0x94d049bb133111ebL;
        return h ^ (h >>> 31);
    }
}
