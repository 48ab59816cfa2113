package org.elka.formats;

import java.util.List;

/**
 * What is written of an article beside its citation. It belongs to the library that wrote it, and is not read back.
 *
 * @param tags whether what it reports and mentions is written
 * @param values whether what was read out of its text is: times, doses, participants
 * @param reviews numbers of the reviews whose screening is, ascending
 */
public record Extras(boolean tags, boolean values, List<Long> reviews) {
    public static final Extras NONE = new Extras(false, false, List.of());
    public static final Extras TAGS = new Extras(true, false, List.of());
}
