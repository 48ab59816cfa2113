package org.elka.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.elka.api.ArticleJson.EvidenceJson;
import org.elka.api.ArticleJson.ValueJson;
import org.elka.library.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A verdict as the API shows it.
 *
 * @param change the number of the change by which it entered the library
 * @param verdict confirmed, rejected, added or corrected
 * @param values that hold, for a verdict on values
 * @param by the name that the person gave
 * @param version of the text that it was given on
 * @param states of the article at that time
 * @param madeBy versions of taxonomy and tagger whose tags were seen
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record VerdictJson(
        long change,
        String verdict,
        @Nullable String level,
        List<EvidenceJson> evidence,
        List<ValueJson> values,
        @Nullable String why,
        String by,
        Instant at,
        int version,
        List<String> states,
        String madeBy) {

    static VerdictJson of(Verdict verdict) {
        Verdict.Said said = verdict.said();
        Verdict.Given given = verdict.given();
        return new VerdictJson(
                verdict.change(),
                ArticleJson.lower(said.kind()),
                said.level() == null ? null : ArticleJson.lower(said.level()),
                ArticleJson.evidence(said.evidence()),
                said.values().stream().map(ArticleTagsJson::value).toList(),
                said.why(),
                given.by(),
                given.at(),
                given.version(),
                given.states().stream().map(ArticleJson::lower).sorted().toList(),
                given.madeBy());
    }
}
