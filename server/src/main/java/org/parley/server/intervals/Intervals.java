package org.parley.server.intervals;

import jakarta.inject.Inject;

import org.parley.contract.intervals.TimeInterval;
import org.parley.contract.intervals.TimeRule;
import org.parley.server.platform.entity.Asker;
import org.parley.server.platform.entity.Entities;
import org.parley.server.settings.SettingsService;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Tells features whether an interval is in force. A change of an interval holds for the next
/// question.
public final class Intervals {
    private final Entities<TimeInterval> entities;
    private final SettingsService settings;

    @Inject
    public Intervals(Entities<TimeInterval> entities, SettingsService settings) {
        this.entities = entities;
        this.settings = settings;
    }

    /// The interval's schedule; empty when there is no such interval.
    public Optional<Schedule> findSchedule(UUID id) {
        return entities.find(id, Asker.SERVER)
                .map(interval -> schedule(interval.zone(), interval.rules()));
    }

    /// Whether the interval is in force at that moment; what names no interval always is.
    public boolean holds(Optional<UUID> id, Instant at) {
        return id.flatMap(this::findSchedule).map(schedule -> schedule.holdsAt(at)).orElse(true);
    }

    /// The schedule of rules.
    ///
    /// @param zone empty for the centre's
    Schedule schedule(String zone, List<TimeRule> rules) {
        return Schedule.of(rules, zone.isEmpty() ? settings.zone() : ZoneId.of(zone));
    }
}
