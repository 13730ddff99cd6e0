package org.parley.server.telephony.route.plan;

import org.jspecify.annotations.Nullable;
import org.parley.contract.intervals.Span;
import org.parley.contract.intervals.TimeRule;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.ToIntFunction;

/// An interval as a subroutine of the dialplan, which returns 1 or 0 just as the server's schedule
/// holds or not: `Gosub(parley-when,<extension>,1)`, with a moment in epoch seconds as argument to
/// ask for another one than this.
///
/// Asterisk's own `GotoIfTime` knows no years, and takes the small hours of a span over midnight
/// for those of the day on which they lie; ours belong to the day on which the span began.
public record CompiledInterval(UUID id, List<String> lines) {
    /// Where the subroutines stand.
    public static final String CONTEXT = "parley-when";

    private static final int HUNDRED = 100;
    private static final String TODAY = "";
    private static final String YESTERDAY = "Y";

    public CompiledInterval {
        lines = List.copyOf(lines);
    }

    /// The extension of an interval.
    public static String extension(UUID interval) {
        return interval.toString().replace("-", "");
    }

    public static CompiledInterval of(UUID id, List<TimeRule> rules, ZoneId zone) {
        List<String> lines = new ArrayList<>();
        lines.add("Set(LOCAL(AT)=${IF($[\"${ARG1}\" = \"\"]?${EPOCH}:${ARG1})})");
        String name = zone.getId();
        if (zone.getRules().isFixedOffset()) {
            int offset = zone.getRules().getOffset(Instant.EPOCH).getTotalSeconds();
            lines.add("Set(LOCAL(AT)=$[${AT} + " + offset + "])");
            name = "UTC";
        }
        lines.add("Set(LOCAL(TIME)=" + clock("AT", name, "%H%M") + ")");
        day(lines, TODAY, "AT", name);
        if (rules.stream().anyMatch(CompiledInterval::overMidnight)) {
            // noon of the day before, from the clock on the wall: right also when clocks are moved
            lines.add(
                    "Set(LOCAL(NOON)=$[${AT} - "
                            + clock("AT", name, "%H")
                            + " * 3600 - "
                            + clock("AT", name, "%M")
                            + " * 60 - 43200])");
            day(lines, YESTERDAY, "NOON", name);
        }
        for (TimeRule rule : rules) {
            lines.add("ExecIf($[" + condition(rule) + "]?Return(1))");
        }
        lines.add("Return(0)");
        return new CompiledInterval(id, lines);
    }

    private static void day(List<String> lines, String day, String variable, String zone) {
        lines.add("Set(LOCAL(" + day + "DATE)=" + clock(variable, zone, "%Y%m%d") + ")");
        lines.add("Set(LOCAL(" + day + "WEEK)=" + clock(variable, zone, "%u") + ")");
        lines.add("Set(LOCAL(" + day + "MONTH)=" + clock(variable, zone, "%m") + ")");
        lines.add("Set(LOCAL(" + day + "DAY)=" + clock(variable, zone, "%d") + ")");
    }

    private static String clock(String variable, String zone, String format) {
        return "${STRFTIME(${" + variable + "}," + zone + "," + format + ")}";
    }

    private static String condition(TimeRule rule) {
        Span<LocalTime> times = rule.times();
        if (times == null) {
            return takes(rule, TODAY);
        }
        String from = "${TIME} >= " + clock(times.from());
        String to = "${TIME} <= " + clock(times.to());
        return overMidnight(rule)
                ? "(("
                        + from
                        + ") & "
                        + takes(rule, TODAY)
                        + ") | (("
                        + to
                        + ") & "
                        + takes(rule, YESTERDAY)
                        + ")"
                : "(" + from + ") & (" + to + ") & " + takes(rule, TODAY);
    }

    private static boolean overMidnight(TimeRule rule) {
        Span<LocalTime> times = rule.times();
        return times != null && times.to().isBefore(times.from());
    }

    private static int clock(LocalTime time) {
        return time.getHour() * HUNDRED + time.getMinute();
    }

    /// Whether the rule takes the day.
    private static String takes(TimeRule rule, String day) {
        List<String> parts = new ArrayList<>();
        part(parts, day + "DATE", rule.dates(), CompiledInterval::number);
        part(parts, day + "DAY", rule.monthDays(), Integer::intValue);
        part(parts, day + "WEEK", rule.weekDays(), DayOfWeek::getValue);
        part(parts, day + "MONTH", rule.months(), Month::getValue);
        return parts.isEmpty() ? "1" : "(" + String.join(" & ", parts) + ")";
    }

    private static <T> void part(
            List<String> parts, String variable, @Nullable Span<T> span, ToIntFunction<T> number) {
        if (span == null) {
            return;
        }
        int from = number.applyAsInt(span.from());
        int to = number.applyAsInt(span.to());
        boolean round = to < from && !variable.endsWith("DATE");
        parts.add(
                "(${"
                        + variable
                        + "} >= "
                        + from
                        + (round ? " | " : " & ")
                        + "${"
                        + variable
                        + "} <= "
                        + to
                        + ")");
    }

    private static int number(LocalDate date) {
        return (date.getYear() * HUNDRED + date.getMonthValue()) * HUNDRED + date.getDayOfMonth();
    }
}
