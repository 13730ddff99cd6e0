package org.parley.admin.realtime;

import static org.awaitility.Awaitility.await;

import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.parley.admin.AdminConsole;
import org.parley.admin.testing.ConsoleTest;
import org.parley.admin.testing.Rows;
import org.parley.contract.realtime.AgentRow;
import org.parley.contract.routing.Presence;
import org.parley.desk.i18n.Language;
import org.parley.server.realtime.LiveBoard;
import org.parley.server.testing.RunningServer;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// A supervisor's board while 500 agents move, each every five seconds: from the change at the
/// server, over HTTP, to the frame of the console that shows it. The agent who is watched stands
/// among them, first by name.
@Tag("bench")
final class BoardBenchTest extends ConsoleTest {
    private static final int AGENTS = 500;
    private static final int MOVES_PER_SECOND = 100;
    private static final int WARM_UP = 40;
    private static final int CHANGES = 300;
    private static final int FIRST_FIGURE = 400;
    private static final double TARGET_MILLIS = 1_000;
    private static final List<Presence> STATES =
            List.of(Presence.READY, Presence.RINGING, Presence.TALKING, Presence.WRAP_UP);

    @TempDir Path data;

    @Test
    @Timeout(300)
    void showsAChangeAtOnceWhileEverybodyMoves() throws Exception {
        try (RunningServer server = new RunningServer(data, Map.of());
                var moves = Executors.newSingleThreadScheduledExecutor()) {
            LiveBoard board = server.part(LiveBoard.class);
            for (int i = 1; i <= AGENTS; i++) {
                board.put(agent(i, 0));
            }
            board.put(watched(0));
            open(
                    server.connection().address().toString(),
                    "admin",
                    "admin-demo-2026",
                    Language.ENGLISH,
                    AdminConsole.features(),
                    Optional.empty());
            size(1280, 800);
            TableView<AgentRow> table = byName();
            var moved = new AtomicLong();
            moves.scheduleAtFixedRate(
                    () -> {
                        long move = moved.getAndIncrement();
                        board.put(agent((int) (move % AGENTS) + 1, (int) (move / AGENTS) + 1));
                    },
                    0,
                    1_000_000_000L / MOVES_PER_SECOND,
                    TimeUnit.NANOSECONDS);
            tell(measure(board, table), moved.get());
            moves.shutdownNow();
            end();
        }
    }

    private List<Double> measure(LiveBoard board, TableView<AgentRow> table) {
        var expected = new AtomicLong(-1);
        var shown = new AtomicLong();
        onScreen(() ->
                table.getScene()
                        .addPostLayoutPulseListener(() -> {
                            long figure = expected.get();
                            if (figure >= 0 && shows(table, Long.toString(figure))) {
                                shown.set(System.nanoTime());
                                expected.set(-1);
                            }
                        }));
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < WARM_UP + CHANGES; i++) {
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(50_000_000, 250_000_000));
            int figure = FIRST_FIGURE + i;
            long begin = System.nanoTime();
            expected.set(figure);
            board.put(watched(figure));
            await("figure " + figure)
                    .atMost(Duration.ofSeconds(20))
                    .pollInterval(Duration.ofMillis(2))
                    .until(() -> expected.get() == -1);
            if (i >= WARM_UP) {
                millis.add((shown.get() - begin) / 1e6);
            }
        }
        Collections.sort(millis);
        return millis;
    }

    private static boolean shows(TableView<?> table, String figure) {
        return table.lookupAll(".label").stream()
                .anyMatch(node -> node instanceof Label label && figure.equals(label.getText()));
    }

    private TableView<AgentRow> byName() {
        String id = "admin.realtime.agents";
        awaitScreen(
                "all agents", () -> this.<TableView<AgentRow>>node(id).getItems().size() > AGENTS);
        return onScreen(() -> {
            TableView<AgentRow> table = node(id);
            TableColumn<AgentRow, ?> name =
                    table.getColumns().stream()
                            .filter(column -> (id + ".name").equals(column.getId()))
                            .findFirst()
                            .orElseThrow();
            name.setSortType(TableColumn.SortType.ASCENDING);
            table.getSortOrder().setAll(List.of(name));
            table.scrollTo(0);
            return table;
        });
    }

    private static AgentRow agent(int number, int move) {
        return Rows.agent(
                number, "Agent " + number, STATES.get((number + move) % STATES.size()), 0, null);
    }

    private static AgentRow watched(int answered) {
        AgentRow row = Rows.agent(AGENTS + 1, "Aa Watched", Presence.READY, 60, null);
        return new AgentRow(
                row.id(),
                row.name(),
                row.fullName(),
                row.extension(),
                row.state(),
                true,
                null,
                answered,
                0);
    }

    private static void tell(List<Double> millis, long moved) {
        double p99 = millis.get(CHANGES * 99 / 100 - 1);
        System.out.printf(
                Locale.ROOT,
                "BENCH {\"name\":\"board: event to the frame that shows it, p99, %d agents"
                        + " moving\",\"unit\":\"ms\",\"ours\":%.1f,\"baseline\":\"target\","
                        + "\"theirs\":%.0f,\"ratio\":%.2f,\"note\":\"median %.1f ms, %d changes"
                        + " beside %d others at %d a second, over HTTP, headless\"}%n",
                AGENTS,
                p99,
                TARGET_MILLIS,
                TARGET_MILLIS / p99,
                millis.get(CHANGES / 2),
                CHANGES,
                moved,
                MOVES_PER_SECOND);
    }
}
