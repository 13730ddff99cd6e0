package org.parley.desk.entity;

import org.parley.client.BoardUpdate;
import org.parley.contract.realtime.EntityRow;
import org.parley.contract.realtime.EntityRow.EntityChange;

import java.util.List;
import java.util.function.Consumer;

/// Hears on the board that things of one kind have changed. What the board held at first is known.
final class EntityWatch implements Consumer<BoardUpdate> {
    private static final long UNKNOWN = -1;

    private final String kind;
    private final Runnable changed;
    private final Consumer<EntityChange> single;
    private long known = UNKNOWN;

    /// @param changed something of the kind has changed
    /// @param single each of the changes that the board still tells
    EntityWatch(String kind, Runnable changed, Consumer<EntityChange> single) {
        this.kind = kind;
        this.changed = changed;
        this.single = single;
    }

    @Override
    public void accept(BoardUpdate update) {
        boolean first = known == UNKNOWN;
        long before = known;
        for (var row : update.rows()) {
            if (row instanceof EntityRow entity && entity.entity().equals(kind)) {
                known = entity.count();
                if (!first && known != before) {
                    tell(entity, known - before);
                }
            }
        }
        if (first && known == UNKNOWN) {
            known = 0;
        }
    }

    private void tell(EntityRow row, long missed) {
        List<EntityChange> newest = row.newest();
        int from = missed < 0 || missed > newest.size() ? 0 : newest.size() - (int) missed;
        newest.subList(from, newest.size()).forEach(single);
        changed.run();
    }
}
