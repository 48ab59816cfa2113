package org.elka.search.query;

import java.util.ArrayList;
import java.util.List;

/** The words of whole texts, for everything that is not in a hurry; {@link WordScanner} says what a word is. */
public final class Words {
    private static final ThreadLocal<WordScanner> SCANNER = ThreadLocal.withInitial(WordScanner::new);

    private Words() {}

    /** A normalised word with the offsets of what it was made from, in UTF-16 code units. */
    public record Token(String word, int start, int end) {}

    public static List<Token> of(String text) {
        WordScanner scanner = new WordScanner();
        scanner.reset(text);
        List<Token> tokens = new ArrayList<>();
        while (scanner.next()) {
            tokens.add(new Token(scanner.word(), scanner.start(), scanner.end()));
        }
        return tokens;
    }

    /** The words with one space between them: what makes two spellings of a name or heading the same. */
    public static String key(String text) {
        WordScanner scanner = SCANNER.get();
        scanner.reset(text);
        StringBuilder key = new StringBuilder(text.length());
        while (scanner.next()) {
            if (!key.isEmpty()) {
                key.append(' ');
            }
            key.append(scanner.buffer(), 0, scanner.length());
        }
        return key.toString();
    }
}
