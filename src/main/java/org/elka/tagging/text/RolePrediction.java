package org.elka.tagging.text;

import java.util.ArrayList;
import java.util.List;
import org.elka.library.Tagging.Field;

/** Gives sentences without a section's label the role that their words and place tell. */
final class RolePrediction {
    private static final Phrases<Role> CUES = Phrases.<Role>builder()
            .addAll(
                    List.of(
                            "(aim*|objective*|purpose|goal*) [of|was|is|were|are]",
                            "in this (review|article|paper|overview|chapter|editorial|commentary)",
                            "(we|study|trial|review|article|paper|report|authors) ~3 (aim*|sought|investigat*|hypothesiz*|explor*|intend*)",
                            "to (investigate|examine|assess|evaluate|determine|explore|test|compare) (the|whether|if|how)",
                            "(here|herein|this manuscript) [we] (review*|report|describe|present|review|examine*|investigate*|test*)",
                            "(this|the present|the current|present) (review|article|paper|manuscript|chapter|overview|study|trial|report|work) ~2 (review*|discuss*|describ*|summariz*|present*|examin*|evaluat*|assess*|provid*|focus*|report*|compar*|explor*|test*)",
                            "we (review|discuss|describe|summarize|examined|evaluated|assessed|tested|compared) (the|whether|if|how)"),
                    Role.AIM)
            .addAll(
                    List.of(
                            "(patients|participants|subjects|rats|mice|animals|volunteers|adults|children|women|individuals) ~6 (were|was) ~2 (assessed|evaluated|followed|screened|studied|randomiz*|assigned|enrolled|recruited|included|treated|given|administered|injected|divided|allocated|asked)",
                            "(was|were) ~2 (randomly|measured|assessed|administered|evaluated|recorded|collected|performed|randomized|recruited|enrolled|allocated|injected)",
                            "(received|underwent|completed) ~6 (infusion*|injection*|placebo|mg|ketamine|esketamine|midazolam|saline)",
                            "(completed|answered) ~4 (survey|questionnaire*|interview*)",
                            "(double blind|placebo controlled|crossover|open label|retrospective|cohort|chart review|randomized controlled|randomized clinical)",
                            "(pubmed|medline|embase|cochrane library) ~8 (search*|database*|were)",
                            "primary (outcome|endpoint|end point) (was|is|were|measure*|will)",
                            "(was|were) ~3 (conducted|assessed|recorded|measured|studied|acquired|obtained|performed|evaluated|compared|investigated) ~4 # ~5 (patients|participants|subjects|volunteers|adults|individuals|veterans|controls)",
                            "a total of # ~5 (patients|participants|subjects|volunteers|adults|individuals|veterans)",
                            "(is|was) (a|an) ~6 (study|trial) ~3 (comprising|including|involving|conducted|performed|enrolling)",
                            "will be"),
                    Role.METHODS)
            .addAll(
                    List.of(
                            "p (<|=|>|≤) #",
                            "(95 % ci|confidence interval|effect size|cohen|hedges|odds ratio|hazard ratio)",
                            "(significant*|markedly|greatly) (reduc*|decreas*|increas*|improv*|higher|lower|greater|differen*|associated|attenuat*|more|less|fewer|better)",
                            "(no|not) ~2 significant*",
                            "(important|main|key|principal|major) findings (are|were|include)",
                            "(we found|we observed|results show*|results indicat*|our results|our data|the data|the results|compared (to|with))",
                            "there (was|were) ~4 (drop|reduc*|decrease|improve*|increase*|effect*|difference*|change*)",
                            "(was|were) (found|observed|associated|reported|significant*|higher|lower|greater|well tolerated|evident|apparent)",
                            "(reduction|reductions|decrease|decreases|improvement|improvements|difference|differences) ~8 (was|were) #",
                            "(reduced|decreased|increased|improved|attenuated|reversed|prevented|induced|produced|showed|exhibited|achieved|remitted|responded)"),
                    Role.RESULTS)
            .addAll(
                    List.of(
                            "(conclusion|in conclusion|we conclude|in summary|to conclude|overall)",
                            "(these|our|present|the|this) ~2 (results|findings|data|study|evidence|observations|case) ~3 (suggest*|indicat*|support*|demonstrat*|provid*|highlight*|show*|confirm*|impl*)",
                            "(further|future|more|additional) ~3 (research|studies|trials|investigation*|work) ~4 (need*|warrant*|required|necessary|should)",
                            "(may|might|could) ~2 (represent|provide|offer|help|serve|constitute)",
                            "(warrant*|clinicians should|promising)"),
                    Role.CONCLUSION)
            .build();

    private static final Phrases<Role> OWN_AIM = Phrases.<Role>builder()
            .addAll(
                    List.of(
                            "(aim*|objective*|purpose|goal*) ~4 (was|is|were|are|to)",
                            "(this|present|current|our|the) [present|current|pilot|retrospective|prospective|systematic|secondary|randomized|exploratory|open|label|clinical] (study|trial|review|meta analysis|metaanalysis|analysis|paper|article|report|protocol|work|investigation|survey) ~3 (aim*|sought|investigat*|explor*|test*|examin*|evaluat*|assess*|describ*|report*|present*|compar*|seek*|seeks|determin*|was designed|is designed|intend*|conducted|focus*|provid*|review*|summari*|discuss*)",
                            "(this|the present|the current|our) ~9 (study|trial|investigation) ~1 (aim*|sought|seeks|investigat*|explor*|examin*|evaluat*|assess*|determin*|tested|compar*|is the first|was designed)",
                            "(this|present|our) case (series|report|study)",
                            "(here|herein|therefore|thus|hence) ~2 we",
                            "we ~3 (aim*|sought|investigat*|hypothesi*|explor*|test*|examin*|evaluat*|assess*|describ*|report*|present*|compar*|studied|review*|conducted|performed|set out|wanted|speculat*|propose*)",
                            "(authors|researchers) ~2 (aim*|sought|investigat*|hypothesi*|explor*|describ*|report*)"),
                    Role.AIM)
            .build();

    /** What is seldom said in an abstract before its results. */
    private static final Phrases<Role> FINDINGS = Phrases.<Role>builder()
            .addAll(
                    List.of(
                            "p (<|=|≤) #",
                            "(95 % ci|95 % confidence interval|odds ratio|hazard ratio)",
                            "(we found|we observed|results show*|results indicat*)",
                            "(conclusion|in conclusion|we conclude)",
                            "(these|our|the) ~1 (results|findings|data) ~2 (suggest*|indicat*|support*|demonstrat*|show*)",
                            "(this|our) ~2 (study|trial|analysis) (suggest*|indicat*|support*|demonstrat*|show*|found)"),
                    Role.RESULTS)
            .build();

    private static final int LONGEST_OPENING = 5;

    private RolePrediction() {}

    /** The sentences, those without a label now with a predicted role. */
    static List<Sentence> fill(List<Sentence> sentences) {
        List<Sentence> inAbstract =
                sentences.stream().filter(s -> s.field() == Field.ABSTRACT).toList();
        int first = sentences.size() - inAbstract.size();
        boolean trusted = !onlyAnOpening(inAbstract);
        boolean open = lacksItsResults(inAbstract);
        List<Sentence> filled = new ArrayList<>(sentences.size());
        Stage stage = new Stage(inAbstract.size());
        Sentence before = null;
        for (Sentence s : sentences) {
            boolean goesOn = open && isOfMethods(s) && before != null && before.role() == s.role();
            boolean labelled = s.labelled() && (trusted || s.field() == Field.TITLE) && !goesOn;
            Role role = labelled ? withinSection(s) : stage.next(CUES.in(s), opensAim(s), s.index() - first);
            if (labelled && open) {
                stage.standsAt(role);
            }
            before = s;
            filled.add(new Sentence(
                    s.field(), s.start(), s.end(), s.text(), role, labelled, s.index(), s.tokens(), s.scopes()));
        }
        return List.copyOf(filled);
    }

    /** A lone "Introduction" at the top of an abstract labels its first sentences, not all that follow. */
    private static boolean onlyAnOpening(List<Sentence> inAbstract) {
        return inAbstract.size() >= LONGEST_OPENING
                && inAbstract.stream().allMatch(s -> s.labelled() && s.role() == Role.BACKGROUND);
    }

    /**
     * Some deliveries keep "DESIGN, SETTING, AND PARTICIPANTS" and drop the plainer labels after it: of what follows, up to
     * the conclusion, the label holds for one sentence.
     */
    private static boolean lacksItsResults(List<Sentence> inAbstract) {
        int methods = inAbstract.size();
        int end = inAbstract.size();
        for (int i = inAbstract.size() - 1; i >= 0; i--) {
            Sentence s = inAbstract.get(i);
            if (s.labelled() && s.role() == Role.RESULTS) {
                return false;
            }
            end = s.labelled() && s.role() == Role.CONCLUSION ? i : end;
            methods = s.labelled() && s.role() == Role.METHODS ? i : methods;
        }
        return inAbstract.subList(Math.min(methods + 1, end), end).stream()
                .anyMatch(s -> FINDINGS.anyIn(s) && !isPlanned(s));
    }

    private static boolean isPlanned(Sentence s) {
        return CUES.in(s).stream().anyMatch(cue -> cue.what() == Role.METHODS);
    }

    private static boolean isOfMethods(Sentence s) {
        return s.labelled() && (s.role() == Role.METHODS || s.role() == Role.OTHER);
    }

    /** "Evaluate the safety of ...": an aim whose label was dropped. */
    private static boolean opensAim(Sentence s) {
        String first = s.tokens().isEmpty() ? "" : s.tokens().getFirst().text();
        return switch (first) {
            case "evaluate", "assess", "investigate", "examine", "determine", "compare", "explore", "describe" -> true;
            default -> false;
        };
    }

    /** Aims often close the background's section, and what is known often opens the one that is labelled objective. */
    private static Role withinSection(Sentence s) {
        if (s.role() == Role.BACKGROUND && OWN_AIM.anyIn(s)) {
            return Role.AIM;
        }
        boolean known = s.role() == Role.AIM && !s.tokens().getFirst().is("to") && !OWN_AIM.anyIn(s);
        return known ? Role.BACKGROUND : s.role();
    }

    /** Abstracts run from background over aim and methods to results and conclusion and seldom back. */
    private static final class Stage {
        private final int total;
        private Role last = Role.BACKGROUND;

        private Stage(int total) {
            this.total = total;
        }

        void standsAt(Role role) {
            last = role == Role.OTHER || role == Role.TITLE ? last : role;
        }

        private Role next(List<Match<Role>> cues, boolean opensAim, int place) {
            boolean aimStood = last != Role.BACKGROUND;
            int[] score = new int[Role.values().length];
            score[Role.AIM.ordinal()] = opensAim && !aimStood ? 4 : 0;
            for (Match<Role> cue : cues) {
                score[cue.what().ordinal()] += cue.what() == Role.AIM ? 4 : 2;
            }
            double through = total < 2 ? 0.5 : (double) place / (total - 1);
            Role best = last;
            int bestScore = Integer.MIN_VALUE;
            for (Role role : List.of(Role.BACKGROUND, Role.AIM, Role.METHODS, Role.RESULTS, Role.CONCLUSION)) {
                int s = score[role.ordinal()] + prior(role, through, place) - (role.ordinal() < last.ordinal() ? 2 : 0);
                s += role == last ? 1 : 0;
                s -= role == Role.BACKGROUND && aimStood ? 3 : 0;
                if (s > bestScore) {
                    best = role;
                    bestScore = s;
                }
            }
            last = best;
            return best;
        }

        private static int prior(Role role, double through, int place) {
            return switch (role) {
                case BACKGROUND ->
                    through < 0.25 && place < 4 ? (place < 2 ? 2 : 1) : through < 0.4 && place < 6 ? 0 : -3;
                case AIM -> through < 0.5 ? 0 : -2;
                case METHODS -> through > 0.1 && through < 0.6 ? 0 : -1;
                case RESULTS -> through > 0.3 && through < 0.95 ? 1 : 0;
                default -> through > 0.85 ? 2 : through > 0.7 ? 0 : -3;
            };
        }
    }
}
