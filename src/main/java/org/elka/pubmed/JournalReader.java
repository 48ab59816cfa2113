package org.elka.pubmed;

import org.elka.library.Citation;
import org.elka.library.Citation.PublicationDate;
import org.jspecify.annotations.Nullable;

/** Reads Journal and MedlineJournalInfo, which together describe the journal and the issue. */
final class JournalReader {
    private final XmlCursor cursor;
    private boolean present;
    private @Nullable String title;
    private @Nullable String isoAbbreviation;
    private @Nullable String medlineAbbreviation;
    private @Nullable String issn;
    private @Nullable String issnLinking;
    private @Nullable String nlmId;
    private @Nullable String country;
    private @Nullable String volume;
    private @Nullable String issue;

    JournalReader(XmlCursor cursor) {
        this.cursor = cursor;
    }

    /** Reads Journal; answers the issue's PubDate. */
    @Nullable
    PublicationDate read(DateReader dates) throws MalformedXml {
        present = true;
        PublicationDate published = null;
        while (cursor.nextChild()) {
            switch (cursor.name()) {
                case "ISSN" -> issn = cursor.textOrNull();
                case "JournalIssue" -> published = journalIssue(dates);
                case "Title" -> title = cursor.textOrNull();
                case "ISOAbbreviation" -> isoAbbreviation = cursor.textOrNull();
                default -> cursor.skip();
            }
        }
        return published;
    }

    private @Nullable PublicationDate journalIssue(DateReader dates) throws MalformedXml {
        PublicationDate published = null;
        while (cursor.nextChild()) {
            switch (cursor.name()) {
                case "Volume" -> volume = cursor.textOrNull();
                case "Issue" -> issue = cursor.textOrNull();
                case "PubDate" -> published = dates.publicationDate();
                default -> cursor.skip();
            }
        }
        return published;
    }

    /** Reads MedlineJournalInfo. */
    void info() throws MalformedXml {
        present = true;
        while (cursor.nextChild()) {
            switch (cursor.name()) {
                case "Country" -> country = cursor.textOrNull();
                case "MedlineTA" -> medlineAbbreviation = cursor.textOrNull();
                case "NlmUniqueID" -> nlmId = cursor.textOrNull();
                case "ISSNLinking" -> issnLinking = cursor.textOrNull();
                default -> cursor.skip();
            }
        }
    }

    Citation.@Nullable Journal finished() {
        return present
                ? new Citation.Journal(
                        title, isoAbbreviation, medlineAbbreviation, issn, issnLinking, nlmId, country, volume, issue)
                : null;
    }
}
