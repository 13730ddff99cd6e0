package org.parley.admin.realtime.dialog;

import org.parley.contract.reports.CallRecord;

import java.util.List;

/// The calls of an agent or a queue that ended in the last hour.
///
/// @param calls newest first
/// @param lookedAt at how many of the hour's calls it was looked, when there were more than can be
///   read at once; 0 when at all
public record LastHour(List<CallRecord> calls, int lookedAt) {
    public LastHour {
        calls = List.copyOf(calls);
    }
}
