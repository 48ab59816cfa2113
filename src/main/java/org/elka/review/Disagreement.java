package org.elka.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.elka.library.Article;
import org.elka.library.Tagging;
import org.elka.library.Tagging.Tag;
import org.elka.library.Tagging.Value;
import org.elka.library.Verdict;
import org.elka.library.Verdict.Subject;
import org.jspecify.annotations.Nullable;

/** A verdict that the machine, as it tags now, does not agree with. */
public record Disagreement(Article article, Verdict verdict, How how) {

    public enum How {
        /** The machine gives what a person rejected. */
        MACHINE_GIVES,
        /** The machine does not give what a person says is there. */
        MACHINE_MISSES,
        /** Both give the tag, at different levels. */
        LEVEL_DIFFERS,
        /** Both give values, and not the same ones. */
        VALUES_DIFFER
    }

    /** Where the article's standing verdicts and the machine differ, in the order of the verdicts. */
    public static List<Disagreement> of(Article article) {
        return of(article, article.machine());
    }

    /** The same against another tagging of the article's text. */
    public static List<Disagreement> of(Article article, @Nullable Tagging machine) {
        List<Disagreement> found = new ArrayList<>();
        for (Verdict verdict : article.verdicts()) {
            how(verdict, machine).ifPresent(how -> found.add(new Disagreement(article, verdict, how)));
        }
        return found;
    }

    private static Optional<How> how(Verdict verdict, @Nullable Tagging machine) {
        return switch (verdict.subject().of()) {
            case TAG -> onTag(verdict, machine);
            case VALUE -> onValue(verdict, machine);
        };
    }

    private static Optional<How> onTag(Verdict verdict, @Nullable Tagging machine) {
        Subject subject = verdict.subject();
        Optional<Tag> tag = machine == null ? Optional.empty() : machine.tag(subject.name());
        if (!verdict.holds()) {
            return tag.map(given -> How.MACHINE_GIVES);
        }
        if (tag.isEmpty()) {
            return Optional.of(How.MACHINE_MISSES);
        }
        return tag.get().level() == verdict.said().level() ? Optional.empty() : Optional.of(How.LEVEL_DIFFERS);
    }

    private static Optional<How> onValue(Verdict verdict, @Nullable Tagging machine) {
        Set<String> said = texts(verdict.said().values());
        Set<String> given = machine == null
                ? new HashSet<>()
                : texts(machine.values(verdict.subject().name()));
        if (said.equals(given)) {
            return Optional.empty();
        }
        if (said.isEmpty()) {
            return Optional.of(How.MACHINE_GIVES);
        }
        return Optional.of(given.isEmpty() ? How.MACHINE_MISSES : How.VALUES_DIFFER);
    }

    private static Set<String> texts(List<Value> values) {
        return values.stream().map(Value::text).collect(Collectors.toSet());
    }
}
