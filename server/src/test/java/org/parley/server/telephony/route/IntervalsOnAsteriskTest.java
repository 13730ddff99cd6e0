package org.parley.server.telephony.route;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.contract.intervals.TimeRule;
import org.parley.server.intervals.Schedule;
import org.parley.server.platform.ami.AmiAction;
import org.parley.server.platform.ami.AmiListener;
import org.parley.server.platform.ami.AmiTiming;
import org.parley.server.platform.ami.AsteriskLink;
import org.parley.server.telephony.config.model.AsteriskModel;
import org.parley.server.telephony.route.plan.CompiledInterval;
import org.parley.server.telephony.route.plan.CompiledRoute;
import org.parley.server.telephony.route.plan.Routing;
import org.parley.server.testing.AsteriskNode;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Intervals as Asterisk reckons them, beside intervals as the server does: the same at every
/// moment, the last minute, midnight, the end of the week and the days of clock changes included.
@Tag("asterisk")
@Tag("V5")
final class IntervalsOnAsteriskTest {
    private static final long SEED = 20_261_122;
    private static final int RANDOM_INTERVALS = 25;
    private static final int RANDOM_MOMENTS = 60;
    private static final List<ZoneId> ZONES =
            List.of(
                    ZoneId.of("Europe/Rome"),
                    ZoneId.of("America/New_York"),
                    ZoneId.of("Asia/Kolkata"),
                    ZoneId.of("UTC"),
                    ZoneId.of("+05:30"));

    private record Asked(UUID id, List<TimeRule> rules, ZoneId zone, List<Instant> moments) {}

    @Test
    @Tag("X11")
    void asteriskAndTheServerAgreeAtEveryMoment() {
        List<Asked> asked = new ArrayList<>(edges());
        var random = new Random(SEED);
        for (int i = 0; i < RANDOM_INTERVALS; i++) {
            asked.add(anyInterval(random));
        }
        Map<String, String> answers = new ConcurrentHashMap<>();
        try (var node = AsteriskNode.start(empty -> asking(empty, asked));
                var link = new AsteriskLink(node.ami(), AmiTiming.USUAL, Clock.systemUTC())) {
            AmiListener listener =
                    event -> {
                        if (event.name().equals("ParleyWhen")) {
                            answers.put(event.text("Asked"), event.text("Held"));
                        }
                    };
            link.open(listener);
            await().atMost(Duration.ofSeconds(20)).until(link::connected);
            link.send(
                            AmiAction.of("Originate")
                                    .with("Channel", "Local/1@parley-inbound")
                                    .with("Application", "Wait")
                                    .with("Data", "100")
                                    .with("Async", "true"))
                    .join();
            int wanted = asked.stream().mapToInt(one -> one.moments().size()).sum();
            await("all answers")
                    .atMost(Duration.ofSeconds(90))
                    .until(() -> answers.size() == wanted);
        }
        for (Asked one : asked) {
            Schedule schedule = Schedule.of(one.rules(), one.zone());
            for (Instant moment : one.moments()) {
                assertEquals(
                        schedule.holdsAt(moment) ? "1" : "0",
                        answers.get(name(one, moment)),
                        () -> one.rules() + " at " + moment.atZone(one.zone()));
            }
        }
    }

    private static String name(Asked one, Instant moment) {
        return CompiledInterval.extension(one.id()) + "-" + moment.getEpochSecond();
    }

    /// A node with one extension that asks everything.
    private static AsteriskModel asking(AsteriskModel empty, List<Asked> asked) {
        List<String> lines = new ArrayList<>();
        lines.add("Answer()");
        for (Asked one : asked) {
            String extension = CompiledInterval.extension(one.id());
            for (Instant moment : one.moments()) {
                lines.add(
                        "Gosub(parley-when," + extension + ",1(" + moment.getEpochSecond() + "))");
                lines.add(
                        "UserEvent(ParleyWhen,Asked: "
                                + name(one, moment)
                                + ",Held: ${GOSUB_RETVAL})");
            }
        }
        var route =
                new CompiledRoute(
                        new UUID(1, 1), "parley-inbound", "1", lines, List.of(), List.of());
        var routing =
                new Routing(
                        List.of(route),
                        asked.stream()
                                .map(one -> CompiledInterval.of(one.id(), one.rules(), one.zone()))
                                .toList());
        return new AsteriskModel(
                empty.node(),
                empty.phones(),
                empty.trunks(),
                empty.queues(),
                routing,
                empty.music());
    }

    private static List<Asked> edges() {
        ZoneId rome = ZoneId.of("Europe/Rome");
        TimeRule always = TimeRule.always("");
        TimeRule morning = always.withTimes(LocalTime.of(9, 0), LocalTime.of(13, 0));
        TimeRule night = always.withTimes(LocalTime.of(22, 0), LocalTime.of(6, 0));
        return List.of(
                asked(rome, List.of(), "2026-11-22T10:00:00"),
                asked(rome, List.of(always), "2026-11-22T10:00:00"),
                asked(
                        rome,
                        List.of(morning),
                        "2026-11-23T08:59:59",
                        "2026-11-23T09:00:00",
                        "2026-11-23T13:00:30",
                        "2026-11-23T13:00:59",
                        "2026-11-23T13:01:00"),
                asked(
                        rome,
                        List.of(night.withWeekDays(DayOfWeek.FRIDAY, DayOfWeek.FRIDAY)),
                        "2026-11-20T21:59:59",
                        "2026-11-20T22:00:00",
                        "2026-11-21T05:59:00",
                        "2026-11-21T06:00:59",
                        "2026-11-21T06:01:00",
                        "2026-11-20T05:00:00",
                        "2026-11-21T22:30:00"),
                asked(
                        rome,
                        List.of(always.withWeekDays(DayOfWeek.FRIDAY, DayOfWeek.MONDAY)),
                        "2026-11-19T12:00:00",
                        "2026-11-20T00:00:00",
                        "2026-11-22T12:00:00",
                        "2026-11-23T23:59:59",
                        "2026-11-24T00:00:00"),
                asked(
                        rome,
                        List.of(
                                night.withMonthDays(25, 25)
                                        .withMonths(Month.OCTOBER, Month.OCTOBER)),
                        "2026-10-25T00:30:00",
                        "2026-10-25T02:30:00",
                        "2026-10-26T00:30:00",
                        "2026-10-26T05:30:00"),
                asked(
                        rome,
                        List.of(night.withMonthDays(28, 28)),
                        "2026-03-28T22:30:00",
                        "2026-03-29T00:30:00",
                        "2026-03-29T03:30:00",
                        "2026-03-29T05:30:00",
                        "2026-03-30T00:30:00"),
                asked(
                        rome,
                        List.of(
                                always.withDates(
                                        LocalDate.of(2026, 12, 24), LocalDate.of(2027, 1, 6))),
                        "2026-12-23T23:59:59",
                        "2026-12-24T00:00:00",
                        "2027-01-06T23:59:59",
                        "2027-01-07T00:00:00",
                        "2027-12-25T12:00:00"));
    }

    private static Asked asked(ZoneId zone, List<TimeRule> rules, String... moments) {
        return new Asked(
                UUID.randomUUID(),
                rules,
                zone,
                List.of(moments).stream()
                        .map(moment -> LocalDateTime.parse(moment).atZone(zone))
                        .map(ZonedDateTime::toInstant)
                        .toList());
    }

    private static Asked anyInterval(Random random) {
        ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
        List<TimeRule> rules = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            rules.add(anyRule(random));
        }
        List<Instant> moments = new ArrayList<>();
        Instant begin = Instant.parse("2026-01-01T00:00:00Z");
        Schedule schedule = Schedule.of(rules, zone);
        while (moments.size() < RANDOM_MOMENTS) {
            Instant moment = begin.plusSeconds(random.nextInt(3 * 365 * 86_400));
            moments.add(moment);
            Optional<Instant> change = schedule.findNextChange(moment);
            change.ifPresent(edge -> {
                moments.add(edge);
                moments.add(edge.minusSeconds(1));
            });
        }
        return new Asked(UUID.randomUUID(), rules, zone, moments.stream().distinct().toList());
    }

    private static TimeRule anyRule(Random random) {
        TimeRule rule = TimeRule.always("");
        if (random.nextInt(4) > 0) {
            rule =
                    rule.withTimes(
                            LocalTime.ofSecondOfDay(random.nextInt(1_440) * 60L),
                            LocalTime.ofSecondOfDay(random.nextInt(1_440) * 60L));
        }
        if (random.nextBoolean()) {
            rule =
                    rule.withWeekDays(
                            DayOfWeek.of(1 + random.nextInt(7)),
                            DayOfWeek.of(1 + random.nextInt(7)));
        }
        if (random.nextInt(3) == 0) {
            rule = rule.withMonthDays(1 + random.nextInt(31), 1 + random.nextInt(31));
        }
        if (random.nextInt(3) == 0) {
            rule =
                    rule.withMonths(
                            Month.of(1 + random.nextInt(12)), Month.of(1 + random.nextInt(12)));
        }
        if (random.nextInt(4) == 0) {
            LocalDate from = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(700));
            rule = rule.withDates(from, from.plusDays(random.nextInt(300)));
        }
        return rule;
    }
}
