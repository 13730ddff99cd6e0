package org.parley.server.intervals;

import static org.parley.server.platform.db.tables.Tables.TIME_INTERVAL;

import jakarta.inject.Inject;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.parley.contract.intervals.IntervalApi;
import org.parley.contract.intervals.Span;
import org.parley.contract.intervals.TimeInterval;
import org.parley.contract.intervals.TimeRule;
import org.parley.server.platform.entity.EntityRules;
import org.parley.server.platform.entity.EntityType;
import org.parley.server.platform.entity.Faults;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/// Time intervals, and what their rules may hold.
final class IntervalRules implements EntityRules<TimeInterval> {
    private static final int MOST_MONTH_DAYS = 31;

    @Inject
    IntervalRules() {}

    @Override
    public EntityType<TimeInterval> type() {
        return EntityType.of(
                        TimeInterval.class, TimeInterval.KIND, IntervalApi.class, TIME_INTERVAL)
                .keys(TIME_INTERVAL.ID, TIME_INTERVAL.VERSION)
                .name(TIME_INTERVAL.NAME, TIME_INTERVAL.NAME_KEY)
                .searched(TIME_INTERVAL.DESCRIPTION)
                .plain(TIME_INTERVAL.ZONE)
                .hidden(TIME_INTERVAL.RULES)
                .build();
    }

    @Override
    public void check(
            DSLContext sql, @Nullable TimeInterval before, TimeInterval after, Faults faults) {
        check(after.zone(), after.rules(), faults);
    }

    static void check(String zone, List<TimeRule> rules, Faults faults) {
        if (!zone.isEmpty() && !isZone(zone)) {
            faults.add("zone", "is no time zone such as Europe/Rome");
        }
        for (int i = 0; i < rules.size(); i++) {
            check("rules[" + i + "].", rules.get(i), faults);
        }
    }

    private static void check(String place, TimeRule rule, Faults faults) {
        Span<LocalTime> times = rule.times();
        if (times != null && !(isMinute(times.from()) && isMinute(times.to()))) {
            faults.add(place + "times", "must be whole minutes");
        }
        Span<Integer> days = rule.monthDays();
        if (days != null && !(isMonthDay(days.from()) && isMonthDay(days.to()))) {
            faults.add(place + "monthDays", "must be from 1 to 31");
        }
        Span<LocalDate> dates = rule.dates();
        if (dates != null && dates.to().isBefore(dates.from())) {
            faults.add(place + "dates", "must not end before they begin");
        }
    }

    private static boolean isZone(String name) {
        try {
            ZoneId.of(name);
            return true;
        } catch (DateTimeException _) {
            return false;
        }
    }

    private static boolean isMinute(LocalTime time) {
        return time.getSecond() == 0 && time.getNano() == 0;
    }

    private static boolean isMonthDay(int day) {
        return day >= 1 && day <= MOST_MONTH_DAYS;
    }
}
