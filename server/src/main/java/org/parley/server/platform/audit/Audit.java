package org.parley.server.platform.audit;

import static org.parley.server.platform.db.tables.Tables.AUDIT;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import jakarta.inject.Inject;

import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.Ids;
import org.parley.contract.platform.Json;
import org.parley.server.platform.db.Transaction;

import java.time.Clock;

/// Writes down administrative changes, in the transaction of the change itself: either both are
/// stored or neither.
public final class Audit {
    private final Clock clock;
    private final ObjectMapper json = Json.strict();

    @Inject
    public Audit(Clock clock) {
        this.clock = clock;
    }

    /// @param action `feature.action`, such as `staff.create`
    /// @param before a record that shows the thing as it was, absent when it is new; never with a
    ///   password or secret in it
    /// @param after as it is now, absent when it is gone
    public void record(
            Transaction tx,
            Actor actor,
            String action,
            Subject subject,
            @Nullable Object before,
            @Nullable Object after) {
        tx.sql()
                .insertInto(AUDIT)
                .set(AUDIT.ID, Ids.at(clock.millis()))
                .set(AUDIT.AT, clock.instant())
                .set(AUDIT.ACTOR_ID, actor.id())
                .set(AUDIT.ACTOR_NAME, actor.name())
                .set(AUDIT.ACTION, action)
                .set(AUDIT.KIND, subject.kind())
                .set(AUDIT.SUBJECT_ID, subject.id())
                .set(AUDIT.SUBJECT_NAME, subject.name())
                .set(AUDIT.OLD_VALUE, write(before))
                .set(AUDIT.NEW_VALUE, write(after))
                .execute();
    }

    private @Nullable JSONB write(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        try {
            return JSONB.jsonb(json.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(value.getClass() + " cannot be written down", e);
        }
    }
}
