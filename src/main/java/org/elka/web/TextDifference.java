package org.elka.web;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What became of a text, word by word; the parts that are kept or added, in order, make up the later text. */
record TextDifference(List<Part> parts) {
    enum Kind {
        KEPT,
        ADDED,
        REMOVED
    }

    record Part(Kind kind, String text) {
        public boolean isAdded() {
            return kind == Kind.ADDED;
        }

        public boolean isRemoved() {
            return kind == Kind.REMOVED;
        }
    }

    static TextDifference between(String before, String after) {
        List<String> was = words(before);
        List<String> is = words(after);
        List<Part> parts = new ArrayList<>();
        int kept = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(was, is).getDeltas()) {
            add(parts, Kind.KEPT, is.subList(kept, delta.getTarget().getPosition()));
            add(parts, Kind.REMOVED, delta.getSource().getLines());
            add(parts, Kind.ADDED, delta.getTarget().getLines());
            kept = delta.getTarget().getPosition() + delta.getTarget().size();
        }
        add(parts, Kind.KEPT, is.subList(kept, is.size()));
        return new TextDifference(List.copyOf(parts));
    }

    /** Words with the space after them, so that nothing of the text is lost. */
    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("(?<=\\s)(?=\\S)"));
    }

    private static void add(List<Part> parts, Kind kind, List<String> words) {
        if (!words.isEmpty()) {
            parts.add(new Part(kind, String.join("", words)));
        }
    }
}
