package org.parley.server.routing.internal.core;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.parley.contract.routing.Strategy;
import org.parley.server.routing.model.Decision;
import org.parley.server.routing.model.Erlang;
import org.parley.server.routing.model.RoutingEvent;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;

/// A simulated centre, run by the real router, against theory. Each batch is one independent day;
/// the theoretical value must lie within 3.5 standard errors of the mean of the batches.
final class TheoryTest {
    private static final int BATCHES = 30;
    private static final int CALLS = 2_500;
    private static final int WARM_UP = 400;
    private static final double WITHIN = 20;

    /// What one day gave: shares of all callers.
    private record Day(double inTime, double abandoned) {}

    private enum Kind {
        ARRIVAL,
        PATIENCE_ENDS,
        TALK_ENDS
    }

    private record Happening(double at, int number, Kind kind, String item) {}

    @Test
    void serviceLevelAgreesWithErlangC() {
        compare(Erlang.c(0.08, 100, 10), Strategy.LEASTRECENT);
    }

    @Test
    void serviceLevelAndAbandonmentAgreeWithErlangA() {
        compare(new Erlang(0.11, 100, 60, 10), Strategy.LINEAR);
        compare(new Erlang(0.05, 60, 30, 3), Strategy.RRMEMORY);
    }

    private static void compare(Erlang theory, Strategy strategy) {
        double[] inTime = new double[BATCHES];
        double[] abandoned = new double[BATCHES];
        for (int batch = 0; batch < BATCHES; batch++) {
            Day day = new Centre(theory, strategy, batch).run();
            inTime[batch] = day.inTime();
            abandoned[batch] = day.abandoned();
        }
        assertNear("in time", theory.answeredWithin(WITHIN), inTime);
        assertNear("abandoned", theory.abandoned(), abandoned);
    }

    private static void assertNear(String what, double expected, double[] seen) {
        double mean = 0;
        for (double value : seen) {
            mean += value / seen.length;
        }
        double variance = 0;
        for (double value : seen) {
            variance += (value - mean) * (value - mean) / (seen.length - 1);
        }
        double error = Math.sqrt(variance / seen.length);
        String figures =
                String.format(
                        Locale.ROOT,
                        "%s: theory %.4f, simulated %.4f +- %.4f",
                        what,
                        expected,
                        mean,
                        error);
        assertTrue(Math.abs(mean - expected) <= 3.5 * error + 1e-9, figures);
        assertTrue(error < 0.01, "says too little, " + figures);
    }

    /// One day: Poisson arrivals, exponential talks, exponential patience.
    private static final class Centre {
        private final Erlang theory;
        private final Random random;
        private final Desk desk;
        private final Instant start;
        private final PriorityQueue<Happening> agenda =
                new PriorityQueue<>((a, b) ->
                        a.at() != b.at()
                                ? Double.compare(a.at(), b.at())
                                : Integer.compare(a.number(), b.number()));
        private final Map<String, Double> waitingSince = new HashMap<>();
        private int number;
        private int counted;
        private int inTime;
        private int abandoned;

        Centre(Erlang theory, Strategy strategy, long seed) {
            this.theory = theory;
            this.random = new Random(seed * 7_919 + 17);
            this.desk = Desk.with(strategy, theory.agents());
            this.start = desk.now;
        }

        private double exponential(double mean) {
            return -mean * Math.log(1 - random.nextDouble());
        }

        private void plan(double at, Kind kind, String item) {
            agenda.add(new Happening(at, number++, kind, item));
        }

        Day run() {
            double at = 0;
            for (int call = 0; call < CALLS + WARM_UP; call++) {
                at += exponential(1 / theory.arrivals());
                plan(at, Kind.ARRIVAL, "call-" + call);
            }
            while (!agenda.isEmpty()) {
                Happening next = agenda.remove();
                desk.now = start.plusNanos((long) (next.at() * 1e9));
                switch (next.kind()) {
                    case ARRIVAL -> arrive(next);
                    case PATIENCE_ENDS -> giveUp(next);
                    case TALK_ENDS -> {
                        desk.end(next.item());
                        answerAll(next.at());
                    }
                }
                desk.all.clear();
            }
            return new Day((double) inTime / counted, (double) abandoned / counted);
        }

        private void arrive(Happening arrival) {
            waitingSince.put(arrival.item(), arrival.at());
            counted += counts(arrival.item()) ? 1 : 0;
            desk.join(arrival.item());
            answerAll(arrival.at());
            if (waitingSince.containsKey(arrival.item()) && !Double.isInfinite(theory.patience())) {
                plan(
                        arrival.at() + exponential(theory.patience()),
                        Kind.PATIENCE_ENDS,
                        arrival.item());
            }
        }

        private void giveUp(Happening moment) {
            if (waitingSince.remove(moment.item()) == null) {
                return;
            }
            abandoned += counts(moment.item()) ? 1 : 0;
            desk.leave(moment.item());
        }

        private void answerAll(double at) {
            for (Decision.OfferMade offer : desk.these(Decision.OfferMade.class)) {
                desk.on(new RoutingEvent.OfferAccepted(offer.offer(), offer.agents().getFirst()));
                double waited = at - waitingSince.remove(offer.item());
                inTime += waited <= WITHIN && counts(offer.item()) ? 1 : 0;
                plan(at + exponential(theory.handling()), Kind.TALK_ENDS, offer.item());
            }
        }

        private static boolean counts(String item) {
            return Integer.parseInt(item.substring(5)) >= WARM_UP;
        }
    }
}
