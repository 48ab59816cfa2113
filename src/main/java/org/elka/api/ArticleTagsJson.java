package org.elka.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.elka.api.ArticleJson.MadeBy;
import org.elka.api.ArticleJson.TagJson;
import org.elka.api.ArticleJson.ValueJson;
import org.elka.library.Article;
import org.elka.library.Tagging;
import org.elka.library.Tagging.Tag;
import org.elka.library.Tagging.Value;
import org.elka.library.Verdict;
import org.elka.library.Verdict.Subject;
import org.elka.review.Verdicts;
import org.jspecify.annotations.Nullable;

/**
 * The tags and values of an article: what the machine says, what people say, what holds.
 *
 * @param version of the text
 * @param madeBy what made the machine's
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ArticleTagsJson(
        String article,
        int version,
        long change,
        @Nullable MadeBy madeBy,
        List<TagState> tags,
        List<ValueState> values) {

    /**
     * One tag.
     *
     * @param inForce what searches and exports see; absent where it does not hold
     * @param machine what the tagger says; absent where it says nothing
     * @param verdict the last one; absent where nobody has said anything
     * @param concerns why the verdict should be looked at again: text-revised, retracted, withdrawn
     * @param revision to be sent as If-Match with a verdict
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TagState(
            String tag,
            @Nullable TagJson inForce,
            @Nullable TagJson machine,
            @Nullable VerdictJson verdict,
            List<String> concerns,
            String revision) {}

    /** All values of one name; the members are those of {@link TagState}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ValueState(
            String name,
            List<ValueJson> inForce,
            List<ValueJson> machine,
            @Nullable VerdictJson verdict,
            List<String> concerns,
            String revision) {}

    public static ArticleTagsJson of(Article article) {
        Set<String> tags = new LinkedHashSet<>();
        Set<String> values = new LinkedHashSet<>();
        for (Tagging tagging : taggings(article)) {
            tagging.tags().forEach(tag -> tags.add(tag.tag()));
            tagging.values().forEach(value -> values.add(value.name()));
        }
        for (Verdict verdict : article.verdicts()) {
            (verdict.subject().of() == Subject.Of.TAG ? tags : values)
                    .add(verdict.subject().name());
        }
        Tagging machine = article.machine();
        return new ArticleTagsJson(
                "E" + article.id(),
                article.version(),
                article.change(),
                machine == null ? null : new MadeBy(machine.taxonomyVersion(), machine.taggerVersion()),
                tags.stream().map(tag -> tag(article, tag)).toList(),
                values.stream().map(name -> value(article, name)).toList());
    }

    private static List<Tagging> taggings(Article article) {
        List<Tagging> taggings = new ArrayList<>();
        Stream.of(Optional.ofNullable(article.machine()), Optional.ofNullable(article.tagging()))
                .forEach(one -> one.ifPresent(taggings::add));
        return taggings;
    }

    static TagState tag(Article article, String tag) {
        Subject subject = Subject.tag(tag);
        return new TagState(
                tag,
                tag(article.tagging(), tag),
                tag(article.machine(), tag),
                article.verdict(subject).map(VerdictJson::of).orElse(null),
                concerns(article, subject),
                Verdicts.revision(article, subject));
    }

    static ValueState value(Article article, String name) {
        Subject subject = Subject.value(name);
        return new ValueState(
                name,
                values(article.tagging(), name),
                values(article.machine(), name),
                article.verdict(subject).map(VerdictJson::of).orElse(null),
                concerns(article, subject),
                Verdicts.revision(article, subject));
    }

    private static List<String> concerns(Article article, Subject subject) {
        return article.verdict(subject).stream()
                .flatMap(verdict -> verdict.concerns(article).stream())
                .map(ArticleJson::lower)
                .toList();
    }

    private static @Nullable TagJson tag(@Nullable Tagging tagging, String name) {
        return tagging == null
                ? null
                : tagging.tag(name).map(ArticleTagsJson::tag).orElse(null);
    }

    private static TagJson tag(Tag tag) {
        return new TagJson(
                tag.tag(),
                ArticleJson.lower(tag.level()),
                ArticleJson.rounded(tag.confidence()),
                ArticleJson.evidence(tag.evidence()),
                null);
    }

    private static List<ValueJson> values(@Nullable Tagging tagging, String name) {
        return tagging == null
                ? List.of()
                : tagging.values(name).stream().map(ArticleTagsJson::value).toList();
    }

    static ValueJson value(Value value) {
        return new ValueJson(value.text(), value.number(), ArticleJson.evidence(value.evidence()));
    }
}
