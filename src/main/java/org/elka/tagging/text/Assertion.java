package org.elka.tagging.text;

/** What a text says of a thing that it names, after NegEx and ConText (Harkema and others, 2009). */
public enum Assertion {
    /** Stated as a fact, a finding or an intention of the paper itself. */
    AFFIRMED,
    /** Denied: "no dissociation", "without anxiety". */
    NEGATED,
    /** Known before or found by others: "previous studies have shown". */
    BACKGROUND,
    /** Wished for or still open: "further research on safety is needed". */
    OUTLOOK,
    /** A ground for leaving people out: "excluded for suicidality". */
    EXCLUDED
}
