package org.parley.server.realtime.internal;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.Json;
import org.parley.contract.realtime.Changes;
import org.parley.contract.realtime.LiveChange;
import org.parley.contract.realtime.LiveRow;
import org.parley.contract.realtime.RealtimeApi;
import org.parley.contract.realtime.Snapshot;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Map;
import java.util.TreeMap;

/// The board as a desk rebuilds it from the stream; fails at a gap.
public final class Mirror {
    private static final ObjectMapper JSON = Json.lenient();

    private final Map<String, LiveRow> rows = new TreeMap<>();
    private String board = "";
    private String lastEventId = "";
    private long reached = -1;
    private int snapshots;
    private int frames;
    private int heartbeats;

    /// Applies one frame, or as many as the text holds.
    public void read(Reader text) throws IOException {
        BufferedReader lines = new BufferedReader(text);
        while (readFrame(lines)) {}
    }

    /// @return false at the end of the text
    public boolean readFrame(BufferedReader lines) throws IOException {
        String event = "";
        String data = null;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isEmpty()) {
                apply(event, data);
                return true;
            }
            if (line.startsWith("id: ")) {
                lastEventId = line.substring(4);
            } else if (line.startsWith("event: ")) {
                event = line.substring(7);
            } else if (line.startsWith("data: ")) {
                data = line.substring(6);
            } else if (line.startsWith(":")) {
                heartbeats++;
            }
        }
        return false;
    }

    private void apply(String event, @Nullable String data) throws IOException {
        switch (event) {
            case RealtimeApi.EVENT_SNAPSHOT -> apply(JSON.readValue(data, Snapshot.class));
            case RealtimeApi.EVENT_CHANGES -> apply(JSON.readValue(data, Changes.class));
            default -> {
                return;
            }
        }
        frames++;
        if (!lastEventId.equals(board + "/" + reached)) {
            throw new AssertionError("id " + lastEventId + " at " + board + "/" + reached);
        }
    }

    private void apply(Snapshot snapshot) {
        snapshots++;
        board = snapshot.board();
        reached = snapshot.sequence();
        rows.clear();
        snapshot.rows().forEach(row -> rows.put(row.key(), row));
    }

    private void apply(Changes changes) {
        if (changes.after() != reached || !changes.board().equals(board)) {
            throw new AssertionError("gap: at " + reached + ", frame after " + changes.after());
        }
        for (LiveChange change : changes.changes()) {
            if (change.sequence() > changes.upTo()) {
                throw new AssertionError("change " + change + " beyond " + changes.upTo());
            }
            if (change.row() == null) {
                rows.remove(change.key());
            } else {
                rows.put(change.key(), change.row());
            }
        }
        reached = changes.upTo();
    }

    public Map<String, LiveRow> rows() {
        return rows;
    }

    public String lastEventId() {
        return lastEventId;
    }

    public int snapshots() {
        return snapshots;
    }

    public int frames() {
        return frames;
    }

    public int heartbeats() {
        return heartbeats;
    }
}
