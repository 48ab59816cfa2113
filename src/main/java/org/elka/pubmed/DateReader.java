package org.elka.pubmed;

import java.util.List;
import org.elka.library.Citation.HistoryDate;
import org.elka.library.Citation.PublicationDate;

/** Reads elements made of Year, Month, Day, Season or MedlineDate. */
final class DateReader {
    private final XmlCursor cursor;
    private String year = "";
    private String month = "";
    private String day = "";
    private String season = "";
    private String medlineDate = "";

    DateReader(XmlCursor cursor) {
        this.cursor = cursor;
    }

    PublicationDate publicationDate() throws MalformedXml {
        parts();
        return medlineDate.isEmpty()
                ? PublicationDates.of(year, month, day, season)
                : PublicationDates.parse(medlineDate);
    }

    /** The date with that status; empty where the parts are no date. */
    List<HistoryDate> historyDate(String status) throws MalformedXml {
        parts();
        return PublicationDates.iso(year, month, day)
                .map(date -> List.of(new HistoryDate(status, date)))
                .orElse(List.of());
    }

    private void parts() throws MalformedXml {
        year = "";
        month = "";
        day = "";
        season = "";
        medlineDate = "";
        while (cursor.nextChild()) {
            switch (cursor.name()) {
                case "Year" -> year = cursor.text();
                case "Month" -> month = cursor.text();
                case "Day" -> day = cursor.text();
                case "Season" -> season = cursor.text();
                case "MedlineDate" -> medlineDate = cursor.text();
                default -> cursor.skip();
            }
        }
    }
}
