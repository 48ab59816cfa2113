package org.elka.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.elka.formats.decisions.Said;
import org.elka.review.screening.Choice;
import org.elka.review.screening.Decision;
import org.elka.review.screening.Protocol;
import org.elka.review.screening.Protocol.Criterion;
import org.jspecify.annotations.Nullable;

/**
 * A decision of another tool in the words of a protocol. Reasons are criteria by their ids or texts; what the protocol
 * has no word for is kept in the note.
 *
 * @param reasons criteria by words of the file
 */
record Words(Protocol protocol, Map<String, String> reasons) {
    Decision decision(Said said) {
        List<String> criteria = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        if (said.note() != null) {
            notes.add(said.note());
        }
        for (String reason : said.reasons()) {
            String id = criterion(reason).orElse(null);
            if (id == null) {
                notes.add("reason: " + reason);
            } else if (!criteria.contains(id)) {
                criteria.add(id);
            }
        }
        for (String label : said.labels()) {
            String known = label(label);
            if (known == null) {
                notes.add("label: " + label);
            } else if (!labels.contains(known)) {
                labels.add(known);
            }
        }
        return new Decision(
                Choice.valueOf(said.choice().name()),
                criteria,
                labels,
                notes.isEmpty() ? null : String.join("; ", notes));
    }

    private Optional<String> criterion(String reason) {
        String named = reasons.getOrDefault(reason, reason);
        return protocol.criteria().stream()
                .filter(one -> one.id().equalsIgnoreCase(named) || one.text().equalsIgnoreCase(named))
                .map(Criterion::id)
                .findFirst();
    }

    private @Nullable String label(String label) {
        return protocol.labels().stream()
                .filter(one -> one.equalsIgnoreCase(label))
                .findFirst()
                .orElse(null);
    }
}
