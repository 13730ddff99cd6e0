package org.parley.server.configuration.internal;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.parley.contract.configuration.PlannedChange;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Refusal;
import org.parley.server.platform.db.Transaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Makes planned changes in an order that the rules allow: a change that is refused because another
/// must come first is tried again after it.
final class Changes {
    /// Makes one change; a refusal undoes it alone.
    interface Step {
        void make(Transaction tx, PlannedChange change);
    }

    private Changes() {}

    /// @return the changes in the order in which they were made
    /// @throws Refusal the first one that no order avoids; the caller's transaction must then end
    static List<PlannedChange> make(Transaction tx, List<PlannedChange> wanted, Step step) {
        List<PlannedChange> made = new ArrayList<>();
        List<PlannedChange> open = new ArrayList<>(wanted);
        while (!open.isEmpty()) {
            Refusal first = null;
            PlannedChange refused = null;
            List<PlannedChange> again = new ArrayList<>();
            for (PlannedChange change : open) {
                Refusal refusal = attempt(tx, change, step);
                if (refusal == null) {
                    made.add(change);
                } else {
                    again.add(change);
                    if (first == null) {
                        first = refusal;
                        refused = change;
                    }
                }
            }
            if (first != null && refused != null && again.size() == open.size()) {
                throw explained(first, refused);
            }
            open = again;
        }
        return made;
    }

    private static @Nullable Refusal attempt(Transaction tx, PlannedChange change, Step step) {
        List<Runnable> afterwards = new ArrayList<>();
        try {
            tx.sql().transaction(inner -> step.make(new Inner(inner.dsl(), afterwards), change));
        } catch (Refusal refusal) {
            return refusal;
        }
        afterwards.forEach(tx::afterCommit);
        return null;
    }

    private static Refusal explained(Refusal refusal, PlannedChange change) {
        return new Refusal(
                refusal.code() == ErrorCode.STALE ? ErrorCode.CONFLICT : refusal.code(),
                "Nothing was changed: "
                        + change.action().name().toLowerCase(Locale.ROOT)
                        + " "
                        + change.kind()
                        + (change.name().isEmpty() ? "" : " " + change.name())
                        + " is refused. "
                        + refusal.getMessage(),
                refusal.faults());
    }

    private record Inner(DSLContext sql, List<Runnable> afterwards) implements Transaction {
        @Override
        public void afterCommit(Runnable action) {
            afterwards.add(action);
        }
    }
}
