package org.elka.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.elka.testing.Standin.Fault;

/** What goes wrong in one life of a topic: while it is loaded, and while it is swept when a week has passed. */
record FaultSeries(String name, List<Fault> loading, List<Fault> sweeping) {
    static final FaultSeries NONE = new FaultSeries("none", List.of(), List.of());

    /** The verbs of E-utilities that a run uses. */
    private static final List<String> VERBS = List.of("einfo", "esearch", "efetch");

    /** Every fault that the stand-in knows, the status codes that differ in what they mean, and how often it comes. */
    private enum Kind {
        INTERNAL("status", "\"code\": 500", 2),
        BAD_GATEWAY("status", "\"code\": 502", 2),
        UNAVAILABLE("status", "\"code\": 503", 2),
        BAD_REQUEST("status", "\"code\": 400", 1),
        FORBIDDEN("status", "\"code\": 403", 1),
        NOT_FOUND("status", "\"code\": 404", 1),
        RATE("rate", "", 1),
        HTML("html200", "", 3),
        ERROR("error200", "", 3),
        TRUNCATE("truncate", "", 3),
        RESET("reset", "", 3),
        SLOW("slow", "\"seconds\": 1", 1),
        FEWER("fewer", "", 3),
        EMPTY("empty", "", 3),
        BAD_CHARACTER("badchar", "", 3),
        EXPIRED("expired", "", 1);

        private final String kind;
        private final String more;
        private final int weight;

        Kind(String kind, String more, int weight) {
            this.kind = kind;
            this.more = more;
            this.weight = weight;
        }

        Fault at(String on, int nth) {
            return new Fault(on, nth, kind, more);
        }

        static Kind any(Random random) {
            List<Kind> urn = new ArrayList<>();
            for (Kind kind : values()) {
                for (int i = 0; i < kind.weight; i++) {
                    urn.add(kind);
                }
            }
            return urn.get(random.nextInt(urn.size()));
        }
    }

    /** Each fault once at each kind of request, at the first and at the second of its kind where there is one. */
    static List<FaultSeries> singles() {
        List<FaultSeries> all = new ArrayList<>();
        for (String verb : VERBS) {
            for (Kind kind : Kind.values()) {
                String name = kind + " at " + verb;
                all.add(new FaultSeries(name, List.of(kind.at(verb, 1)), List.of(kind.at(verb, 2))));
            }
        }
        return all;
    }

    /** One to four faults while loading and one to six while sweeping, at any requests, one after the other or not. */
    static FaultSeries random(long seed) {
        Random random = new Random(seed);
        return new FaultSeries("seed " + seed, faults(random, 4), faults(random, 6));
    }

    private static List<Fault> faults(Random random, int most) {
        List<Fault> faults = new ArrayList<>();
        int number = 1 + random.nextInt(most);
        for (int i = 0; i < number; i++) {
            int verb = random.nextInt(VERBS.size() + 1);
            String on = verb == VERBS.size() ? "any" : VERBS.get(verb);
            faults.add(Kind.any(random).at(on, 1 + random.nextInt(on.equals("any") ? most : 2)));
        }
        return faults;
    }
}
