package org.elka.ingest;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of one of PubMed's own files, baseline or daily update: pubmed26n1274.xml.gz is number 1274 of the series of
 * 2026. The NLM wants them applied in the order of their numbers; each December a new series begins.
 */
record PubmedFileName(int series, int number) implements Comparable<PubmedFileName> {
    private static final Pattern FORM = Pattern.compile("pubmed(\\d{2})n(\\d{4,5})\\.xml(?:\\.gz)?");

    private static final Comparator<PubmedFileName> ORDER =
            Comparator.comparingInt(PubmedFileName::series).thenComparingInt(PubmedFileName::number);

    /** Empty for a file of anyone else. */
    static Optional<PubmedFileName> of(String name) {
        Matcher form = FORM.matcher(name);
        return form.matches()
                ? Optional.of(new PubmedFileName(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2))))
                : Optional.empty();
    }

    /**
     * Why this file cannot be applied when {@code last} was the last that was; empty if it can.
     *
     * @param allowGap whether files in between may be left out
     */
    Optional<String> refusal(PubmedFileName last, boolean allowGap) {
        if (compareTo(last) < 0) {
            return Optional.of(
                    "%s comes before %s, which was applied already: what later files revised or deleted would"
                                    .formatted(this, last)
                            + " come back. It need not be imported");
        }
        if (series == last.series && number > last.number + 1 && !allowGap) {
            PubmedFileName next = new PubmedFileName(series, last.number + 1);
            String missing = number == last.number + 2 ? next + " comes" : next + " to " + previous() + " come";
            return Optional.of(missing + " before " + this + ": import them first, in order, or allow the gap");
        }
        return Optional.empty();
    }

    private PubmedFileName previous() {
        return new PubmedFileName(series, number - 1);
    }

    @Override
    public int compareTo(PubmedFileName other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return "pubmed%02dn%04d".formatted(series, number);
    }
}
