package org.elka.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.elka.api.ArticleJson.EvidenceJson;
import org.elka.api.ExtractionResource.ExtractedJson;
import org.elka.api.ExtractionResource.ExtractionJson;
import org.elka.api.ExtractionResource.FieldJson;
import org.elka.api.ExtractionResource.FormJson;
import org.elka.review.extraction.Answers;
import org.elka.review.extraction.Answers.Effect;
import org.jspecify.annotations.Nullable;

/**
 * A review's form for one report, filled: with what the person read; before that, with what holds or what Elka read out of
 * the abstract, to be confirmed or corrected.
 */
record ExtractionSheet(List<Filled> fields) {
    private static final Effect BLANK = new Effect("", "", "", "");
    private static final int BLANK_ROWS = 2;

    /**
     * A field.
     *
     * @param texts answers that it is filled with
     * @param rows effects that it is filled with, and blank ones
     * @param byElka whether it is filled with what Elka read
     * @param differs whether readers read different things
     * @param read what each reader read, as far as it is to be seen
     */
    record Filled(
            FieldJson field,
            List<String> texts,
            List<Effect> rows,
            List<EvidenceJson> evidence,
            boolean byElka,
            boolean differs,
            List<Read> read) {
        public String text() {
            return texts.isEmpty() ? "" : texts.getFirst();
        }

        public List<String> options() {
            return Objects.requireNonNullElse(field.options(), List.of());
        }
    }

    /** What somebody read, in words. */
    record Read(String by, String says) {}

    static ExtractionSheet of(FormJson form, ExtractionJson stands) {
        ExtractedJson said = said(stands);
        Answers filled = said == null ? stands.elka() : said.answers();
        return new ExtractionSheet(form.fields().stream()
                .map(field -> filled(field, filled, said == null, stands))
                .toList());
    }

    /** What somebody said that the form is filled with: one's own, what holds, or of those that differ the first. */
    private static @Nullable ExtractedJson said(ExtractionJson stands) {
        if (stands.mine() != null || stands.standing() != null) {
            return stands.mine() != null ? stands.mine() : stands.standing();
        }
        boolean differ = !stands.conflicts().isEmpty() && stands.others() != null;
        return differ ? Objects.requireNonNull(stands.others()).getFirst() : null;
    }

    private static Filled filled(FieldJson field, Answers answers, boolean byElka, ExtractionJson stands) {
        List<String> texts = answers.texts().getOrDefault(field.id(), List.of());
        List<Effect> rows = new ArrayList<>(answers.effects().getOrDefault(field.id(), List.of()));
        boolean said = !texts.isEmpty() || !rows.isEmpty();
        for (int i = 0; i < BLANK_ROWS; i++) {
            rows.add(BLANK);
        }
        return new Filled(
                field,
                texts,
                rows,
                stands.evidence().getOrDefault(field.id(), List.of()),
                byElka && said,
                stands.conflicts().contains(field.id()),
                read(field, stands));
    }

    private static List<Read> read(FieldJson field, ExtractionJson stands) {
        if (stands.others() == null || stands.others().isEmpty()) {
            return List.of();
        }
        return Stream.concat(Stream.ofNullable(stands.mine()), stands.others().stream())
                .map(one -> new Read(one.by().name(), says(field, one.answers())))
                .toList();
    }

    private static String says(FieldJson field, Answers answers) {
        List<String> parts = new ArrayList<>(answers.texts().getOrDefault(field.id(), List.of()));
        for (Effect row : answers.effects().getOrDefault(field.id(), List.of())) {
            parts.add(Stream.of(row.arm(), row.scale(), row.time(), row.value())
                    .filter(cell -> cell != null && !cell.isBlank())
                    .collect(Collectors.joining(", ")));
        }
        return parts.isEmpty() ? "not stated" : String.join("; ", parts);
    }
}
