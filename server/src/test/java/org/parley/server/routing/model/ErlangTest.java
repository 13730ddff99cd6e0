package org.parley.server.routing.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class ErlangTest {
    /// The classic closed form, for comparison.
    private static double erlangC(double load, int agents) {
        double term = 1;
        double sum = 0;
        for (int k = 0; k < agents; k++) {
            sum += term;
            term *= load / (k + 1);
        }
        double top = term * agents / (agents - load);
        return top / (sum + top);
    }

    @Test
    void agreesWithTheClosedFormOfErlangC() {
        for (int agents : new int[] {1, 2, 5, 10, 50, 200}) {
            for (double occupancy : new double[] {0.3, 0.7, 0.9, 0.97}) {
                double handling = 180;
                Erlang erlang = Erlang.c(occupancy * agents / handling, handling, agents);
                double wait = erlangC(occupancy * agents, agents);
                assertEquals(wait, erlang.waiting(), 1e-6);
                double within = 1 - wait * Math.exp(-(agents - occupancy * agents) * 20 / handling);
                assertEquals(within, erlang.answeredWithin(20), 1e-6);
                assertEquals(0, erlang.abandoned(), 1e-12);
            }
        }
    }

    @Test
    void agreesWithTheBirthAndDeathChainOfErlangA() {
        double arrivals = 0.12;
        double handling = 100;
        double patience = 60;
        int agents = 10;
        double[] weight = new double[400];
        weight[0] = 1;
        double all = 1;
        double lost = 0;
        for (int n = 1; n < weight.length; n++) {
            double leaving = Math.min(n, agents) / handling + Math.max(0, n - agents) / patience;
            weight[n] = weight[n - 1] * arrivals / leaving;
            all += weight[n];
            lost += weight[n] * Math.max(0, n - agents) / patience;
        }
        double mustWait = 0;
        for (int n = agents; n < weight.length; n++) {
            mustWait += weight[n];
        }
        Erlang erlang = new Erlang(arrivals, handling, patience, agents);
        assertEquals(mustWait / all, erlang.waiting(), 1e-6);
        assertEquals(lost / all / arrivals, erlang.abandoned(), 1e-6);
        assertTrue(erlang.answeredWithin(1e9) < 1 - erlang.abandoned() + 1e-6);
        assertEquals(1 - erlang.abandoned(), erlang.answeredWithin(1e9), 1e-6);
    }

    @Test
    void refusesAnEndlessQueue() {
        assertThrows(IllegalArgumentException.class, () -> Erlang.c(1, 10, 10));
        assertTrue(new Erlang(2, 10, 30, 10).abandoned() > 0.4, "impatience saves it");
    }
}
