package org.parley.server.routing.internal.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.contract.routing.Strategy;

import java.util.Arrays;

/// How the calls of a long day spread over the agents.
@Tag("V2")
final class StrategySpreadTest {
    private static final int CALLS = 6_000;

    private static int[] spread(Desk desk, int agents) {
        int[] served = new int[agents];
        for (int i = 0; i < CALLS; i++) {
            served[desk.serveOne("call-" + i) - 1]++;
            desk.all.clear();
        }
        return served;
    }

    /// Pearson's chi-squared statistic of what was seen against these shares.
    private static double chiSquared(int[] seen, double... shares) {
        double sum = 0;
        for (int i = 0; i < seen.length; i++) {
            double expected = shares[i] * CALLS;
            sum += (seen[i] - expected) * (seen[i] - expected) / expected;
        }
        return sum;
    }

    @Test
    void randomIsEven() {
        double[] even = new double[6];
        Arrays.fill(even, 1.0 / 6);
        // 20.5 is passed by chance once in a thousand at 5 degrees of freedom
        double chi = chiSquared(spread(Desk.with(Strategy.RANDOM, 6), 6), even);
        assertTrue(chi < 20.5, "chi-squared " + chi);
        assertTrue(chi > 0, "random is not a rota");
    }

    @Test
    void wrandomFollowsTheWeights() {
        Desk desk = Desk.with(Strategy.WRANDOM, 3);
        desk.member(2, 1);
        desk.member(3, 3);
        // weights 1, 1/2, 1/4; 13.8 is passed by chance once in a thousand at 2 degrees of freedom
        double chi = chiSquared(spread(desk, 3), 4.0 / 7, 2.0 / 7, 1.0 / 7);
        assertTrue(chi < 13.8, "chi-squared " + chi);
    }

    @Test
    void rrmemoryLeastrecentAndFewestcallsAreExactlyEven() {
        for (Strategy strategy :
                new Strategy[] {Strategy.RRMEMORY, Strategy.LEASTRECENT, Strategy.FEWESTCALLS}) {
            for (int count : spread(Desk.with(strategy, 6), 6)) {
                assertEquals(CALLS / 6, count, strategy.name());
            }
        }
    }

    @Test
    void linearGivesAllToTheFirstWhileHeIsFree() {
        assertEquals(CALLS, spread(Desk.with(Strategy.LINEAR, 6), 6)[0]);
    }
}
