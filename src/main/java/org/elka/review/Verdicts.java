package org.elka.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import org.elka.library.Article;
import org.elka.library.Tagging;
import org.elka.library.Tagging.Tag;
import org.elka.library.Verdict;
import org.elka.library.Verdict.Said;
import org.elka.library.Verdict.Subject;
import org.elka.library.store.VerdictLog;
import org.elka.library.store.VerdictLog.Statement;
import org.jspecify.annotations.Nullable;

/** Takes verdicts: each only from somebody who has seen what it is on, and never twice. */
@ApplicationScoped
public class Verdicts {
    /** A revision that matches whatever there is. */
    public static final String ANY = "*";

    private final VerdictLog log;

    Verdicts(VerdictLog log) {
        this.log = log;
    }

    /** Somebody wrote, or the machine tagged again, since the person looked. */
    public static final class Stale extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stale(String revision) {
            super("this has changed since: it is at revision \"" + revision + "\" now; look at it again");
        }
    }

    /**
     * Keeps what a person says. Saying the same again, on the same text, changes nothing whatever the revision, so that
     * a request whose answer was lost can be repeated.
     *
     * @param revision of the subject that the person has seen: {@link #revision}, or {@link #ANY}
     * @return the article afterwards; empty if there is none with this id
     * @throws Stale if the subject is at another revision
     * @throws RefusedVerdict if the verdict does not fit the article
     */
    public Optional<Article> give(long articleId, Subject subject, Proposal proposal, String revision) {
        return log.append(articleId, article -> judge(article, subject, proposal, revision));
    }

    private static Optional<Statement> judge(Article article, Subject subject, Proposal proposal, String revision) {
        Optional<Verdict> standing = article.verdict(subject);
        String now = revision(article, subject);
        boolean seen = revision.equals(ANY) || revision.equals(now);
        Said said;
        try {
            said = new VerdictRules(article).said(subject, proposal);
        } catch (RefusedVerdict refused) {
            throw seen ? refused : new Stale(now);
        }
        if (standing.filter(last -> repeats(last, said, proposal.by(), article)).isPresent()) {
            return Optional.empty();
        }
        if (!seen) {
            throw new Stale(now);
        }
        return Optional.of(new Statement(subject, said, proposal.by()));
    }

    /** Whether the same person says the same of the same text, with nothing to be looked at again. */
    private static boolean repeats(Verdict last, Said said, String by, Article article) {
        return last.said().equals(said)
                && last.given().by().equals(by)
                && last.concerns(article).isEmpty();
    }

    /**
     * What must be known to say something of the subject: the text's version, the last verdict, what the machine says.
     * Changes with each of them.
     */
    public static String revision(Article article, Subject subject) {
        long last = article.verdict(subject).map(Verdict::change).orElse(0L);
        return article.version() + "-" + last + "-" + machine(article.machine(), subject);
    }

    private static String machine(@Nullable Tagging machine, Subject subject) {
        if (machine == null) {
            return "none";
        }
        return switch (subject.of()) {
            case TAG ->
                machine.tag(subject.name()).map(Tag::level).map(Enum::name).orElse("none");
            case VALUE ->
                Integer.toHexString(Objects.hash(machine.values(subject.name()).stream()
                        .map(Tagging.Value::text)
                        .toArray()));
        };
    }
}
