package org.elka.tagging.text;

import java.util.ArrayList;
import java.util.List;

/** Finds the assertion cues of a sentence and how far each reaches. */
final class Assertions {
    private enum Reach {
        /** From the cue to the end of its clause. */
        FORWARD,
        /** The cue's clause. */
        CLAUSE
    }

    private record Cue(Assertion assertion, Reach reach) {}

    private static final int LONGEST_NEGATION = 8;

    private static final Phrases<Cue> CUES = Phrases.<Cue>builder()
            .addAll(
                    List.of(
                            "(no|not|without|neither|nor|never|none|absence of|lack of|lacked|lacking|failed to|free of|fail* to|rather than)"),
                    new Cue(Assertion.NEGATED, Reach.FORWARD))
            .addAll(
                    List.of(
                            "(previous*|prior|earlier|recent|past|existing|accumulating|growing|emerging|several|numerous|many|other) [clinical|preclinical|animal|human] (study|studies|trial*|research|work|report*|reports|literature|findings|evidence|investigation*|data)",
                            "(we|authors|authors') [have] (previous*|recent*|earlier)",
                            "(previously|recently) [been] (reported|shown|demonstrated|described|found|published|proposed|suggested)",
                            "(has|have) [also|previously|recently|long|already|now] been (shown|reported|demonstrated|found|suggested|proposed|associated|implicated|linked|used|confirmed|proven|approved|known|recognized|established|hypothesized|studied|investigated|proved)",
                            "(is|are) [well|also|widely|generally] (known|established|recognized|believed|thought|considered) [to|that|as|for]",
                            "(has|have) (emerged|gained|attracted|garnered|generated|demonstrated|shown|received|become)",
                            "(literature|studies|evidence|research|trials) (suggest*|indicat*|show*|support*|demonstrat*|report*) [that]",
                            "studies have",
                            "it is (known|believed|thought|hypothesized)"),
                    new Cue(Assertion.BACKGROUND, Reach.CLAUSE))
            .addAll(
                    List.of(
                            "(further|future|more|additional|larger|long term|longer term|well designed|large scale|next) ~3 (research|study|studies|trial|trials|rcts|work|investigation*|evaluation|exploration)",
                            "(remain*|is|are|yet) [largely|still|also|currently] (to be|unclear|unknown|uncertain|lacking|poorly understood|scarce|unresolved|not well understood|not known)",
                            "(is|are|were|be) [also|therefore|urgently|still] (needed|required|warranted|necessary) [to|for|before|.|in]",
                            "(research|studies|study|trials|investigation*|rcts) ~4 (need*|warrant*|required|should|must)",
                            "should be (investigated|studied|explored|examined|evaluated|addressed|tested|conducted)",
                            "(warrant*|merit*|deserve*) ~2 (investigation|research|study|studies|consideration|attention)",
                            "(little|less|not much) is known",
                            "(future|next) (directions|steps)",
                            "(unresolved|unanswered|open) (issue|issues|question|questions)",
                            "(urgent*|unmet|pressing|great|critical|public health) need"),
                    new Cue(Assertion.OUTLOOK, Reach.CLAUSE))
            .addAll(
                    List.of("(exclud*|exclusion*|were ineligible|not eligible|excluding)"),
                    new Cue(Assertion.EXCLUDED, Reach.CLAUSE))
            .build();

    private Assertions() {}

    /** For each cue the run of tokens under it. */
    static List<Match<Assertion>> in(List<Token> tokens) {
        List<Match<Assertion>> scopes = new ArrayList<>(2);
        for (Match<Cue> cue : CUES.in(tokens)) {
            Assertion what = cue.what().assertion();
            scopes.add(
                    switch (cue.what().reach()) {
                        case FORWARD -> new Match<>(what, cue.from(), forward(tokens, cue.to()));
                        case CLAUSE ->
                            new Match<>(
                                    what, Clauses.startBefore(tokens, cue.from()), Clauses.endAfter(tokens, cue.to()));
                    });
        }
        return List.copyOf(scopes);
    }

    private static int forward(List<Token> tokens, int from) {
        int limit = Math.min(tokens.size(), from + LONGEST_NEGATION);
        return Math.min(limit, Clauses.endAfter(tokens, from));
    }
}
