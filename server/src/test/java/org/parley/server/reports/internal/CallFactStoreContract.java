package org.parley.server.reports.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.contract.platform.Refusal;
import org.parley.contract.reports.CallRecord;
import org.parley.contract.reports.Outcome;
import org.parley.server.platform.db.Database;
import org.parley.server.reports.CallReportService.Query;
import org.parley.server.reports.cel.CelFile;
import org.parley.server.reports.model.CallFact;
import org.parley.server.reports.model.CelRow;
import org.parley.server.telephony.call.model.AgentRef;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

interface CallFactStoreContract {
    AgentRef ANN = new AgentRef(UUID.fromString("018f0000-0000-7000-8000-000000000001"), "ann");
    String NASTY = "${EXTEN};\"x\" 'y',\nnext \ud83d\ude00 " + "n".repeat(300);

    Database db();

    private static Optional<AgentRef> owner(String endpoint) {
        return endpoint.equals("5001") ? Optional.of(ANN) : Optional.empty();
    }

    private CallFactStore facts() {
        return new CallFactStore(db());
    }

    private CelIngest ingest(Path log) {
        return new CelIngest(
                "n1",
                new CelFile(log),
                db(),
                new CelStore(db()),
                facts(),
                new FactBuilder(CallFactStoreContract::owner),
                Set.of());
    }

    private static Query all(String sort) {
        return new Query(null, null, null, sort, 100, 0);
    }

    private static String line(CelRow row) {
        Instant at = row.at();
        String time = at.getEpochSecond() + "." + String.format("%06d", at.getNano() / 1000);
        return Stream.of(
                        row.event(),
                        time,
                        row.leg(),
                        row.call(),
                        row.channel(),
                        row.callerNumber(),
                        row.callerName(),
                        row.exten(),
                        row.context(),
                        row.application(),
                        row.data(),
                        "",
                        "",
                        row.extra(),
                        "",
                        "",
                        row.kind())
                .map(value -> "\"" + value.replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(",", "", "\n"));
    }

    private static void write(Path log, List<CelRow> rows) throws IOException {
        Files.writeString(
                log,
                rows.stream().map(CallFactStoreContract::line).collect(Collectors.joining()),
                java.nio.file.StandardOpenOption.CREATE,
                java.nio.file.StandardOpenOption.APPEND);
    }

    private static Rows answered(String call, String name, int wait) {
        String trunk = "PJSIP/trunk-" + call;
        String phone = "PJSIP/5001-" + call;
        return new Rows(call)
                .begins(call, trunk, "79001", name, "800")
                .joins(call, trunk, "sales")
                .after(wait)
                .begins(call + "a", phone, "", "", "")
                .after(2)
                .on("ANSWER", call + "a", phone)
                .on("BRIDGE_ENTER", call + "a", phone)
                .on("BRIDGE_ENTER", call, trunk)
                .after(30)
                .hangsUp(call + "a", phone, trunk, 16)
                .hangsUp(call, trunk, trunk, 16)
                .on("LINKEDID_END", call, trunk);
    }

    private static Rows abandoned(String call, int wait) {
        String trunk = "PJSIP/trunk-" + call;
        return new Rows(call)
                .begins(call, trunk, "79002", "Bob", "800")
                .joins(call, trunk, "support")
                .after(wait)
                .hangsUp(call, trunk, trunk, 16)
                .on("LINKEDID_END", call, trunk);
    }

    @Test
    default void storesOneFactPerCallHoweverOftenTheLogIsRead(@TempDir Path folder)
            throws IOException {
        Path log = folder.resolve("cel.csv");
        write(log, answered("c1", "Zoe", 5).rows);
        List<CallFact> told = new ArrayList<>();
        ingest(log).run(told::addAll);
        write(log, abandoned("c2", 9).rows);
        ingest(log).run(told::addAll);
        ingest(log).run(told::addAll);
        assertEquals(List.of("c1", "c2"), told.stream().map(CallFact::id).toList());
        List<CallRecord> rows = facts().list(all("-startedAt")).rows();
        assertEquals(2, rows.size());
        CallRecord first = facts().find("c1").orElseThrow();
        assertEquals(Outcome.ANSWERED, first.outcome());
        assertEquals(7_000, first.waitMillis());
        assertEquals(30_000, first.talkMillis());
        assertEquals(ANN.id(), first.agentId());
        assertEquals("caller", first.endedBy());
        assertEquals(Rows.START, first.startedAt());
        assertNull(first.recordingId());
        assertEquals(2, facts().legs("c1").size());
    }

    @Test
    default void makesTheFactWhenTheRestOfTheCallIsWritten(@TempDir Path folder)
            throws IOException {
        Path log = folder.resolve("cel.csv");
        List<CelRow> rows = answered("c1", "Zoe", 5).rows;
        write(log, rows.subList(0, 4));
        ingest(log).run(_ -> {});
        assertTrue(facts().find("c1").isEmpty());
        write(log, rows.subList(4, rows.size()));
        ingest(log).run(_ -> {});
        assertEquals(30_000, facts().find("c1").orElseThrow().talkMillis());
    }

    @Test
    default void closesCallsThatAsteriskTookWithIt(@TempDir Path folder) throws IOException {
        Path log = folder.resolve("cel.csv");
        write(log, answered("c1", "Zoe", 5).rows.subList(0, 6));
        ingest(log).run(_ -> {});
        ingest(log).closeBefore(Rows.START.plusSeconds(3), _ -> {});
        assertTrue(facts().find("c1").isEmpty());
        ingest(log).closeBefore(Rows.START.plusSeconds(600), _ -> {});
        CallRecord fact = facts().find("c1").orElseThrow();
        assertEquals("system", fact.endedBy());
    }

    @Test
    default void keepsHostileNamesAsTheyAre(@TempDir Path folder) throws IOException {
        Path log = folder.resolve("cel.csv");
        write(log, answered("c1", NASTY, 5).rows);
        ingest(log).run(_ -> {});
        assertEquals(NASTY, facts().find("c1").orElseThrow().callerName());
        assertEquals(
                1, facts().list(new Query(null, null, "${exten}", "startedAt", 10, 0)).total());
        assertEquals(0, facts().list(new Query(null, null, "%", "startedAt", 10, 0)).total());
    }

    @Test
    default void filtersSortsAndPages(@TempDir Path folder) throws IOException {
        Path log = folder.resolve("cel.csv");
        for (int i = 1; i <= 5; i++) {
            write(log, answered("c" + i, "Zoe", 10 - i).rows);
        }
        write(log, abandoned("d", 50).rows);
        ingest(log).run(_ -> {});
        assertEquals("d", facts().list(all("-waitMillis")).rows().getFirst().id());
        assertEquals("c5", facts().list(all("waitMillis")).rows().getFirst().id());
        assertEquals(
                "d",
                facts().list(new Query(null, null, "SUPP", "queue", 10, 0)).rows().getFirst().id());
        assertEquals(5, facts().list(new Query(null, null, "ann", "queue", 10, 0)).total());
        var page = facts().list(new Query(null, null, null, "waitMillis", 2, 4));
        assertEquals(List.of("c1", "d"), page.rows().stream().map(CallRecord::id).toList());
        assertEquals(6, page.total());
        assertEquals(
                0,
                facts().list(new Query(Rows.START.plusSeconds(1), null, null, "queue", 10, 0))
                        .total());
        assertEquals(
                6,
                facts().list(new Query(Rows.START, Rows.START.plusSeconds(1), null, "queue", 10, 0))
                        .total());
        assertThrows(Refusal.class, () -> facts().list(all("callerName; drop table call_fact")));
    }

    @Test
    @Tag("R1")
    default void countsByQueueAgentAndOutcome(@TempDir Path folder) throws IOException {
        Path log = folder.resolve("cel.csv");
        write(log, answered("c1", "Zoe", 5).rows);
        write(log, answered("c2", "Zoe", 5).rows);
        write(log, abandoned("d", 50).rows);
        ingest(log).run(_ -> {});
        var counts = facts().count(Rows.START);
        assertEquals(
                2,
                counts.stream()
                        .filter(c -> "sales".equals(c.queue()))
                        .mapToInt(c -> c.calls())
                        .sum());
        assertEquals(
                1,
                counts.stream()
                        .filter(c -> c.outcome().equals("ABANDONED"))
                        .mapToInt(c -> c.calls())
                        .sum());
        assertEquals(
                2 * facts().find("c1").orElseThrow().talkMillis(),
                counts.stream()
                        .filter(c -> c.outcome().equals("ANSWERED"))
                        .mapToLong(c -> c.talkedMillis())
                        .sum());
    }

    @Test
    default void addsTheHoldMeasuredLive(@TempDir Path folder) throws IOException {
        Path log = folder.resolve("cel.csv");
        write(log, answered("c1", "Zoe", 5).rows);
        ingest(log).run(_ -> {});
        facts().hold("c1", 4_000);
        facts().hold("c1", 4_500);
        assertEquals(4_500, facts().find("c1").orElseThrow().holdMillis());
    }

    /// Runs the migration once more, from the table that was there before it.
    @Test
    default void keepsTheRowsOfOpenCallsWhenTheirTableIsReplaced() throws IOException {
        execute("drop table cel_part");
        execute(script("V040__call_facts.sql").getFirst());
        List<CelRow> rows = answered("c1", NASTY, 5).rows;
        db().run(tx -> {
            for (CelRow row : rows) {
                tx.sql()
                        .execute(
                                "insert into cel_row (node, call_id, event, kind, happened_at, leg,"
                                        + " channel, caller_number, caller_name, exten, context,"
                                        + " application, data, extra) values ('n1', ?, ?, ?,"
                                        + " cast(? as timestamp with time zone), ?, ?, ?, ?, ?,"
                                        + " ?, ?, ?, ?)",
                                row.call(),
                                row.event(),
                                row.kind(),
                                row.at().plusNanos(120_000_000).toString(),
                                row.leg(),
                                row.channel(),
                                row.callerNumber(),
                                row.callerName(),
                                row.exten(),
                                row.context(),
                                row.application(),
                                row.data(),
                                row.extra());
            }
        });
        script("V343__call_log_in_pieces.sql").forEach(this::execute);
        var kept = new ArrayList<CelRow>();
        db().run(tx -> {
            var store = new CelStore(db());
            assertEquals(List.of("c1"), store.openBefore(tx, "n1", Rows.START.plusSeconds(3_600)));
            kept.addAll(store.take(tx, List.of("c1")).get("c1"));
        });
        assertEquals(
                rows.stream().map(CelRow::event).toList(),
                kept.stream().map(CelRow::event).toList());
        assertEquals(NASTY, kept.getFirst().callerName());
        assertEquals(Rows.START.plusMillis(120), kept.getFirst().at());
    }

    private void execute(String statement) {
        db().run(tx -> tx.sql().execute(statement));
    }

    private static List<String> script(String name) throws IOException {
        try (var in = CallFactStoreContract.class.getResourceAsStream("/db/common/" + name)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return List.of(text.replaceAll("(?m)^--.*$", "").strip().split(";\\s*"));
        }
    }
}
