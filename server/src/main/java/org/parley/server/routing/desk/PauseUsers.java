package org.parley.server.routing.desk;

import static org.parley.server.platform.db.tables.Tables.AGENT_SESSION;
import static org.parley.server.platform.db.tables.Tables.PERSON;

import jakarta.inject.Inject;

import org.jooq.DSLContext;
import org.parley.contract.pauses.Pause;
import org.parley.contract.platform.Usage;
import org.parley.server.platform.entity.UsedBy;

import java.util.List;
import java.util.UUID;

/// A pause is used by the agents who are in it now.
final class PauseUsers implements UsedBy {
    @Inject
    PauseUsers() {}

    @Override
    public String kind() {
        return Pause.KIND;
    }

    @Override
    public List<Usage> listUsers(DSLContext sql, UUID id, String name) {
        return sql.select(PERSON.ID, PERSON.FULL_NAME)
                .from(AGENT_SESSION)
                .join(PERSON)
                .on(PERSON.ID.eq(AGENT_SESSION.AGENT_ID))
                .where(AGENT_SESSION.PAUSE_REASON.eq(name))
                .orderBy(PERSON.LOGIN_KEY)
                .fetch(row -> new Usage("agent", row.value1(), row.value2()));
    }
}
