package org.elka.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.elka.library.Article;
import org.elka.search.query.TextField;
import org.elka.search.query.Zone;

/**
 * Finds words in articles by going through their texts, with nothing of the index or of the product's analysis. It
 * keeps the words of the articles it has seen, by number, so it serves one set of articles.
 */
final class PlainReading {
    private static final Pattern WORD = Pattern.compile("(?:[\\p{L}\\p{N}]|(?<=\\d)\\.(?=\\d))+");

    /** Texts that were read before: the same few are asked about thousands of times. */
    private static final Map<String, List<String>> READ = new ConcurrentHashMap<>();

    private static final Map<Long, Map<Zone, List<List<String>>>> ARTICLES = new ConcurrentHashMap<>();

    private PlainReading() {}

    static List<String> words(String text) {
        return READ.computeIfAbsent(text, PlainReading::read);
    }

    private static List<String> read(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('·', '.')
                .replace("α", "alpha")
                .replace("β", "beta")
                .toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(plain);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    /** Whether the words of {@code phrase} stand in a row in one text; the last may be truncated by a star. */
    static boolean hasWords(Article article, TextField field, String phrase) {
        boolean truncated = phrase.endsWith("*");
        List<String> asked = words(phrase);
        return texts(article, field).anyMatch(text -> {
            for (int at = 0; at + asked.size() <= text.size(); at++) {
                if (standsAt(text, at, asked, truncated)) {
                    return true;
                }
            }
            return false;
        });
    }

    private static boolean standsAt(List<String> text, int at, List<String> asked, boolean truncated) {
        for (int i = 0; i < asked.size(); i++) {
            boolean last = i == asked.size() - 1;
            if (!equal(text.get(at + i), asked.get(i), truncated && last)) {
                return false;
            }
        }
        return true;
    }

    private static boolean equal(String word, String asked, boolean truncated) {
        return truncated ? word.startsWith(asked) : word.equals(asked);
    }

    /** Whether all of the different words stand in some window of one text with at most so many words besides. */
    static boolean isNear(Article article, TextField field, String phrase, int distance) {
        boolean truncated = phrase.endsWith("*");
        List<String> all = words(phrase);
        List<String> asked = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            String word = truncated && i == all.size() - 1 ? all.get(i) + "*" : all.get(i);
            if (!asked.contains(word)) {
                asked.add(word);
            }
        }
        return texts(article, field).anyMatch(text -> window(text, asked, distance));
    }

    private static boolean window(List<String> text, List<String> asked, int distance) {
        int width = asked.size() + distance;
        for (int from = 0; from < text.size(); from++) {
            List<String> inside = text.subList(from, Math.min(text.size(), from + width));
            boolean all = asked.stream()
                    .allMatch(a -> inside.stream()
                            .anyMatch(
                                    w -> a.endsWith("*") ? w.startsWith(a.substring(0, a.length() - 1)) : w.equals(a)));
            if (all) {
                return true;
            }
        }
        return false;
    }

    private static Stream<List<String>> texts(Article article, TextField field) {
        Map<Zone, List<List<String>>> zones = ARTICLES.computeIfAbsent(article.id(), id -> byZone(article));
        return field.zones().stream().flatMap(zone -> zones.get(zone).stream());
    }

    private static Map<Zone, List<List<String>>> byZone(Article article) {
        Map<Zone, List<List<String>>> zones = new EnumMap<>(Zone.class);
        for (Zone zone : Zone.values()) {
            zones.put(
                    zone,
                    ArticleTexts.of(article, zone).stream()
                            .map(PlainReading::words)
                            .toList());
        }
        return zones;
    }

    static boolean hasKey(String asked, Stream<String> values) {
        return values.anyMatch(asked::equals);
    }
}
