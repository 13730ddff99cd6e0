package org.parley.server.realtime.feed;

import org.jspecify.annotations.Nullable;
import org.parley.contract.reports.Outcome;
import org.parley.server.reports.CallReportService;
import org.parley.server.reports.model.TodayCount;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/// Counters of today, all derived from the facts. Those of a queue that were begun anew count from
/// that moment; what agents did counts for the whole day.
///
/// @param missed offers that agents did not answer
/// @param off by how many seconds told waits were off, by queue
/// @param since what counts for queues whose counters were begun anew, by queue
record TodayFigures(
        List<TodayCount> counts,
        Map<UUID, Integer> missed,
        Map<String, Integer> off,
        Map<String, Since> since) {
    static final TodayFigures NONE = new TodayFigures(List.of(), Map.of(), Map.of(), Map.of());

    /// What counts since a moment.
    ///
    /// @param off as of the whole; absent when nobody was told a wait
    record Since(Instant from, List<TodayCount> counts, @Nullable Integer off) {
        Since {
            counts = List.copyOf(counts);
        }
    }

    TodayFigures {
        counts = List.copyOf(counts);
        missed = Map.copyOf(missed);
        off = Map.copyOf(off);
        since = Map.copyOf(since);
    }

    /// @param starts of the counters that were begun anew, by queue
    static TodayFigures read(
            CallReportService reports, Instant startOfDay, Map<String, Instant> starts) {
        Map<String, Since> since = new HashMap<>();
        starts.forEach((queue, from) ->
                since.put(
                        queue,
                        new Since(from, reports.count(from), reports.countOff(from).get(queue))));
        return new TodayFigures(
                reports.count(startOfDay),
                reports.countMissed(startOfDay),
                reports.countOff(startOfDay),
                since);
    }

    /// Since when the queue's counters count, where that is not the beginning of the day.
    @Nullable Instant countedFrom(String queue) {
        Since anew = since.get(queue);
        return anew == null ? null : anew.from();
    }

    /// By how many seconds waits that callers were told were off; absent when none were told.
    @Nullable Integer offOf(String queue) {
        Since anew = since.get(queue);
        return anew == null ? off.get(queue) : anew.off();
    }

    /// Who hung up to be called back counts when he is.
    int offered(String queue) {
        return of(queue, count -> !count.outcome().equals(Outcome.CALL_BACK.name()));
    }

    int ended(String queue, Outcome outcome) {
        return of(queue, count -> count.outcome().equals(outcome.name()));
    }

    /// Who hung up, but not within so many seconds.
    int abandonedAfter(String queue, int seconds) {
        return of(
                queue,
                count ->
                        count.outcome().equals(Outcome.ABANDONED.name())
                                && count.waitedSeconds() >= seconds);
    }

    int inTime(String queue, int seconds) {
        return of(
                queue,
                count ->
                        count.outcome().equals(Outcome.ANSWERED.name())
                                && count.waitedSeconds() <= seconds);
    }

    /// How long those who were answered had waited, in whole seconds; absent while none was.
    @Nullable Integer averageWait(String queue) {
        return average(queue, count -> 1_000L * count.waitedSeconds() * count.calls());
    }

    /// How long the talks lasted, in whole seconds; absent while there was none.
    @Nullable Integer averageTalk(String queue) {
        return average(queue, TodayCount::talkedMillis);
    }

    private @Nullable Integer average(String queue, ToLongFunction<TodayCount> millis) {
        List<TodayCount> answered =
                countsOf(queue).stream()
                        .filter(count ->
                                queue.equals(count.queue())
                                        && count.outcome().equals(Outcome.ANSWERED.name()))
                        .toList();
        int calls = sum(answered, _ -> true);
        return calls == 0
                ? null
                : Math.toIntExact(
                        Math.round(answered.stream().mapToLong(millis).sum() / 1_000.0 / calls));
    }

    int answeredBy(UUID agent) {
        return sum(
                counts,
                count ->
                        agent.equals(count.agentId())
                                && count.outcome().equals(Outcome.ANSWERED.name()));
    }

    int missedBy(UUID agent) {
        return missed.getOrDefault(agent, 0);
    }

    private int of(String queue, Predicate<TodayCount> which) {
        return sum(countsOf(queue), count -> queue.equals(count.queue()) && which.test(count));
    }

    private List<TodayCount> countsOf(String queue) {
        Since anew = since.get(queue);
        return anew == null ? counts : anew.counts();
    }

    private static int sum(List<TodayCount> counts, Predicate<TodayCount> which) {
        return counts.stream().filter(which).mapToInt(TodayCount::calls).sum();
    }
}
