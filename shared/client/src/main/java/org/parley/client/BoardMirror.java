package org.parley.client;

import org.jspecify.annotations.Nullable;
import org.parley.contract.realtime.Changes;
import org.parley.contract.realtime.LiveChange;
import org.parley.contract.realtime.LiveRow;
import org.parley.contract.realtime.Snapshot;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The server's live board as this desk has it. It never guesses: a frame that does not follow what
/// is known is refused, and a fresh {@link Snapshot} must come first. Safe for many threads.
public final class BoardMirror {
    private final Map<String, LiveRow> rows = new LinkedHashMap<>();
    private @Nullable String board;
    private long sequence;

    /// Takes a whole board in place of what was known.
    public synchronized BoardUpdate apply(Snapshot snapshot) {
        Set<String> removed = new HashSet<>(rows.keySet());
        rows.clear();
        for (LiveRow row : snapshot.rows()) {
            rows.put(row.key(), row);
            removed.remove(row.key());
        }
        board = snapshot.board();
        sequence = snapshot.sequence();
        return new BoardUpdate(true, List.copyOf(rows.values()), removed);
    }

    /// Takes changes; those that are known already are passed over.
    ///
    /// @return empty when changes before these are missing: ask for a fresh snapshot
    public synchronized Optional<BoardUpdate> apply(Changes changes) {
        if (!changes.board().equals(board) || changes.after() > sequence) {
            return Optional.empty();
        }
        List<LiveRow> changed = new ArrayList<>();
        Set<String> removed = new HashSet<>();
        for (LiveChange change : changes.changes()) {
            if (change.sequence() <= sequence) {
                continue;
            }
            LiveRow row = change.row();
            if (row == null) {
                changed.removeIf(r -> r.key().equals(change.key()));
                if (rows.remove(change.key()) != null) {
                    removed.add(change.key());
                }
            } else {
                rows.put(change.key(), row);
                removed.remove(change.key());
                changed.add(row);
            }
        }
        sequence = Math.max(sequence, changes.upTo());
        return Optional.of(new BoardUpdate(false, changed, removed));
    }

    /// All rows, in the order in which they came.
    public synchronized List<LiveRow> rows() {
        return List.copyOf(rows.values());
    }

    /// The rows of one kind.
    public <T extends LiveRow> List<T> list(Class<T> kind) {
        return rows().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    public synchronized Optional<LiveRow> find(String key) {
        return Optional.ofNullable(rows.get(key));
    }

    /// `board/sequence` of the newest change that is known, as the stream's event ids are written.
    public synchronized Optional<String> position() {
        return board == null ? Optional.empty() : Optional.of(board + "/" + sequence);
    }

    synchronized BoardUpdate whole() {
        return new BoardUpdate(true, List.copyOf(rows.values()), Set.of());
    }
}
