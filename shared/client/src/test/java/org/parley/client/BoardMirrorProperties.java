package org.parley.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.parley.contract.realtime.Changes;
import org.parley.contract.realtime.LiveChange;
import org.parley.contract.realtime.LiveRow;
import org.parley.contract.realtime.NodeRow;
import org.parley.contract.realtime.Snapshot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// Whatever is changed, coalesced, lost, repeated or restarted: the mirror equals the source.
final class BoardMirrorProperties {
    /// A server's board that can show all its history.
    private static final class Source {
        private final Map<String, LiveRow> rows = new LinkedHashMap<>();
        private final List<LiveChange> history = new ArrayList<>();
        private String board = "b0";
        private long sequence;

        void change(Random random) {
            String name = "n" + random.nextInt(6);
            NodeRow row =
                    new NodeRow(
                            name, random.nextBoolean(), random.nextInt(1000), Instant.EPOCH, "22");
            sequence++;
            if (random.nextInt(4) == 0) {
                rows.remove(row.key());
                history.add(new LiveChange(sequence, row.key(), null));
            } else {
                rows.put(row.key(), row);
                history.add(new LiveChange(sequence, row.key(), row));
            }
        }

        void restart(int generation) {
            board = "b" + generation;
            sequence = 0;
            history.clear();
            rows.clear();
        }

        Snapshot snapshot() {
            return new Snapshot(board, sequence, List.copyOf(rows.values()));
        }

        /// The changes after a sequence, only the latest of each row, as a lagging receiver gets
        /// them.
        Changes since(long after) {
            Map<String, LiveChange> latest = new LinkedHashMap<>();
            for (LiveChange change : history) {
                if (change.sequence() > after) {
                    latest.remove(change.key());
                    latest.put(change.key(), change);
                }
            }
            return new Changes(board, after, sequence, List.copyOf(latest.values()));
        }
    }

    @Property(tries = 500)
    void equalsTheSourceWhateverTheLineDoes(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 200) int steps) {
        Random random = new Random(seed);
        Source source = new Source();
        BoardMirror mirror = new BoardMirror();
        Map<String, LiveRow> told = new LinkedHashMap<>();
        List<Changes> sent = new ArrayList<>();
        long sentUpTo = 0;
        for (int i = 1; i <= steps; i++) {
            source.change(random);
            switch (random.nextInt(10)) {
                case 0, 1, 2, 3 -> {
                    Changes frame = source.since(sentUpTo);
                    sentUpTo = source.sequence;
                    sent.add(frame);
                    receive(mirror, frame, source, told);
                }
                case 4 -> sentUpTo = source.sequence; // a frame is lost
                case 5 -> { // an old frame comes again
                    if (!sent.isEmpty()) {
                        receive(mirror, sent.get(random.nextInt(sent.size())), source, told);
                    }
                }
                case 6 -> { // the line breaks and is resumed
                    if (mirror.position()
                            .filter(p -> p.startsWith(source.board + "/"))
                            .isPresent()) {
                        long at = Long.parseLong(mirror.position().get().split("/")[1]);
                        receive(mirror, source.since(at), source, told);
                        sentUpTo = source.sequence;
                    }
                }
                case 7 -> {
                    if (random.nextInt(8) == 0) {
                        source.restart(i);
                        sentUpTo = 0;
                    }
                }
                default -> {
                    // changes gather
                }
            }
        }
        receive(mirror, source.since(sentUpTo), source, told);

        assertEquals(new HashSet<>(source.rows.values()), new HashSet<>(mirror.rows()));
        assertEquals(Optional.of(source.board + "/" + source.sequence), mirror.position());
        assertEquals(source.rows, asMap(told), "what listeners were told");
    }

    private static void receive(
            BoardMirror mirror, Changes frame, Source source, Map<String, LiveRow> told) {
        Optional<BoardUpdate> update = mirror.apply(frame);
        tell(update.orElseGet(() -> mirror.apply(source.snapshot())), told);
    }

    private static void tell(BoardUpdate update, Map<String, LiveRow> told) {
        if (update.fresh()) {
            told.clear();
        }
        Set<String> removed = update.removed();
        removed.forEach(told::remove);
        update.rows().forEach(row -> told.put(row.key(), row));
    }

    private static Map<String, LiveRow> asMap(Map<String, LiveRow> rows) {
        return Map.copyOf(rows);
    }
}
