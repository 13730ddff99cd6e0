package org.parley.server.realtime.feed;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.parley.contract.platform.Page;
import org.parley.contract.realtime.AgentRow;
import org.parley.contract.realtime.LiveRow;
import org.parley.contract.realtime.QueueRow;
import org.parley.contract.realtime.Snapshot;
import org.parley.contract.reports.CallLeg;
import org.parley.contract.reports.CallRecord;
import org.parley.contract.reports.Outcome;
import org.parley.contract.reports.OwnCall;
import org.parley.server.permissions.Sight;
import org.parley.server.realtime.LiveBoard;
import org.parley.server.reports.CallReportService;
import org.parley.server.reports.model.TodayCount;
import org.parley.server.staff.StaffService;
import org.parley.server.telephony.call.Telephones;
import org.parley.server.testing.DirectEventBus;
import org.parley.server.testing.RunningServer;
import org.parley.server.testing.TestClock;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/// The day's counters at its end.
final class BoardMidnightTest {
    @TempDir Path data;

    private final TestClock clock = new TestClock();
    private final Map<String, LiveRow> shown = new ConcurrentHashMap<>();

    @Test
    @Tag("V10")
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void countersBeginAnewAtMidnight() {
        ZoneId zone = ZoneId.systemDefault();
        LocalDate tomorrow = clock.instant().atZone(zone).toLocalDate().plusDays(1);
        Instant midnight = tomorrow.atStartOfDay(zone).toInstant();
        try (RunningServer server = new RunningServer(data, Map.of())) {
            UUID ann = server.part(StaffService.class).findAgentByName("ann").orElseThrow().id();
            Instant called = midnight.minusSeconds(600);
            clock.advance(Duration.between(clock.instant(), midnight.minusSeconds(5)));
            var feed =
                    new BoardFeed(
                            new Shown(),
                            server.part(BoardRows.class),
                            new OneCall(ann, called),
                            server.part(CounterStarts.class),
                            server.part(Telephones.class),
                            new DirectEventBus(),
                            clock);
            feed.start();
            try {
                await().until(() -> sales().map(QueueRow::answered).equals(Optional.of(1)));
                assertEquals(1, sales().orElseThrow().offered());
                assertEquals(3, sales().orElseThrow().averageWaitSeconds());
                assertEquals(42, sales().orElseThrow().averageTalkSeconds());
                assertEquals(1, agent(ann).answered());
                assertEquals(2, agent(ann).missed());

                clock.advance(Duration.ofSeconds(4));
                assertEquals(1, agent(ann).answered());
                clock.advance(Duration.ofSeconds(1));

                await().until(() -> sales().map(QueueRow::answered).equals(Optional.of(0)));
                assertEquals(0, sales().orElseThrow().offered());
                assertNull(sales().orElseThrow().averageTalkSeconds());
                await().until(() -> agent(ann).answered() == 0);
                assertEquals(0, agent(ann).missed());
                assertTrue(sales().orElseThrow().serviceLevel() == 1);
            } finally {
                feed.stop();
            }
        }
    }

    private Optional<QueueRow> sales() {
        return shown.values().stream()
                .filter(QueueRow.class::isInstance)
                .map(QueueRow.class::cast)
                .filter(row -> row.name().equals("sales"))
                .findFirst();
    }

    private AgentRow agent(UUID id) {
        return (AgentRow) Optional.ofNullable(shown.get("agent:" + id)).orElseThrow();
    }

    /// One answered call of ann's in sales, and two that she missed.
    private record OneCall(UUID ann, Instant at) implements CallReportService {
        @Override
        public List<TodayCount> count(Instant since) {
            return since.isAfter(at)
                    ? List.of()
                    : List.of(new TodayCount("sales", ann, Outcome.ANSWERED.name(), 3, 1, 41_600));
        }

        @Override
        public Map<String, Integer> countOff(Instant since) {
            return since.isAfter(at) ? Map.of() : Map.of("sales", 12);
        }

        @Override
        public Map<UUID, Integer> countMissed(Instant since) {
            return since.isAfter(at) ? Map.of() : Map.of(ann, 2);
        }

        @Override
        public Page<CallRecord> list(Query query) {
            throw new AssertionError("not asked for");
        }

        @Override
        public CallRecord get(String id, Sight seen) {
            throw new AssertionError("not asked for");
        }

        @Override
        public List<CallLeg> legs(String id, Sight seen) {
            throw new AssertionError("not asked for");
        }

        @Override
        public List<OwnCall> own(UUID agent, int limit) {
            throw new AssertionError("not asked for");
        }
    }

    private final class Shown implements LiveBoard {
        @Override
        public void put(LiveRow row) {
            shown.put(row.key(), row);
        }

        @Override
        public void remove(String key) {
            shown.remove(key);
        }

        @Override
        public Optional<LiveRow> find(String key) {
            return Optional.ofNullable(shown.get(key));
        }

        @Override
        public Snapshot snapshot() {
            throw new AssertionError("not asked for");
        }
    }
}
