package org.parley.server.routing.model;

import java.util.function.DoubleUnaryOperator;

/// What theory says of a queue with Poisson arrivals, exponential handling times and one line for
/// all agents.
///
/// Without impatience this is Erlang C (A. K. Erlang, 1917: the delay formula of M/M/s). With it,
/// it is Erlang A, M/M/s+M (C. Palm, 1957), computed by the density of the offered wait of F.
/// Baccelli and G. Hebuterne, *On queues with impatient customers* (1981), in the form of S. Zeltyn
/// and A. Mandelbaum, *Call centers with impatient customers* (Queueing Systems 51, 2005): with
/// arrivals λ, service rate μ, patience rate θ and H(x) = (1 - e^(-θx))/θ, who has to wait meets
/// the offered wait x with a density proportional to λ·e^(λH(x) - sμx).
///
/// @param arrivals calls per second
/// @param handling mean seconds of a conversation with its wrap-up
/// @param patience mean seconds until a caller gives up; infinite for never
/// @param agents how many agents serve, at least 1
public record Erlang(double arrivals, double handling, double patience, int agents) {
    private static final int STEPS_PER_SCALE = 400;
    private static final double NEGLIGIBLE = 1e-12;

    public Erlang {
        if (!(arrivals > 0) || !(handling > 0) || !(patience > 0) || agents < 1) {
            throw new IllegalArgumentException(
                    "Arrivals, handling and patience must be positive and there must be an agent");
        }
        if (Double.isInfinite(patience) && arrivals * handling >= agents) {
            throw new IllegalArgumentException(
                    "With endless patience the load of "
                            + arrivals * handling
                            + " Erlang grows a queue without end at "
                            + agents
                            + " agents");
        }
    }

    /// Erlang C: nobody gives up.
    public static Erlang c(double arrivals, double handling, int agents) {
        return new Erlang(arrivals, handling, Double.POSITIVE_INFINITY, agents);
    }

    /// The share of callers who must wait at all, 0 to 1.
    public double waiting() {
        double waiting = arrivals * integral(x -> 1, end());
        return waiting / (freeWeight() + waiting);
    }

    /// The share of all callers who are answered within so many seconds, 0 to 1.
    public double answeredWithin(double seconds) {
        double served = arrivals * integral(this::staying, Math.min(seconds, end()));
        double all = freeWeight() + arrivals * integral(x -> 1, end());
        return (freeWeight() + served) / all;
    }

    /// The share of callers who give up, 0 to 1.
    public double abandoned() {
        double lost = arrivals * integral(x -> 1 - staying(x), end());
        return lost / (freeWeight() + arrivals * integral(x -> 1, end()));
    }

    /// The chance that a caller is still there after waiting so long.
    private double staying(double seconds) {
        return Math.exp(-seconds / patience);
    }

    /// The weight of the states in which an agent is free, relative to that with one free agent
    /// left.
    private double freeWeight() {
        double load = arrivals * handling;
        double weight = 0;
        double term = 1;
        for (int busy = agents - 1; busy >= 0; busy--) {
            weight += term;
            term *= busy / load;
        }
        return weight;
    }

    private double density(double wait) {
        double patienceUsed =
                Double.isInfinite(patience) ? wait : patience * -Math.expm1(-wait / patience);
        return Math.exp(arrivals * patienceUsed - agents * wait / handling);
    }

    /// Where the density has died away.
    private double end() {
        double end = handling / agents;
        while (density(end) > NEGLIGIBLE || density(2 * end) > NEGLIGIBLE) {
            end *= 2;
        }
        return 2 * end;
    }

    /// Simpson's rule over the density times this factor, in steps much smaller than the time
    /// between two services.
    private double integral(DoubleUnaryOperator factor, double to) {
        int halves = (int) Math.max(2, Math.ceil(to / (handling / agents) * STEPS_PER_SCALE / 20));
        double step = to / (2.0 * halves);
        double sum = density(0) * factor.applyAsDouble(0) + density(to) * factor.applyAsDouble(to);
        for (int i = 1; i < 2 * halves; i++) {
            double x = i * step;
            sum += (i % 2 == 1 ? 4 : 2) * density(x) * factor.applyAsDouble(x);
        }
        return sum * step / 3;
    }
}
