package org.parley.server.intervals;

import org.parley.contract.intervals.TimeRule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// The rules of an interval in one time zone: in force while any of them is.
///
/// Time is what the clocks on the walls of the zone show. An hour that is shown twice in autumn
/// counts twice; one that is left out in spring never comes.
public final class Schedule {
    private static final int YEARS_AHEAD = 10;
    private static final int MINUTES_AN_HOUR = 60;

    private final List<DayRule> rules;
    private final ZoneId zone;
    private final int[] edges;
    private final boolean constant;

    private Schedule(List<DayRule> rules, ZoneId zone) {
        this.rules = rules;
        this.zone = zone;
        this.edges = rules.stream().flatMapToInt(DayRule::edges).distinct().sorted().toArray();
        this.constant = rules.stream().anyMatch(DayRule::constant) || rules.isEmpty();
    }

    public static Schedule of(List<TimeRule> rules, ZoneId zone) {
        return new Schedule(rules.stream().map(DayRule::of).toList(), zone);
    }

    /// The zone whose clocks count.
    public ZoneId zone() {
        return zone;
    }

    /// Whether any rule is in force.
    public boolean holdsAt(Instant time) {
        LocalDateTime shown = LocalDateTime.ofInstant(time, zone);
        LocalDate day = shown.toLocalDate();
        int minute = shown.getHour() * MINUTES_AN_HOUR + shown.getMinute();
        for (DayRule rule : rules) {
            if (rule.holds(day, minute)) {
                return true;
            }
        }
        return false;
    }

    /// When [#holdsAt] next gives the other answer; empty when it does not within ten years.
    public Optional<Instant> findNextChange(Instant after) {
        if (constant) {
            return Optional.empty();
        }
        boolean before = holdsAt(after);
        LocalDate day = LocalDate.ofInstant(after, zone).minusDays(1);
        LocalDate end = day.plusYears(YEARS_AHEAD);
        for (; day.isBefore(end); day = day.plusDays(1)) {
            // a clock set back after midnight shows the day before again, so that two days mingle
            SortedSet<Instant> edges = edgesOf(day);
            edges.addAll(edgesOf(day.plusDays(1)));
            Instant sure = day.plusDays(1).atTime(LocalTime.NOON).atZone(zone).toInstant();
            for (Instant edge : edges.headSet(sure)) {
                if (edge.isAfter(after) && holdsAt(edge) != before) {
                    return Optional.of(edge);
                }
            }
        }
        return Optional.empty();
    }

    /// The instants of a day at which the answer may change: the edges of the rules, each as often
    /// as the clock shows it, and the jumps of the clock.
    private SortedSet<Instant> edgesOf(LocalDate day) {
        SortedSet<Instant> instants = new TreeSet<>();
        for (int edge : edges) {
            LocalTime time = LocalTime.of(edge / MINUTES_AN_HOUR, edge % MINUTES_AN_HOUR);
            LocalDateTime shown = day.atTime(time);
            zone.getRules()
                    .getValidOffsets(shown)
                    .forEach(offset -> instants.add(shown.toInstant(offset)));
        }
        Instant begin = day.atStartOfDay(zone).toInstant();
        ZoneOffsetTransition jump = zone.getRules().nextTransition(begin.minusMillis(1));
        if (jump != null
                && jump.getInstant().isBefore(day.plusDays(1).atStartOfDay(zone).toInstant())) {
            instants.add(jump.getInstant());
        }
        return instants;
    }
}
