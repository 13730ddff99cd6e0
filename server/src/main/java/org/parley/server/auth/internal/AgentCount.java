package org.parley.server.auth.internal;

import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.noCondition;
import static org.parley.server.platform.db.tables.Tables.PERSON;
import static org.parley.server.platform.db.tables.Tables.SIGN_IN_SESSION;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.parley.contract.auth.Role;
import org.parley.server.auth.SignedInPeople;

import java.time.Instant;
import java.util.UUID;

/// Counts sessions that have not expired.
public final class AgentCount implements SignedInPeople {
    @Override
    public int countAgents(DSLContext sql, Instant now) {
        return count(sql, now, noCondition());
    }

    @Override
    public int countAgentsBut(DSLContext sql, UUID person, Instant now) {
        return count(sql, now, PERSON.ID.ne(person));
    }

    private static int count(DSLContext sql, Instant now, Condition who) {
        return sql.select(countDistinct(PERSON.ID))
                .from(SIGN_IN_SESSION)
                .join(PERSON)
                .on(PERSON.ID.eq(SIGN_IN_SESSION.PERSON_ID))
                .where(SIGN_IN_SESSION.EXPIRES_AT.gt(now))
                .and(PERSON.ROLE.eq(Role.AGENT.name()))
                .and(PERSON.ENABLED.isTrue())
                .and(who)
                .fetchSingle()
                .value1();
    }
}
