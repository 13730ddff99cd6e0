package org.parley.server.realtime.internal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.parley.contract.platform.Ids;
import org.parley.contract.realtime.LiveRow;
import org.parley.contract.realtime.Snapshot;
import org.parley.server.platform.stream.Beat;
import org.parley.server.platform.stream.KeyedLog;
import org.parley.server.realtime.LiveBoard;

import java.time.Duration;
import java.util.Optional;

/// The board as a log of its newest rows.
@Singleton
public final class BoardLog implements LiveBoard, AutoCloseable {
    private static final int REMEMBERED_REMOVALS = 10_000;
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final String board = Ids.next().toString();
    private final KeyedLog<EncodedRow> log;
    private final Beat beat = new Beat("live-board", PAUSE);

    @Inject
    public BoardLog() {
        this(REMEMBERED_REMOVALS);
    }

    BoardLog(int rememberedRemovals) {
        log = new KeyedLog<>(rememberedRemovals);
    }

    @Override
    public void put(LiveRow row) {
        if (log.put(row.key(), EncodedRow.of(row))) {
            beat.touch();
        }
    }

    @Override
    public void remove(String key) {
        if (log.remove(key)) {
            beat.touch();
        }
    }

    @Override
    public Optional<LiveRow> find(String key) {
        return log.find(key).map(EncodedRow::row);
    }

    @Override
    public Snapshot snapshot() {
        KeyedLog.State<EncodedRow> state = log.state();
        return new Snapshot(
                board,
                state.sequence(),
                state.entries().stream()
                        .flatMap(entry -> Optional.ofNullable(entry.value()).stream())
                        .map(EncodedRow::row)
                        .toList());
    }

    /// Changes with every start of the server.
    String board() {
        return board;
    }

    KeyedLog<EncodedRow> log() {
        return log;
    }

    Beat beat() {
        return beat;
    }

    /// Ends all streams.
    @Override
    public void close() {
        beat.close();
    }
}
