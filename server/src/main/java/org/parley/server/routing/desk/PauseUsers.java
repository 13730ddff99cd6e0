package org.parley.server.routing.desk;

import static org.parley.server.platform.db.tables.Tables.AGENT_PAUSE;
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
        return sql.selectDistinct(PERSON.ID, PERSON.FULL_NAME, PERSON.LOGIN_KEY)
                .from(AGENT_PAUSE)
                .join(PERSON)
                .on(PERSON.ID.eq(AGENT_PAUSE.AGENT_ID))
                .where(AGENT_PAUSE.REASON.eq(name))
                .orderBy(PERSON.LOGIN_KEY)
                .fetch(row -> new Usage("agent", row.value1(), row.value2()));
    }
}
