package org.parley.server.realtime.internal;

import org.jspecify.annotations.Nullable;
import org.parley.server.platform.stream.KeyedLog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A receiver that sees its own part. It begins with a snapshot; a row that it may no longer see
/// leaves its board like one that was removed.
final class PartReader implements Reader {
    private final BoardLog board;
    private final Frames frames;
    private final Viewer.Part viewer;
    private final Set<String> shown = new HashSet<>();
    private Viewer.@Nullable Sees sees;
    private long read = -1;
    private long sent = -1;

    PartReader(BoardLog board, Viewer.Part viewer) {
        this.board = board;
        this.frames = new Frames(board.board());
        this.viewer = viewer;
    }

    @Override
    public byte @Nullable [] next() {
        if (read >= 0 && board.log().sequence() == read) {
            return null;
        }
        Viewer.Sees present = viewer.present(board);
        boolean all = read < 0 || !present.equals(sees);
        sees = present;
        Optional<KeyedLog.State<EncodedRow>> changes =
                all ? Optional.empty() : board.log().since(read);
        if (changes.isEmpty()) {
            return snapshot(present);
        }
        read = changes.get().sequence();
        List<KeyedLog.Entry<EncodedRow>> visible = new ArrayList<>();
        for (KeyedLog.Entry<EncodedRow> change : changes.get().entries()) {
            filtered(change, present).ifPresent(visible::add);
        }
        if (visible.isEmpty()) {
            return null;
        }
        byte[] frame = frames.changes(sent, read, visible);
        sent = read;
        return frame;
    }

    private byte[] snapshot(Viewer.Sees present) {
        KeyedLog.State<EncodedRow> state = board.log().state();
        List<EncodedRow> rows = new ArrayList<>();
        shown.clear();
        for (KeyedLog.Entry<EncodedRow> entry : state.entries()) {
            EncodedRow row = entry.value();
            if (row != null && present.sees(row.row())) {
                rows.add(row.through(present.mask()));
                shown.add(entry.key());
            }
        }
        read = state.sequence();
        sent = read;
        return frames.snapshot(sent, rows);
    }

    private Optional<KeyedLog.Entry<EncodedRow>> filtered(
            KeyedLog.Entry<EncodedRow> change, Viewer.Sees present) {
        EncodedRow row = change.value();
        if (row != null && present.sees(row.row())) {
            shown.add(change.key());
            return Optional.of(
                    new KeyedLog.Entry<>(
                            change.sequence(), change.key(), row.through(present.mask())));
        }
        return shown.remove(change.key())
                ? Optional.of(new KeyedLog.Entry<>(change.sequence(), change.key(), null))
                : Optional.empty();
    }
}
