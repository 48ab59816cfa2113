package org.elka.tagging.values;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells of each dose of a sentence which drug it is of. */
final class DoseOwners {

    /** Words between a dose and the drug that follows it: "0.5 mg/kg of intravenous racemic ketamine". */
    private static final int WORDS_BETWEEN = 5;

    /** What else is written in capitals behind a dose: routes and times. */
    private static final Set<String> NO_DRUGS =
            Set.of("iv", "im", "sc", "ip", "po", "in", "sl", "bid", "tid", "qd", "bw", "od", "i", "or", "and", "vs");

    private final Passage passage;
    private final List<DrugMention> drugs;
    private final @Nullable DrugMention before;
    private final boolean respectively;

    /** @param before the drug that the text spoke of last before this sentence */
    DoseOwners(Passage passage, @Nullable DrugMention before) {
        this.passage = passage;
        this.before = before;
        this.drugs = passage.drugs().stream()
                .filter(d -> d.hasDoses(passage.words()))
                .toList();
        this.respectively = says(passage.words(), "respectively");
    }

    private static boolean says(Words words, String word) {
        for (int i = 0; i < words.size(); i++) {
            if (words.is(i, word)) {
                return true;
            }
        }
        return false;
    }

    /** The drug, or null if none has been named. */
    @Nullable
    DrugMention owner(int index) {
        Dose dose = passage.doses().get(index);
        if (respectively && drugs.size() > 1 && drugs.size() == passage.doses().size()) {
            return drugs.get(index);
        }
        if (isCodeName(dose.next())) {
            return null;
        }
        DrugMention earlier = lastBefore(dose.first());
        DrugMention later = firstAfter(dose.next());
        if (later != null && follows(dose.next(), later.from()) && !isAttached(earlier, dose)) {
            return later;
        }
        if (earlier != null) {
            return earlier;
        }
        boolean ofAside = later != null && !later.isKetamine() && before != null && before.isKetamine();
        return later != null && !ofAside ? later : before;
    }

    /** "320 mg/d POMA", "60 mg TS-134": a drug by a name that no vocabulary knows. */
    private boolean isCodeName(int token) {
        Words words = passage.words();
        boolean name = words.allCapitals(token) && !NO_DRUGS.contains(words.word(token));
        return name && passage.drugs().stream().noneMatch(d -> d.from() == token);
    }

    /** "ketamine (0.5 mg/kg)": bracketed or bound to the drug before it. */
    private boolean isAttached(@Nullable DrugMention earlier, Dose dose) {
        if (earlier == null) {
            return false;
        }
        int gap = dose.first() - earlier.to();
        boolean bracket =
                passage.words().is(dose.first() - 1, "(") && !passage.words().is(dose.next(), "of");
        return bracket && gap <= 3;
    }

    private @Nullable DrugMention lastBefore(int token) {
        DrugMention last = null;
        for (DrugMention mention : drugs) {
            if (mention.to() <= token) {
                last = mention;
            }
        }
        return last;
    }

    private @Nullable DrugMention firstAfter(int token) {
        for (DrugMention mention : drugs) {
            if (mention.from() >= token) {
                return mention;
            }
        }
        return null;
    }

    private boolean follows(int from, int to) {
        if (to - from > WORDS_BETWEEN) {
            return false;
        }
        for (int i = from; i < to; i++) {
            switch (passage.words().word(i)) {
                case "and", "or", "with", "versus", "vs", "plus", "to", "over", "followed", "than" -> {
                    return false;
                }
                default -> {
                    if (!passage.words().isWord(i)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }
}
