package org.parley.server.telephony.call;

import static org.parley.server.platform.db.tables.Tables.CALL_FACT;
import static org.parley.server.platform.db.tables.Tables.CALL_LEG;

import jakarta.inject.Inject;

import org.parley.contract.platform.Refusal;
import org.parley.server.platform.db.Database;

import java.util.UUID;

/// Whose calls are whose.
public final class CallShares {
    private final Database database;

    @Inject
    public CallShares(Database database) {
        this.database = database;
    }

    /// Refuses when the finished call is known, and had other agents only.
    ///
    /// @param call the linked id
    public void check(String call, UUID agent) {
        boolean foreign =
                database.read(sql ->
                        sql.fetchExists(sql.selectFrom(CALL_FACT).where(CALL_FACT.ID.eq(call)))
                                && !sql.fetchExists(
                                        sql.selectFrom(CALL_LEG)
                                                .where(CALL_LEG.CALL_ID.eq(call))
                                                .and(CALL_LEG.AGENT_ID.eq(agent))));
        if (foreign) {
            throw Refusal.notFound("call of yours", call);
        }
    }
}
