package org.parley.server.reports;

import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.Page;
import org.parley.contract.reports.CallLeg;
import org.parley.contract.reports.CallRecord;
import org.parley.contract.reports.OwnCall;
import org.parley.server.permissions.Sight;
import org.parley.server.reports.model.TodayCount;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Calls that are over.
public interface CallReportService {
    Page<CallRecord> list(Query query);

    /// @throws org.parley.contract.platform.Refusal `NOT_FOUND`, also when the call is not seen
    CallRecord get(String id, Sight seen);

    /// Who took part in a call.
    ///
    /// @throws org.parley.contract.platform.Refusal as [#get]
    List<CallLeg> legs(String id, Sight seen);

    /// The last calls in which the agent's telephone took part, newest first.
    List<OwnCall> own(UUID agent, int limit);

    /// What queues and agents did since the given moment, counted from the facts.
    List<TodayCount> count(Instant since);

    /// How many offers of queues each agent did not answer since the given moment.
    Map<UUID, Integer> countMissed(Instant since);

    /// By how many seconds the waits that callers were told were off since the given moment, on
    /// average, by queue; queues that told nothing are left out.
    Map<String, Integer> countOff(Instant since);

    /// Which calls, in which order.
    ///
    /// @param from calls that started at or after it
    /// @param to calls that started before it
    /// @param q part of number, name, queue or agent, any case
    /// @param sort a column's name, `-` before it for descending
    /// @param seen only the calls that it shows
    /// @param numbers whether a search for digits looks into callers' numbers and names
    record Query(
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String q,
            String sort,
            int limit,
            int offset,
            Sight seen,
            boolean numbers) {
        /// Over all calls.
        public Query(
                @Nullable Instant from,
                @Nullable Instant to,
                @Nullable String q,
                String sort,
                int limit,
                int offset) {
            this(from, to, q, sort, limit, offset, Sight.ALL, true);
        }
    }
}
