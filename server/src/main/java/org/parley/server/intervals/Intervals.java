package org.parley.server.intervals;

import jakarta.inject.Inject;

import org.parley.contract.intervals.TimeInterval;
import org.parley.contract.intervals.TimeRule;
import org.parley.contract.platform.Page;
import org.parley.server.platform.entity.Asker;
import org.parley.server.platform.entity.Entities;
import org.parley.server.platform.entity.EntityQuery;
import org.parley.server.settings.SettingsService;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Tells features whether an interval is in force. A change of an interval holds for the next
/// question.
public final class Intervals {
    private static final int PAGE = 1_000;

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

    /// The rules of all intervals, by name.
    public List<ZonedRules> listRules() {
        List<ZonedRules> all = new ArrayList<>();
        Page<TimeInterval> page;
        do {
            page = entities.list(EntityQuery.ALL, PAGE, all.size(), Asker.SERVER);
            page.rows().forEach(one -> all.add(zoned(one)));
        } while (!page.rows().isEmpty() && all.size() < page.total());
        return all;
    }

    private ZonedRules zoned(TimeInterval interval) {
        return new ZonedRules(
                interval.id(), interval.rules(), schedule(interval.zone(), List.of()).zone());
    }

    /// An interval's rules, and the zone whose clocks count.
    public record ZonedRules(UUID id, List<TimeRule> rules, ZoneId zone) {
        public ZonedRules {
            rules = List.copyOf(rules);
        }
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
