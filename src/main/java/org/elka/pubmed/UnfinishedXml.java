package org.elka.pubmed;

import java.io.Serial;

/** The bytes end before the citation does: with more of them it may be well-formed. */
final class UnfinishedXml extends MalformedXml {
    @Serial
    private static final long serialVersionUID = 1;

    UnfinishedXml(String rule, int offset) {
        super(rule, offset);
    }
}
