package org.parley.server.realtime.feed;

import org.parley.contract.reports.Outcome;
import org.parley.server.reports.model.TodayCount;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/// Counters of today, all derived from the facts.
///
/// @param missed offers that agents did not answer
/// @param off by how many seconds told waits were off, by queue
record TodayFigures(List<TodayCount> counts, Map<UUID, Integer> missed, Map<String, Integer> off) {
    static final TodayFigures NONE = new TodayFigures(List.of(), Map.of(), Map.of());

    TodayFigures {
        counts = List.copyOf(counts);
        missed = Map.copyOf(missed);
        off = Map.copyOf(off);
    }

    /// Who hung up to be called back counts when he is.
    int offered(String queue) {
        return sum(count ->
                queue.equals(count.queue()) && !count.outcome().equals(Outcome.CALL_BACK.name()));
    }

    int ended(String queue, Outcome outcome) {
        return sum(count -> queue.equals(count.queue()) && count.outcome().equals(outcome.name()));
    }

    /// Who hung up, but not within so many seconds.
    int abandonedAfter(String queue, int seconds) {
        return sum(count ->
                queue.equals(count.queue())
                        && count.outcome().equals(Outcome.ABANDONED.name())
                        && count.waitedSeconds() >= seconds);
    }

    int inTime(String queue, int seconds) {
        return sum(count ->
                queue.equals(count.queue())
                        && count.outcome().equals(Outcome.ANSWERED.name())
                        && count.waitedSeconds() <= seconds);
    }

    int answeredBy(UUID agent) {
        return sum(count ->
                agent.equals(count.agentId()) && count.outcome().equals(Outcome.ANSWERED.name()));
    }

    int missedBy(UUID agent) {
        return missed.getOrDefault(agent, 0);
    }

    private int sum(Predicate<TodayCount> which) {
        return counts.stream().filter(which).mapToInt(TodayCount::calls).sum();
    }
}
