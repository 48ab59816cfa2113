package org.elka.web;

import java.util.List;
import java.util.Objects;
import org.elka.api.ProtocolJson;
import org.elka.api.ReviewJson;
import org.elka.api.ScreeningResource;
import org.jspecify.annotations.Nullable;

/**
 * What the button that was pressed says: a choice, "include", or one with its reason, "exclude:animals-only".
 *
 * @param reason the id of a criterion; null for none
 */
record ScreenChoice(String choice, @Nullable String reason) {
    static ScreenChoice of(String button) {
        String[] said = button.split(":", 2);
        return new ScreenChoice(said[0], said.length > 1 ? said[1] : null);
    }

    ScreeningResource.DecisionRequest decision(@Nullable String note) {
        return new ScreeningResource.DecisionRequest(
                choice, reason == null ? List.of() : List.of(reason), List.of(), note);
    }

    /** Reasons to exclude, in the order of their digits. */
    static List<ProtocolJson.CriterionJson> reasons(ReviewJson review) {
        return Objects.requireNonNullElse(review.protocol().criteria(), List.<ProtocolJson.CriterionJson>of()).stream()
                .filter(one -> one.kind().equals("exclusion"))
                .toList();
    }
}
