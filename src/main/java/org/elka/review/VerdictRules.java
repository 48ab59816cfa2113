package org.elka.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.elka.library.Article;
import org.elka.library.Tagging;
import org.elka.library.Tagging.Evidence;
import org.elka.library.Tagging.Level;
import org.elka.library.Tagging.Tag;
import org.elka.library.Tagging.Value;
import org.elka.library.Verdict.Kind;
import org.elka.library.Verdict.Said;
import org.elka.library.Verdict.Subject;
import org.elka.review.Proposal.ProposedValue;
import org.jspecify.annotations.Nullable;

/** Which verdicts an article takes, and what they come to. */
final class VerdictRules {
    /** The names of values, as {@link Value} lists them. */
    static final Set<String> VALUES = new TreeSet<>(Set.of(
            "anxiety-direction",
            "compound",
            "design",
            "disorder",
            "dose",
            "duration-days",
            "in-scope",
            "n",
            "onset-hours",
            "route",
            "scale"));

    private static final Set<String> NUMBERS = Set.of("n", "onset-hours", "duration-days");

    /** Values whose ground may be that no words say otherwise. */
    private static final Set<String> WITHOUT_WORDS = Set.of("design", "in-scope");

    private final Article article;
    private final Passages passages;

    VerdictRules(Article article) {
        this.article = article;
        this.passages = new Passages(article.citation());
    }

    /** What the proposal comes to. @throws RefusedVerdict if it does not fit the article */
    Said said(Subject subject, Proposal proposal) {
        return switch (subject.of()) {
            case TAG -> onTag(subject.name(), proposal);
            case VALUE -> onValue(subject.name(), proposal);
        };
    }

    private Said onTag(String name, Proposal proposal) {
        refuse(!proposal.values().isEmpty(), "a verdict on a tag takes no values");
        Optional<Tag> base = tag(article.tagging(), name).or(() -> tag(article.machine(), name));
        return switch (proposal.kind()) {
            case REJECTED -> said(proposal, null, List.of(), List.of());
            case CONFIRMED -> {
                Tag tag = base.orElseThrow(() -> nothing(name, "confirm"));
                refuse(
                        proposal.level() != null && proposal.level() != tag.level(),
                        "the tag is at level " + lower(tag.level()) + "; send verdict \"corrected\" for another");
                yield said(proposal, tag.level(), tag.evidence(), List.of());
            }
            case CORRECTED -> {
                Tag tag = base.orElseThrow(() -> nothing(name, "correct"));
                refuse(
                        proposal.level() == null && proposal.evidence().isEmpty(),
                        "a correction needs a level or evidence");
                yield said(
                        proposal,
                        Objects.requireNonNullElse(proposal.level(), tag.level()),
                        proposal.evidence().isEmpty() ? tag.evidence() : passages.evidence(proposal.evidence()),
                        List.of());
            }
            case ADDED -> {
                refuse(tag(article.machine(), name).isPresent(), "the machine has this tag: confirm or correct it");
                refuse(proposal.level() == null, "an added tag needs a level, reports or mentions");
                refuse(proposal.evidence().isEmpty(), "an added tag needs evidence: a verbatim passage of the text");
                yield said(proposal, proposal.level(), passages.evidence(proposal.evidence()), List.of());
            }
        };
    }

    private Said onValue(String name, Proposal proposal) {
        refuse(!VALUES.contains(name), "there is no value \"" + name + "\"; there are " + VALUES);
        refuse(
                proposal.level() != null || !proposal.evidence().isEmpty(),
                "a verdict on values takes no level, and evidence only beside each value");
        List<Value> base = values(article.tagging(), name);
        List<Value> machine = values(article.machine(), name);
        return switch (proposal.kind()) {
            case REJECTED -> said(proposal, null, List.of(), List.of());
            case CONFIRMED -> {
                List<Value> held = base.isEmpty() ? machine : base;
                refuse(held.isEmpty(), "there is no " + name + " to confirm");
                yield said(proposal, null, List.of(), held);
            }
            case CORRECTED -> {
                refuse(base.isEmpty() && machine.isEmpty(), "there is no " + name + " to correct: add it");
                yield said(proposal, null, List.of(), checked(name, proposal.values()));
            }
            case ADDED -> {
                refuse(!machine.isEmpty(), "the machine has a " + name + ": confirm or correct it");
                yield said(proposal, null, List.of(), checked(name, proposal.values()));
            }
        };
    }

    private List<Value> checked(String name, List<ProposedValue> proposed) {
        refuse(proposed.isEmpty(), "the values that hold are missing");
        List<Value> values = new ArrayList<>();
        for (ProposedValue value : proposed) {
            refuse(value.text().isBlank(), "a value needs its text");
            refuse(NUMBERS.contains(name) && value.number() == null, "a value of " + name + " needs its number");
            refuse(
                    value.evidence().isEmpty() && !WITHOUT_WORDS.contains(name),
                    "a value needs evidence: a verbatim passage of the text");
            values.add(new Value(name, value.text().strip(), value.number(), passages.evidence(value.evidence())));
        }
        return List.copyOf(values);
    }

    private static Said said(Proposal proposal, @Nullable Level level, List<Evidence> evidence, List<Value> values) {
        if (proposal.kind() == Kind.REJECTED) {
            refuse(
                    proposal.level() != null
                            || !proposal.evidence().isEmpty()
                            || !proposal.values().isEmpty(),
                    "a rejection takes no level, evidence or values");
        }
        return new Said(proposal.kind(), level, evidence, values, proposal.why());
    }

    private static Optional<Tag> tag(@Nullable Tagging tagging, String name) {
        return tagging == null ? Optional.empty() : tagging.tag(name);
    }

    private static List<Value> values(@Nullable Tagging tagging, String name) {
        return tagging == null ? List.of() : tagging.values(name);
    }

    private static RefusedVerdict nothing(String name, String verb) {
        return new RefusedVerdict("the article has no tag " + name + " to " + verb + ": add it");
    }

    private static String lower(Level level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    private static void refuse(boolean wrong, String reason) {
        if (wrong) {
            throw new RefusedVerdict(reason);
        }
    }
}
