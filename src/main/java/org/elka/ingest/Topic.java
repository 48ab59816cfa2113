package org.elka.ingest;

import java.time.Period;

/**
 * What the library watches.
 *
 * @param query in PubMed's language
 * @param schedule a Quartz cron expression with seconds, UTC
 * @param overlap how far before the watermark an incremental run begins: records enter late
 * @param sweep after how long all identifiers are compared again
 */
public record Topic(String id, String title, String query, String schedule, Period overlap, Period sweep) {}
