package org.elka.access;

/** Who runs the service: the commands on its home. No person, but with an administrator's rights. */
public final class Operator {
    /** What stands in the audit; no person may have it. */
    public static final String LOGIN = "operator";

    private Operator() {}
}
