package org.parley.admin.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.Module;

import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parley.admin.AdminConsole;
import org.parley.admin.testing.ConsoleTest;
import org.parley.admin.testing.FakeCentre;
import org.parley.admin.testing.Rows;
import org.parley.contract.auth.Role;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Page;
import org.parley.contract.reports.CallRecord;
import org.parley.contract.reports.CallTag;
import org.parley.contract.reports.Outcome;
import org.parley.contract.telephony.Direction;
import org.parley.desk.i18n.Language;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

final class CallReportTest extends ConsoleTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final List<String> CALLERS =
            List.of("Maria Lindqvist", "James Okafor", "", "Aiko Kimura", "=HYPERLINK(\"x\")");
    private static final List<String> AGENTS = List.of("Ann Archer", "Ben Hartmann", "Dora Weiss");

    private final FakeCentre centre = new FakeCentre(Role.USER);
    private final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();
    private final List<CallRecord> calls =
            IntStream.range(0, 120).mapToObj(CallReportTest::call).toList();

    private static CallRecord call(int i) {
        Outcome outcome =
                i % 7 == 3
                        ? Outcome.ABANDONED
                        : i % 23 == 5
                                ? Outcome.TIMED_OUT
                                : i % 31 == 8 ? Outcome.EXITED : Outcome.ANSWERED;
        boolean answered = outcome == Outcome.ANSWERED;
        Instant start = NOON.minusSeconds(i * 211L);
        return new CallRecord(
                "n1-" + (1000 - i),
                Direction.INBOUND,
                start,
                answered ? start.plusSeconds(9) : null,
                start.plusSeconds(200),
                "+39 02 555 " + (1000 + i * 37 % 9000),
                CALLERS.get(i % CALLERS.size()),
                "4000",
                "Main line",
                null,
                i % 3 == 0 ? "support" : "sales",
                answered ? Rows.id(i % 3) : null,
                answered ? AGENTS.get(i % 3) : null,
                4_000 + i * 1_700L % 90_000,
                answered ? 3_000 : 0,
                answered ? 61_000 + i * 7_300L % 700_000 : 0,
                0,
                outcome,
                answered && i % 2 == 0 ? "agent" : "caller",
                answered && i % 4 != 0 ? Rows.id(500 + i) : null,
                i % 5 == 2 ? 60_000L : null,
                i % 17 == 1 ? "n1-7" : null,
                answered && i % 3 == 0 ? List.of("Sold", "New customer") : List.of(),
                "",
                i % 4 == 2
                        ? List.of(new CallTag("Complaint", "#cf222e"))
                        : i % 4 == 1
                                ? List.of(
                                        new CallTag("VIP", "#d29922"),
                                        new CallTag("Reso", "#0969da"))
                                : List.of());
    }

    @AfterEach
    void close() {
        centre.close();
    }

    private void openReport() {
        centre.on("GET reports/calls", (query, _) -> answer(query));
        List<Module> features = new ArrayList<>(AdminConsole.features());
        features.removeIf(ReportsModule.class::isInstance);
        features.add(new ReportsModule((_, _, name) -> Optional.of(folder.resolve(name))));
        open(centre.address(), "sue", "right", Language.ENGLISH, features, Optional.empty());
        page(KeyCode.DIGIT2);
    }

    private Page<CallRecord> answer(Map<String, String> query) {
        asked.add(query);
        String q = query.getOrDefault("q", "").toLowerCase(Locale.ROOT);
        List<CallRecord> fit =
                calls.stream()
                        .filter(c ->
                                (c.callerName() + c.callerNumber() + c.queue() + c.agentName())
                                        .toLowerCase(Locale.ROOT)
                                        .contains(q))
                        .toList();
        int offset = Integer.parseInt(query.get("offset"));
        int end = Math.min(fit.size(), offset + Integer.parseInt(query.get("limit")));
        return new Page<>(fit.subList(Math.min(offset, end), end), fit.size());
    }

    @Test
    void showsCallsPageByPage() {
        openReport();
        awaitText("admin.reports.found", "120 calls");
        awaitText("admin.reports.page", "Page 1 of 3");
        assertTrue(asked.getFirst().containsKey("from"), "today at first");
        snap("call-report");

        click("admin.reports.next");
        awaitText("admin.reports.page", "Page 2 of 3");
        assertEquals("50", asked.getLast().get("offset"));
        press(KeyCode.CONTROL).type(KeyCode.PAGE_DOWN).release(KeyCode.CONTROL);
        awaitText("admin.reports.page", "Page 3 of 3");
        awaitRows("admin.reports.calls", 20);
        assertTrue(onScreen(() -> node("admin.reports.next").isDisabled()));
    }

    @Test
    void searchesAndSortsOnTheServer() {
        openReport();
        awaitText("admin.reports.found", "120 calls");

        press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);
        write("okafor");
        awaitText("admin.reports.found", "24 calls");

        onScreen(() -> {
            TableView<CallRecord> table = node("admin.reports.calls");
            var wait =
                    table.getColumns().stream()
                            .filter(c -> c.getId().endsWith(".wait"))
                            .findFirst()
                            .orElseThrow();
            table.getSortOrder().setAll(List.of(wait));
        });
        awaitScreen("sorted", () -> "waitMillis".equals(asked.getLast().get("sort")));

        onScreen(() -> this.<ComboBox<Period>>node("admin.reports.period").setValue(Period.ALL));
        awaitScreen("all time", () -> !asked.getLast().containsKey("from"));
        assertEquals("okafor", asked.getLast().get("q"));
    }

    @Test
    void writesAllThatIsFilteredAsCsvWithoutFormulas() throws Exception {
        openReport();
        awaitText("admin.reports.found", "120 calls");

        press(KeyCode.CONTROL).type(KeyCode.E).release(KeyCode.CONTROL);

        Path file = folder.resolve(fileName());
        awaitScreen("the file", () -> Files.exists(file));
        List<String> lines = Files.readString(file).lines().toList();
        assertEquals(121, lines.size());
        assertTrue(lines.getFirst().startsWith("\uFEFFid,direction,started"));
        assertTrue(lines.get(5).contains("\"'=HYPERLINK(\"\"x\"\")\""), lines.get(5));
    }

    private String fileName() {
        return "calls-"
                + java.time.Clock.systemUTC().instant().toString().substring(0, 10)
                + ".csv";
    }

    @Test
    void saysWhatToDoWhenNothingFitsAndWhenTheServerFails() {
        openReport();
        awaitText("admin.reports.found", "120 calls");
        onScreen(() ->
                this.<javafx.scene.control.TextField>node("admin.reports.text").setText("zzz"));
        awaitText("admin.reports.found", "No calls");
        snap("call-report-empty");

        centre.refuse("GET reports/calls", ErrorCode.UNAVAILABLE, "The database does not answer.");
        press(KeyCode.CONTROL).type(KeyCode.R).release(KeyCode.CONTROL);
        awaitScreen("the problem", () -> node("admin.reports.problem").isVisible());
        snap("call-report-failed");

        centre.on("GET reports/calls", (query, _) -> answer(query));
        clickOn("Try again");
        awaitScreen("no problem", () -> !node("admin.reports.problem").isVisible());
    }

    @Test
    void asksForTheRecordingThatIsToBePlayedAndOffersNoneWhereThereIsNone() {
        centre.on("GET recordings/" + Rows.id(501) + "/sound", (_, _) -> silence());
        openReport();
        awaitText("admin.reports.found", "120 calls");

        click("admin.reports.play.n1-999");

        awaitScreen(
                "asked for the sound",
                () -> centre.received.contains("GET recordings/" + Rows.id(501) + "/sound"));
        assertFalse(onScreen(() -> node("admin.reports.play.n1-1000").isVisible()));
    }

    /// A WAV file of 100 ms.
    private static byte[] silence() {
        var out = new java.io.ByteArrayOutputStream();
        var format = new javax.sound.sampled.AudioFormat(8000, 16, 1, true, false);
        var in =
                new javax.sound.sampled.AudioInputStream(
                        new java.io.ByteArrayInputStream(new byte[1600]), format, 800);
        try {
            javax.sound.sampled.AudioSystem.write(
                    in, javax.sound.sampled.AudioFileFormat.Type.WAVE, out);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
