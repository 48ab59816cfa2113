package org.elka.tagging.values;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.elka.tagging.text.Role;
import org.jspecify.annotations.Nullable;

/** The names that a text gives to times, "three months later (T2)", and where its results use them: "lower at T2". */
final class TimeLabels {

    private static final int LONGEST = 2;

    private TimeLabels() {}

    /** The passages, those of results and conclusion with the times that they name by a label. */
    static List<Passage> resolve(List<Passage> passages) {
        Map<String, TimeSpan> named = new HashMap<>();
        for (Passage passage : passages) {
            for (TimeSpan span : passage.times()) {
                String label = label(passage.words(), span);
                if (label != null) {
                    named.putIfAbsent(label, span);
                }
            }
        }
        if (named.isEmpty()) {
            return passages;
        }
        List<Passage> resolved = new ArrayList<>(passages.size());
        for (Passage passage : passages) {
            boolean tells = passage.role() == Role.RESULTS || passage.role() == Role.CONCLUSION;
            resolved.add(tells ? passage.with(used(passage, named)) : passage);
        }
        return resolved;
    }

    /** "six weeks (T2)", "T2 (six weeks". */
    private static @Nullable String label(Words words, TimeSpan span) {
        if (words.is(span.next(), "(") && isLabel(words, span.next() + 1) && words.is(span.next() + 2, ")")) {
            return words.word(span.next() + 1);
        }
        boolean before = words.is(span.first() - 1, "(") && isLabel(words, span.first() - 2);
        return before ? words.word(span.first() - 2) : null;
    }

    private static boolean isLabel(Words words, int i) {
        String word = words.word(i);
        return word.length() == LONGEST && word.charAt(0) == 't' && Character.isDigit(word.charAt(1));
    }

    private static List<TimeSpan> used(Passage passage, Map<String, TimeSpan> named) {
        List<TimeSpan> times = new ArrayList<>(passage.times());
        for (int i = 0; i < passage.words().size(); i++) {
            TimeSpan span =
                    isLabel(passage.words(), i) ? named.get(passage.words().word(i)) : null;
            if (span != null) {
                times.add(new TimeSpan(i, i + 1, span.least(), span.most(), true));
            }
        }
        return times;
    }
}
