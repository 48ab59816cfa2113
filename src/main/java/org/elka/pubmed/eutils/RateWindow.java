package org.elka.pubmed.eutils;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rule of how many requests may leave, without threads or a clock.
 *
 * <p>The server counts arrivals, and a request that leaves first may arrive late. So a request's place is free again a
 * second not after it left but after its reply began, when it must have arrived: whatever the network does, no second
 * of the server's sees more than {@code limit} arrivals. A request without a reply is taken to have arrived after
 * {@code longestTransit}.
 */
final class RateWindow {
    /** NCBI's limits (NBK25497), requests a second. */
    static final int WITHOUT_KEY = 3;

    static final int WITH_KEY = 10;

    private static final Duration SECOND = Duration.ofSeconds(1);

    /** For clocks that tick differently, ours and the server's. */
    private static final Duration MARGIN = Duration.ofMillis(10);

    private final int limit;
    private final Duration longestTransit;
    private final List<Place> places = new ArrayList<>();
    private Instant heldUntil = Instant.MIN;

    RateWindow(int limit, Duration longestTransit) {
        this.limit = limit;
        this.longestTransit = longestTransit;
    }

    /** How long until a request may leave, if nothing arrives meanwhile; zero if it may leave now. */
    Duration delay(Instant now) {
        places.removeIf(place -> !place.freeAt().isAfter(now));
        Instant next = heldUntil;
        if (places.size() >= limit) {
            Instant free = places.stream()
                    .map(Place::freeAt)
                    .min(Comparator.naturalOrder())
                    .orElse(now);
            next = free.isAfter(next) ? free : next;
        }
        return next.isAfter(now) ? Duration.between(now, next) : Duration.ZERO;
    }

    /** A request leaves; only when {@link #delay} is zero. */
    Place depart(Instant now) {
        Place place = new Place(now);
        places.add(place);
        return place;
    }

    /** Nothing may leave before that instant: the server asked for a pause. */
    void hold(Instant until) {
        heldUntil = until.isAfter(heldUntil) ? until : heldUntil;
    }

    /** The place that one request takes in the window. */
    final class Place {
        private final Instant latest;
        private @Nullable Instant arrived;

        private Place(Instant departed) {
            latest = departed.plus(longestTransit);
        }

        /** Its reply began, or it failed: it arrived before now or never. Only the first call counts. */
        void arrived(Instant now) {
            if (arrived == null) {
                arrived = now;
            }
        }

        private Instant freeAt() {
            Instant at = arrived == null || arrived.isAfter(latest) ? latest : arrived;
            return at.plus(SECOND).plus(MARGIN);
        }
    }
}
