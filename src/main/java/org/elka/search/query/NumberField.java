package org.elka.search.query;

/** The numbers read out of an article, each with the name under which it is asked for and its unit. */
public enum NumberField {
    /** Hours from dosing to the first effect. */
    ONSET_HOURS("onset", "onset-hours"),
    /** Days for which the effect lasted. */
    DURATION_DAYS("duration", "duration-days"),
    /** Participants. */
    PARTICIPANTS("n", "n"),
    /** Milligrams per kilogram of body weight. */
    DOSE_MG_PER_KG("dose", "dose"),
    /** Milligrams, where no weight is named. */
    DOSE_MG("dose", "dose"),
    /** Milligrams per kilogram and hour. */
    DOSE_MG_PER_KG_HOUR("dose", "dose"),
    /** The number of the library's change that touched the article last. */
    CHANGED("changed", "changed");

    private final String prefix;
    private final String valueName;

    NumberField(String prefix, String valueName) {
        this.prefix = prefix;
        this.valueName = valueName;
    }

    /** What stands before the colon in a query. */
    public String prefix() {
        return prefix;
    }

    /** The name of the value in {@link org.elka.library.Tagging.Value#name}. */
    public String valueName() {
        return valueName;
    }
}
