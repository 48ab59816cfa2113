package org.elka.web;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.List;

/** What became of a file, line by line, with some lines about each change. */
final class LineDifference {
    private static final int CONTEXT = 2;

    private LineDifference() {}

    /** @param mark "+" added, "-" removed, " " kept, "@" where the next lines stand */
    record Line(String mark, String text) {
        public boolean isAdded() {
            return mark.equals("+");
        }

        public boolean isRemoved() {
            return mark.equals("-");
        }
    }

    /** Empty where the two are the same. */
    static List<Line> between(String before, String after) {
        List<String> was = before.lines().toList();
        return UnifiedDiffUtils.generateUnifiedDiff(
                        "", "", was, DiffUtils.diff(was, after.lines().toList()), CONTEXT)
                .stream()
                .skip(2)
                .map(line -> new Line(line.substring(0, 1), line.startsWith("@@") ? line : line.substring(1)))
                .toList();
    }
}
