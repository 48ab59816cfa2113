package org.elka.search.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.elka.library.Article;
import org.elka.library.Identifiers;
import org.jspecify.annotations.Nullable;

/** Turns one term of a query, its text and its field, into a node of the tree. */
final class Terms {
    /** PubMed's sign, and Embase's names for both kinds. */
    private static final Pattern DISTANCE = Pattern.compile("(~|near/?|next/?)(\\d{1,4})");

    static final Set<String> STATES = java.util.Arrays.stream(Article.State.values())
            .map(Terms::stateName)
            .collect(Collectors.toCollection(LinkedHashSet::new));

    private final QueryLimits limits;
    private final Vocabulary vocabulary;
    private final MeshNames names;
    private final DateText dates;
    private final Screenings screenings;
    private int count;

    Terms(QueryLimits limits, Vocabulary vocabulary, DateText dates, Screenings screenings) {
        this.limits = limits;
        this.vocabulary = vocabulary;
        this.names = new MeshNames(vocabulary.mesh());
        this.dates = dates;
        this.screenings = screenings;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    MeshNames names() {
        return names;
    }

    QueryLimits limits() {
        return limits;
    }

    /** A field's name with what followed it after a colon: "noexp", "~3". */
    record Tag(Field field, @Nullable String modifier, Span span) {}

    static String stateName(Article.State state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What stands in the brackets of a tag. */
    Tag tag(Token token) {
        String content = token.text();
        int colon = content.indexOf(':');
        String name = colon < 0 ? content : content.substring(0, colon);
        String modifier =
                colon < 0 ? null : content.substring(colon + 1).strip().toLowerCase(Locale.ROOT);
        Field field = Fields.named(name)
                .orElseThrow(() -> new Refusal(
                        token.span(), "There is no field [" + name.strip() + "].", Fields.suggestion(name)));
        return new Tag(field, modifier, token.span());
    }

    /** A term with its field; {@code text} is of the query from {@code span.start()} on, quotation marks left out. */
    Query term(Source text, Tag tag) {
        return switch (tag.field()) {
            case Field.OfText(TextField field) -> text(text, field, nearness(tag));
            case Field.OfKey(KeyField field) -> key(text, field, tag);
            case Field.OfDate(DateField field) -> {
                plain(tag);
                yield counted(dates.read(field, text.text(), text.span()));
            }
            case Field.OfAction() -> action(text, tag);
            case Field.OfNumber(String prefix) -> counted(NumberText.read(prefix, text.text(), text.span()));
            case Field.OfScreening() -> {
                plain(tag);
                yield counted(ScreeningText.read(text.text(), text.span(), screenings));
            }
            case Field.OfTag(var level) -> {
                String name = text.text().strip().toLowerCase(Locale.ROOT);
                known(name, vocabulary.tags(), "tag", text.span());
                yield counted(new Query.Tagged(name, level, text.span()));
            }
        };
    }

    /**
     * A piece of the query.
     *
     * @param offset where {@code text} begins in the query
     * @param span what errors point at, quotation marks and tag included
     */
    record Source(String text, int offset, boolean quoted, Span span) {
        /** A bare word. */
        static Source of(Token word) {
            return new Source(word.text(), word.span().start(), false, word.span());
        }
    }

    /** How near each other words must stand, and whether as they are written. */
    record Nearness(int distance, boolean inOrder) {}

    /** Words in a row, or any of the rows that alternatives make; refuses a text without any word. */
    Query text(Source source, TextField field, @Nullable Nearness nearness) {
        if (!Alternatives.standIn(source)) {
            return row(List.of(source), source, field, nearness);
        }
        List<Query> rows = Alternatives.phrases(source, limits.terms()).stream()
                .map(pieces -> row(pieces, source, field, nearness))
                .toList();
        return new Query.Or(rows, source.span());
    }

    private Query row(List<Source> pieces, Source source, TextField field, @Nullable Nearness nearness) {
        List<Query.Word> words = new ArrayList<>();
        pieces.forEach(piece -> words.addAll(words(piece)));
        if (words.isEmpty()) {
            throw new Refusal(source.span(), "There is no word here to search for.", "Write letters or digits.");
        }
        for (int i = 0; i < words.size(); i++) {
            count(source.span());
        }
        return nearness == null || words.size() == 1
                ? new Query.Text(field, List.copyOf(words), null, true, source.span())
                : new Query.Text(field, List.copyOf(words), nearness.distance(), nearness.inOrder(), source.span());
    }

    private List<Query.Word> words(Source source) {
        String text = source.text();
        List<Query.Word> words = new ArrayList<>();
        int end = 0;
        for (Words.Token token : Words.of(text)) {
            refuseStar(text, end, token.start(), source);
            boolean truncated = token.end() < text.length() && text.charAt(token.end()) == '*';
            Span span = new Span(source.offset() + token.start(), source.offset() + token.end() + (truncated ? 1 : 0));
            end = token.end() + (truncated ? 1 : 0);
            if (truncated && end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
                throw misplaced(new Span(span.end() - 1, span.end()));
            }
            if (truncated && token.word().length() < limits.prefix()) {
                throw tooShort(span);
            }
            words.add(new Query.Word(token.word(), truncated, span));
        }
        refuseStar(text, end, text.length(), source);
        return words;
    }

    private static void refuseStar(String text, int from, int to, Source source) {
        int star = text.indexOf('*', from);
        if (star >= 0 && star < to) {
            Span span = new Span(source.offset() + star, source.offset() + star + 1);
            boolean before = star + 1 < text.length() && Character.isLetter(text.charAt(star + 1));
            throw before ? focus(span) : misplaced(span);
        }
    }

    /** Ovid's sign for a heading that is a main topic; or a truncation at the left, which no one here has. */
    private static Refusal focus(Span span) {
        return new Refusal(
                span,
                "A * stands before a word.",
                "For a heading that is a major topic, as in Ovid, write \"Phobic Disorders\"[majr]; words are truncated"
                        + " at their end: ketamin*.");
    }

    private static Refusal misplaced(Span span) {
        return new Refusal(span, "A truncation sign stands at the end of a word.", "Write ketamin*.");
    }

    private Refusal tooShort(Span span) {
        return new Refusal(
                span,
                "At least " + limits.prefix() + " letters must stand before a truncation sign (limit prefix).",
                "Write more of the word.");
    }

    private Query key(Source source, KeyField field, Tag tag) {
        String text = source.text().strip();
        boolean truncated = text.endsWith("*");
        String value = normalised(field, truncated ? text.substring(0, text.length() - 1) : text, source.span());
        if (field == KeyField.SUBSET && value.equals("all")) {
            return counted(new Query.Everything(source.span()));
        }
        if (value.indexOf('*') >= 0) {
            throw misplaced(source.span());
        }
        if (truncated) {
            if (value.length() < limits.prefix()) {
                throw tooShort(source.span());
            }
            return counted(new Query.Key(field, List.of(value), Query.Match.PREFIX, source.span()));
        }
        Query.Match match = field.isName() && !source.quoted() ? Query.Match.NAME : Query.Match.WHOLE;
        return counted(new Query.Key(field, values(field, value, tag), match, source.span()));
    }

    private String normalised(KeyField field, String text, Span span) {
        String value = switch (field) {
            case PMID ->
                Identifiers.pmid(text)
                        .orElseThrow(() -> new Refusal(
                                span, "\"" + text + "\" is no PMID.", "Write its digits, as 12345678[pmid]."));
            case IDENTIFIER -> Identifiers.doi(text).orElseGet(() -> field.normalise(text));
            default -> field.normalise(text);
        };
        if (value.isEmpty()) {
            throw new Refusal(span, "There is nothing here to search for.", "Write letters or digits.");
        }
        if (field == KeyField.STATUS) {
            known(value, STATES, "status", span);
        }
        if (field == KeyField.TOPIC) {
            known(value, vocabulary.topics(), "topic", span);
        }
        return value;
    }

    private List<String> values(KeyField field, String value, Tag tag) {
        boolean exploded = !(MeshNames.mayBeExploded(field) && "noexp".equals(tag.modifier()));
        if (exploded) {
            plain(tag);
        }
        return names.of(field, value, exploded);
    }

    /** All that is known to have a pharmacological action, as a heading or as a substance. */
    private Query action(Source source, Tag tag) {
        plain(tag);
        List<String> having = vocabulary.mesh().withAction(Words.key(source.text()));
        if (having.isEmpty()) {
            throw new Refusal(
                    source.span(),
                    "MeSH, as far as it is loaded, knows nothing with the action \"" + source.text() + "\".",
                    "Load the whole of it: ./elka mesh import desc2026.xml.");
        }
        List<Query> any = new ArrayList<>();
        for (String name : having) {
            for (KeyField field : List.of(KeyField.MESH, KeyField.SUBSTANCE)) {
                any.add(counted(new Query.Key(field, List.of(name), Query.Match.WHOLE, source.span())));
            }
        }
        return new Query.Or(any, source.span());
    }

    private @Nullable Nearness nearness(Tag tag) {
        if (tag.modifier() == null) {
            return null;
        }
        Matcher matcher = DISTANCE.matcher(tag.modifier());
        if (!matcher.matches()) {
            throw new Refusal(
                    tag.span(),
                    "\":" + tag.modifier() + "\" means nothing to this field.",
                    "Write a distance as [tiab:~3], or as [tiab:next/3] for words in order.");
        }
        int distance = Integer.parseInt(matcher.group(2));
        if (distance > limits.distance()) {
            throw new Refusal(
                    tag.span(),
                    "At most " + limits.distance() + " words may stand among them (limit distance).",
                    "Write a smaller number, or AND.");
        }
        return new Nearness(distance, matcher.group(1).startsWith("next"));
    }

    private static void plain(Tag tag) {
        if (tag.modifier() != null) {
            throw new Refusal(tag.span(), "\":" + tag.modifier() + "\" means nothing to this field.", "Leave it out.");
        }
    }

    private static void known(String name, Set<String> names, String what, Span span) {
        if (!names.isEmpty() && !names.contains(name)) {
            throw new Refusal(
                    span,
                    "There is no " + what + " \"" + name + "\".",
                    "It is one of " + String.join(", ", names.stream().sorted().toList()) + ".");
        }
    }

    /** A bare word that is a name of PubMed's for a set of citations. */
    Optional<Query> named(Token token) {
        return token.text().equalsIgnoreCase("hasabstract")
                ? Optional.of(counted(
                        new Query.Key(KeyField.SUBSET, List.of("hasabstract"), Query.Match.WHOLE, token.span())))
                : Optional.empty();
    }

    Query counted(Query query) {
        count(query.span());
        return query;
    }

    private void count(Span span) {
        count++;
        if (count > limits.terms()) {
            throw new Refusal(
                    span, "The query has more than " + limits.terms() + " terms (limit terms).", "Split it in parts.");
        }
    }
}
