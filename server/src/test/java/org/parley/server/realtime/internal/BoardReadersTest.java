package org.parley.server.realtime.internal;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parley.contract.auth.Me;
import org.parley.contract.auth.Role;
import org.parley.contract.masking.Mask;
import org.parley.contract.realtime.LiveRow;
import org.parley.server.permissions.Sight;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

final class BoardReadersTest {
    private static final UUID ANN = new UUID(1, 1);
    private static final UUID BOB = new UUID(2, 2);
    private static final String[] QUEUES = {"sales", "help", "press"};

    /// Something that happens: a row is put or removed, or a reader comes to read.
    sealed interface Step {
        record Put(LiveRow row) implements Step {}

        record Remove(String key) implements Step {}

        record Read(int reader) implements Step {}
    }

    @Property(tries = 400)
    void everyReaderEndsWithWhatItMaySeeHoweverRarelyItReads(
            @ForAll("steps") List<Step> steps, @ForAll("memory") int memory) throws IOException {
        try (BoardLog board = new BoardLog(memory)) {
            SharedFrames shared = new SharedFrames(board);
            Viewer.Agent ann = new Viewer.Agent(person(ANN, Role.AGENT), _ -> Mask.NONE);
            List<Reader> readers =
                    List.of(
                            new FullReader(shared, board.log(), -1),
                            new FullReader(shared, board.log(), -1),
                            new PartReader(board, ann),
                            new PartReader(board, ann));
            List<Mirror> mirrors = IntStream.range(0, 4).mapToObj(_ -> new Mirror()).toList();
            for (Step step : steps) {
                switch (step) {
                    case Step.Put(LiveRow row) -> board.put(row);
                    case Step.Remove(String key) -> board.remove(key);
                    case Step.Read(int i) -> read(readers.get(i), mirrors.get(i));
                }
            }
            for (int i = 0; i < 4; i++) {
                settle(readers.get(i), mirrors.get(i));
            }
            Map<String, LiveRow> all = rows(board.snapshot().rows());
            Map<String, LiveRow> anns =
                    rows(
                            new BoardStreams(board, _ -> Sight.ALL, _ -> Mask.NONE)
                                    .snapshotFor(person(ANN, Role.AGENT))
                                    .rows());
            assertEquals(all, mirrors.get(0).rows());
            assertEquals(all, mirrors.get(1).rows());
            assertEquals(anns, mirrors.get(2).rows());
            assertEquals(anns, mirrors.get(3).rows());
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<LiveRow> agents =
                Combinators.combine(
                                Arbitraries.of(ANN, BOB),
                                Arbitraries.integers().between(0, 3),
                                Arbitraries.of(QUEUES).set().ofMaxSize(3))
                        .as((id, n, queues) -> Rows.agent(id, n, queues.toArray(String[]::new)));
        Arbitrary<LiveRow> queues =
                Combinators.combine(Arbitraries.of(QUEUES), Arbitraries.integers().between(0, 3))
                        .as(Rows::queue);
        Arbitrary<LiveRow> calls =
                Combinators.combine(
                                Arbitraries.of("1", "2", "3"),
                                Arbitraries.of(ANN, BOB).injectNull(0.3),
                                Arbitraries.of("100", "\"}]\n"))
                        .as(Rows::call);
        Arbitrary<LiveRow> rows = Arbitraries.oneOf(agents, queues, calls);
        Arbitrary<Step> put = rows.map(Step.Put::new);
        Arbitrary<Step> remove = rows.map(row -> new Step.Remove(row.key()));
        Arbitrary<Step> read = Arbitraries.integers().between(0, 3).map(Step.Read::new);
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(5, put),
                        net.jqwik.api.Tuple.of(2, remove),
                        net.jqwik.api.Tuple.of(3, read))
                .list()
                .ofMaxSize(80);
    }

    @Provide
    Arbitrary<Integer> memory() {
        return Arbitraries.of(1, 3, 1000);
    }

    @Test
    void readersWhoStandAtTheSamePlaceShareTheirBytes() {
        try (BoardLog board = new BoardLog()) {
            SharedFrames shared = new SharedFrames(board);
            long before = board.beat().count();
            board.put(Rows.node(1));
            await().until(() -> board.beat().count() > before); // a new beat makes new frames
            Reader one = new FullReader(shared, board.log(), 0);
            Reader two = new FullReader(shared, board.log(), 0);
            assertEquals(System.identityHashCode(one.next()), System.identityHashCode(two.next()));
        }
    }

    @Test
    void aReaderThatLagsGetsEachKeyOnce() throws IOException {
        try (BoardLog board = new BoardLog()) {
            Reader reader = new FullReader(new SharedFrames(board), board.log(), -1);
            Mirror mirror = new Mirror();
            read(reader, mirror);
            for (int i = 0; i < 1000; i++) {
                board.put(Rows.queue("sales", i));
            }
            byte[] frame = reader.next();
            assertTrue(frame != null && frame.length < 600);
            assertNull(reader.next());
        }
    }

    @Test
    void aRowEqualToThePresentOneIsNoChange() {
        try (BoardLog board = new BoardLog()) {
            board.put(Rows.node(1));
            board.put(Rows.node(1));
            assertEquals(1, board.log().sequence());
        }
    }

    @Test
    void forgottenRemovalsLeadToASnapshot() throws IOException {
        try (BoardLog board = new BoardLog(1)) {
            Reader reader = new FullReader(new SharedFrames(board), board.log(), -1);
            Mirror mirror = new Mirror();
            board.put(Rows.call("1", null, "x"));
            board.put(Rows.call("2", null, "x"));
            read(reader, mirror);
            board.remove("call:1");
            board.remove("call:2");
            read(reader, mirror);
            assertEquals(2, mirror.snapshots());
            assertTrue(mirror.rows().isEmpty());
        }
    }

    static Me person(UUID id, Role role) {
        return new Me(id, "p" + id, "P", role, role.permissions(), null);
    }

    private static void settle(Reader reader, Mirror mirror) throws IOException {
        while (read(reader, mirror)) {}
    }

    private static boolean read(Reader reader, Mirror mirror) throws IOException {
        byte @Nullable [] frame = reader.next();
        if (frame == null) {
            return false;
        }
        mirror.read(new StringReader(new String(frame, StandardCharsets.UTF_8)));
        return true;
    }

    private static Map<String, LiveRow> rows(List<LiveRow> rows) {
        Map<String, LiveRow> map = new TreeMap<>();
        rows.forEach(row -> map.put(row.key(), row));
        return map;
    }
}
