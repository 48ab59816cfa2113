package org.elka.pubmed.eutils;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateWindowTest {
    private static final Duration TRANSIT = Duration.ofSeconds(15);
    private static final Instant START = SteppedTime.START;

    private final RateWindow window = new RateWindow(3, TRANSIT);

    @Test
    void asManyAsTheLimitLeaveAtOnceAndTheNextWaits() {
        for (int i = 0; i < 3; i++) {
            assertThat(window.delay(START)).isZero();
            window.depart(START).arrived(START);
        }
        assertThat(window.delay(START)).isEqualTo(Duration.ofMillis(1010));
        assertThat(window.delay(at(1009))).isEqualTo(Duration.ofMillis(1));
        assertThat(window.delay(at(1010))).isZero();
    }

    @Test
    void aPlaceIsFreeASecondAfterTheReplyBeganAndNotAfterTheRequestLeft() {
        RateWindow.Place slow = window.depart(START);
        window.depart(START).arrived(at(2000));
        window.depart(START).arrived(at(2000));
        slow.arrived(at(700));
        assertThat(window.delay(at(1500))).isEqualTo(Duration.ofMillis(210));
    }

    @Test
    void aRequestWithoutAReplyHoldsItsPlaceNoLongerThanAnyTransit() {
        for (int i = 0; i < 3; i++) {
            window.depart(START);
        }
        assertThat(window.delay(at(14_000))).isEqualTo(Duration.ofMillis(2010));
        assertThat(window.delay(at(16_010))).isZero();
    }

    @Test
    void nothingLeavesWhileTheServerWantsAPause() {
        window.hold(at(5000));
        window.hold(at(2000));
        assertThat(window.delay(START)).isEqualTo(Duration.ofSeconds(5));
        assertThat(window.delay(at(5000))).isZero();
    }

    @ParameterizedTest
    @CsvSource({"3, 1", "3, 2", "3, 3", "10, 4", "10, 5", "10, 6"})
    void noSecondOfTheServersSeesMoreThanTheLimitHoweverLongTheWay(int limit, long seed) {
        List<Instant> arrivals = arrivals(limit, new Random(seed));
        for (int i = limit; i < arrivals.size(); i++) {
            assertThat(Duration.between(arrivals.get(i - limit), arrivals.get(i)))
                    .isGreaterThan(Duration.ofSeconds(1));
        }
        assertThat(Duration.between(arrivals.getFirst(), arrivals.getLast()))
                .as("one request a place in 1.01 s and the longest way of 0.6 s")
                .isLessThan(Duration.ofMillis(1611L * arrivals.size() / limit));
    }

    /** When 300 requests arrive that leave as soon as they may, each under way and answered for 0 to 300 ms. */
    private static List<Instant> arrivals(int limit, Random random) {
        RateWindow window = new RateWindow(limit, TRANSIT);
        List<Instant> arrivals = new ArrayList<>();
        record Reply(Instant begins, RateWindow.Place place) {}
        PriorityQueue<Reply> replies = new PriorityQueue<>((a, b) -> a.begins().compareTo(b.begins()));
        Instant now = START;
        while (arrivals.size() < 300) {
            Instant leave = now.plus(window.delay(now));
            if (!replies.isEmpty() && !replies.peek().begins().isAfter(leave)) {
                Reply reply = replies.remove();
                now = reply.begins().isAfter(now) ? reply.begins() : now;
                reply.place().arrived(now);
            } else {
                now = leave;
                Instant arrival = now.plusMillis(random.nextInt(300));
                arrivals.add(arrival);
                replies.add(new Reply(arrival.plusMillis(random.nextInt(300)), window.depart(now)));
            }
        }
        arrivals.sort(null);
        return arrivals;
    }

    private static Instant at(long millis) {
        return START.plusMillis(millis);
    }
}
