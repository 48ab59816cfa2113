package org.elka.bench;

/**
 * One measured figure beside its baseline, both from the same run.
 *
 * @param name what was measured ("read")
 * @param value the figure, in {@code unit}
 * @param unit "citations/s", "ms" ...
 * @param baseline the same work's least possible cost, or the bare tool's figure, in the same unit
 * @param ratio how the value stands to the baseline: median over the rounds, not of the medians
 * @param goal what the ratio should reach; for a unit of time, what it should stay under; NaN where none is set
 */
public record Measurement(String name, double value, String unit, double baseline, double ratio, double goal) {}
