package org.elka.pubmed;

import java.io.Serial;

/** A citation's XML breaks a rule that this reader needs; the message says which, and where in the citation. */
class MalformedXml extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    MalformedXml(String rule, int offset) {
        // No stack trace: a broken citation is nothing unexpected, and where it broke is in the message.
        super("not well-formed: " + rule + ", at byte " + offset + " of the citation", null, false, false);
    }
}
