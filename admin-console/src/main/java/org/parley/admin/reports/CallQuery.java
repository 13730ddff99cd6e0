package org.parley.admin.reports;

import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.Page;
import org.parley.contract.reports.CallRecord;
import org.parley.contract.reports.CallReportApi;

import java.time.ZoneId;

/// What is asked of the call report.
///
/// @param from ISO 8601 instant, absent for no limit
/// @param to ISO 8601 instant, calls before it
/// @param sort as [CallReportApi#list] takes it
record CallQuery(@Nullable String from, @Nullable String to, @Nullable String q, String sort) {
    /// The query for whole days in a zone, the last day included.
    static CallQuery of(Period.Days days, ZoneId zone, String text, String sort) {
        return new CallQuery(
                days.from().map(d -> d.atStartOfDay(zone).toInstant().toString()).orElse(null),
                days.to()
                        .map(d -> d.plusDays(1).atStartOfDay(zone).toInstant().toString())
                        .orElse(null),
                text.isBlank() ? null : text.strip(),
                sort);
    }

    Page<CallRecord> ask(CallReportApi api, int limit, int offset) {
        return api.list(from, to, q, sort, limit, offset);
    }
}
