package org.elka.pubmed;

import java.io.IOException;
import java.io.Serial;

/** Carries a refusal out of the streams to where it becomes an {@link Outcome.Refused}. */
public final class RefusedInput extends IOException {
    @Serial
    private static final long serialVersionUID = 1;

    private final Outcome.Cause reason;

    RefusedInput(Outcome.Cause reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Outcome.Refused outcome() {
        return new Outcome.Refused(reason, String.valueOf(getMessage()));
    }
}
