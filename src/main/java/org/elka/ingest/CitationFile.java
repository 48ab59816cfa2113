package org.elka.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import org.elka.formats.reading.FileReading;
import org.elka.formats.reading.RawEntry;
import org.elka.library.CitationFilter;
import org.elka.library.Source;
import org.elka.pubmed.CitationParser;
import org.elka.pubmed.Decompression;
import org.elka.pubmed.Entry;
import org.elka.pubmed.Outcome;
import org.elka.pubmed.PubmedReader;
import org.elka.pubmed.ReadingLimits;
import org.elka.pubmed.RefusedInput;
import org.elka.pubmed.Slice;
import org.jspecify.annotations.Nullable;

/**
 * A file under import, by its format: cut into pieces on one thread, read on any.
 *
 * @param <P> a piece
 */
sealed interface CitationFile<P> {
    /** Cuts the document; what came before it broke off has been handed over. */
    Outcome split(InputStream in, Consumer<P> pieces) throws IOException;

    /** How many bytes a piece holds. */
    int size(P piece);

    /**
     * Pieces, read and tagged.
     *
     * @param rule by which entries are chosen; null for all of them
     */
    Read read(List<P> pieces, CitationFilter.@Nullable Rule rule);

    /**
     * What pieces hold.
     *
     * @param entries how many
     * @param chosen positions, among the entries, of what was {@code received}
     */
    record Read(int entries, List<Integer> chosen, List<Received> received) {}

    /** PubMed XML. */
    record OfPubmed(Intake intake, Choice choice) implements CitationFile<Slice> {
        @Override
        public Outcome split(InputStream in, Consumer<Slice> pieces) throws IOException {
            return new PubmedReader().split(in, pieces);
        }

        @Override
        public int size(Slice slice) {
            return slice.raw().length;
        }

        @Override
        public Read read(List<Slice> slices, CitationFilter.@Nullable Rule rule) {
            CitationParser parser = new CitationParser();
            List<Entry> entries = slices.stream()
                    .flatMap(slice -> parser.parse(slice).stream())
                    .toList();
            List<Integer> chosen = rule == null ? Choice.all(entries.size()) : choice.among(entries, rule);
            return new Read(
                    entries.size(),
                    chosen,
                    intake.prepare(
                            Source.FILE, chosen.stream().map(entries::get).toList()));
        }
    }

    /** Any other format. */
    record OfFormat(Intake intake, Choice choice, FileReading reading) implements CitationFile<RawEntry> {
        @Override
        public Outcome split(InputStream in, Consumer<RawEntry> pieces) throws IOException {
            long[] count = {0};
            try {
                reading.split(Decompression.of(in, ReadingLimits.DEFAULT), entry -> {
                    count[0]++;
                    pieces.accept(entry);
                });
            } catch (RefusedInput e) {
                return e.outcome();
            } catch (EOFException | ZipException e) {
                return new Outcome.Truncated(
                        count[0],
                        "the gzip file breaks off or is damaged after %d entries: %s. Fetch it again"
                                .formatted(count[0], e.getMessage()));
            }
            return count[0] == 0
                    ? new Outcome.Refused(
                            Outcome.Cause.EMPTY,
                            "it looks like %s but holds no entry"
                                    .formatted(reading.format().title()))
                    : new Outcome.Complete(count[0]);
        }

        @Override
        public int size(RawEntry entry) {
            return entry.raw().length;
        }

        @Override
        public Read read(List<RawEntry> entries, CitationFilter.@Nullable Rule rule) {
            List<Received> received = intake.prepare(reading, entries);
            List<Integer> chosen = rule == null ? Choice.all(received.size()) : choice.amongReceived(received, rule);
            return new Read(
                    entries.size(), chosen, chosen.stream().map(received::get).toList());
        }
    }
}
