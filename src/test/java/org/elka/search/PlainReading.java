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

    private static boolean window(List<String> text, List<String> asked, int distance) {
        int width = asked.size() + distance;
        for (int from = 0; from < text.size(); from++) {
            List<String> inside = text.subList(from, Math.min(text.size(), from + width));
            boolean all = asked.stream().allMatch(a -> inside.stream().anyMatch(w -> isWord(w, a)));
            if (all) {
                return true;
            }
        }
        return false;
    }

    /** The words of a phrase as it is asked for; a truncated one ends in a star. */
    static List<String> asked(String phrase) {
        List<String> asked = new ArrayList<>();
        for (String token : phrase.split(" ")) {
            List<String> read = words(token);
            asked.addAll(read);
            if (token.endsWith("*")) {
                asked.set(asked.size() - 1, asked.getLast() + "*");
            }
        }
        return asked;
    }

    /** Whether the words stand in one text with at most so many others among them, in this order or in any. */
    static boolean isNear(Article article, TextField field, List<String> asked, int distance, boolean inOrder) {
        List<String> different = asked.stream().distinct().toList();
        return texts(article, field)
                .anyMatch(text -> inOrder ? follow(text, asked, distance) : window(text, different, distance));
    }

    private static boolean follow(List<String> text, List<String> asked, int distance) {
        for (int from = 0; from < text.size(); from++) {
            int width = Math.min(text.size(), from + asked.size() + distance);
            int next = 0;
            for (int at = from; at < width && next < asked.size(); at++) {
                if (isWord(text.get(at), asked.get(next))) {
                    next++;
                }
            }
            if (next == asked.size()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWord(String word, String asked) {
        return asked.endsWith("*") ? word.startsWith(asked.substring(0, asked.length() - 1)) : word.equals(asked);
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
