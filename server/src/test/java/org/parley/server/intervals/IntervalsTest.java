package org.parley.server.intervals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.contract.intervals.IntervalApi;
import org.parley.contract.intervals.Span;
import org.parley.contract.intervals.TimeInterval;
import org.parley.contract.intervals.TimeRule;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.FieldFault;
import org.parley.contract.platform.Refusal;
import org.parley.contract.settings.GeneralSettings;
import org.parley.contract.settings.SettingsApi;
import org.parley.server.testing.RunningServer;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Time intervals on the whole server.
final class IntervalsTest {
    @TempDir Path data;

    @Test
    @Tag("A10")
    void installationHasTwoThatStayDeleted() {
        try (var server = new RunningServer(data, Map.of())) {
            IntervalApi api = server.signIn("admin").api(IntervalApi.class);
            assertEquals(List.of("Holidays", "Working time"), names(api));
            api.delete(api.list(null, List.of(), null, 1, 0).rows().getFirst().id(), null);
        }
        try (var again = new RunningServer(data, Map.of())) {
            assertEquals(
                    List.of("Working time"), names(again.signIn("admin").api(IntervalApi.class)));
        }
    }

    @Test
    @Tag("X11")
    @Tag("V5")
    void intervalIsStoredWholeAndEvaluatedInItsZone() {
        try (var server = new RunningServer(data, Map.of())) {
            var admin = server.signIn("admin");
            IntervalApi api = admin.api(IntervalApi.class);
            TimeRule rule =
                    TimeRule.always("mañana")
                            .withTimes(LocalTime.of(9, 0), LocalTime.of(13, 0))
                            .withWeekDays(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)
                            .withDates(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
            TimeInterval made =
                    api.create(
                            new TimeInterval(null, "Morning", "", "Europe/Rome", List.of(rule), 0));
            assertEquals(made, api.get(made.id()));
            Intervals intervals = server.part(Intervals.class);
            Instant thirteen = Instant.parse("2026-11-23T12:00:30Z");
            assertTrue(intervals.holds(Optional.of(made.id()), thirteen));
            assertFalse(intervals.holds(Optional.of(made.id()), thirteen.plusSeconds(30)));
            assertTrue(intervals.holds(Optional.empty(), thirteen));

            var state = api.state(new IntervalApi.Question("", List.of(rule), thirteen));
            assertEquals("UTC", state.zone());
            assertEquals(Instant.parse("2026-11-23T13:01:00Z"), state.nextChange());
            GeneralSettings general = GeneralSettings.INSTALLED;
            admin.api(SettingsApi.class)
                    .changeGeneral(
                            new GeneralSettings(
                                    new GeneralSettings.Centre("x", "en", "Asia/Tokyo"),
                                    general.numbers(),
                                    general.clients(),
                                    general.search(),
                                    general.security(),
                                    0));
            assertFalse(api.state(new IntervalApi.Question("", List.of(rule), thirteen)).active());
        }
    }

    @Test
    void rulesThatCannotHoldAreRefused() {
        try (var server = new RunningServer(data, Map.of())) {
            IntervalApi api = server.signIn("admin").api(IntervalApi.class);
            var wrong =
                    new TimeRule(
                            "",
                            new Span<>(LocalTime.of(9, 0, 1), LocalTime.NOON),
                            null,
                            new Span<>(0, 32),
                            null,
                            new Span<>(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 1, 1)));
            Refusal refusal =
                    assertThrows(
                            Refusal.class,
                            () ->
                                    api.create(
                                            new TimeInterval(
                                                    null, "x", "", "Nowhere", List.of(wrong), 0)));
            assertEquals(ErrorCode.VALIDATION_FAILED, refusal.code());
            assertEquals(
                    List.of("rules[0].dates", "rules[0].monthDays", "rules[0].times", "zone"),
                    refusal.faults().stream().map(FieldFault::field).sorted().toList());
        }
    }

    private static List<String> names(IntervalApi api) {
        return api.list(null, List.of(), null, 10, 0).rows().stream()
                .map(TimeInterval::name)
                .toList();
    }
}
