package org.parley.admin.recordings;

import org.jspecify.annotations.Nullable;
import org.parley.admin.reports.Period;
import org.parley.contract.platform.Page;
import org.parley.contract.recordings.Recording;
import org.parley.contract.recordings.RecordingApi;
import org.parley.contract.telephony.Direction;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/// What is asked of the list of recordings; what is absent does not matter.
///
/// @param text part of a number, a name or a note
record RecordingQuery(
        Period.Days days,
        @Nullable UUID agent,
        @Nullable String queue,
        @Nullable Direction direction,
        @Nullable Integer rating,
        String text,
        String sort) {
    Page<Recording> ask(RecordingApi api, ZoneId zone, int limit, int offset) {
        return api.list(
                start(days.from(), zone),
                start(days.to().map(day -> day.plusDays(1)), zone),
                agent,
                queue,
                direction,
                rating,
                text.isBlank() ? null : text.strip(),
                sort,
                limit,
                offset);
    }

    private static @Nullable String start(Optional<LocalDate> day, ZoneId zone) {
        return day.map(date -> date.atStartOfDay(zone).toInstant().toString()).orElse(null);
    }
}
