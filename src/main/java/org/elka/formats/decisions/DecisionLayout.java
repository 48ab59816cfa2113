package org.elka.formats.decisions;

import java.util.List;
import org.elka.library.Citation;

/** Where a tool's exports hold what was decided. Each is read off the citation, as CSV and as RIS. */
public enum DecisionLayout {
    /**
     * ASReview: a column {@code asreview_label} or {@code included} (1, 0; empty or -1: not seen), in RIS a note {@code
     * ASReview_relevant} or {@code ASReview_irrelevant}. It names nobody.
     */
    ASREVIEW {
        @Override
        public List<Said> of(Citation citation) {
            return AsreviewNotes.of(citation);
        }
    },
    /** Rayyan: a note {@code RAYYAN-INCLUSION: {"Ann"=>"Included"} | RAYYAN-EXCLUSION-REASONS: wrong population}. */
    RAYYAN {
        @Override
        public List<Said> of(Citation citation) {
            return RayyanNotes.of(citation);
        }
    },
    /**
     * Covidence: a file for each of its lists, in which only exclusions of full texts carry a word, {@code Exclusion
     * reason: Wrong study design;} among the notes. The tags {@code included}, {@code excluded} and {@code maybe} are
     * read as decisions, as Elka writes them. It names nobody.
     */
    COVIDENCE {
        @Override
        public List<Said> of(Citation citation) {
            return CovidenceNotes.of(citation);
        }
    },
    /** Elka's own RIS: keywords {@code screening: title-abstract exclude by Ann (animals)}. */
    RIS {
        @Override
        public List<Said> of(Citation citation) {
            return ElkaKeywords.of(citation);
        }
    };

    /** What the entry says was decided; empty where it says nothing. */
    public abstract List<Said> of(Citation citation);
}
