package org.parley.server.realtime;

import org.parley.contract.realtime.LiveRow;
import org.parley.contract.realtime.Snapshot;

import java.util.Optional;

/// The state of agents, queues, calls and nodes at this moment. Safe to call from any thread; a
/// call takes some microseconds and never waits for a desk.
public interface LiveBoard {
    /// Sets the row of its key. A row equal to the present one changes nothing.
    void put(LiveRow row);

    /// Takes the row of a key from the board.
    ///
    /// @param key as `LiveRow.key()` gives it
    void remove(String key);

    Optional<LiveRow> find(String key);

    /// Everything on the board.
    Snapshot snapshot();
}
