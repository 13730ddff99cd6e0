package org.parley.server.intervals;

import jakarta.inject.Inject;

import org.parley.contract.intervals.TimeInterval;
import org.parley.contract.intervals.TimeRule;
import org.parley.contract.platform.Ids;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.db.FirstTime;
import org.parley.server.platform.entity.Asker;
import org.parley.server.platform.entity.Entities;
import org.parley.server.platform.life.Service;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.Month;
import java.util.List;

/// Makes the two intervals of a new installation, once: who deletes them does not get them back.
public final class FirstIntervals implements Service {
    private static final String MARK = "intervals.first";

    private final Database db;
    private final Entities<TimeInterval> entities;
    private final Clock clock;

    @Inject
    public FirstIntervals(Database db, Entities<TimeInterval> entities, Clock clock) {
        this.db = db;
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "intervals";
    }

    @Override
    public void start() {
        db.run(tx -> {
            if (FirstTime.claim(tx, MARK, clock.instant())) {
                entities.create(tx, workingTime(), Asker.SERVER);
                entities.create(tx, holidays(), Asker.SERVER);
            }
        });
    }

    @Override
    public void stop() {
        // nothing runs
    }

    private static TimeInterval workingTime() {
        return interval(
                "Working time",
                "Monday to Friday from 9 to 18",
                List.of(
                        TimeRule.always("Weekdays")
                                .withWeekDays(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)
                                .withTimes(LocalTime.of(9, 0), LocalTime.of(17, 59))));
    }

    private static TimeInterval holidays() {
        return interval(
                "Holidays",
                "Days on which the centre is closed",
                List.of(
                        TimeRule.always("New Year")
                                .withMonths(Month.JANUARY, Month.JANUARY)
                                .withMonthDays(1, 1),
                        TimeRule.always("Christmas")
                                .withMonths(Month.DECEMBER, Month.DECEMBER)
                                .withMonthDays(25, 26)));
    }

    private static TimeInterval interval(String name, String description, List<TimeRule> rules) {
        return new TimeInterval(Ids.next(), name, description, "", rules, 1);
    }
}
