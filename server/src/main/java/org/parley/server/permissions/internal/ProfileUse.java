package org.parley.server.permissions.internal;

import static org.parley.server.platform.db.tables.Tables.PERSON;
import static org.parley.server.platform.db.tables.Tables.PROFILE_MEMBER;

import org.jooq.DSLContext;
import org.parley.contract.permissions.Profile;
import org.parley.contract.platform.Usage;
import org.parley.server.platform.entity.UsedBy;

import java.util.List;
import java.util.UUID;

/// The users who have a profile.
final class ProfileUse implements UsedBy {
    @Override
    public String kind() {
        return Profile.KIND;
    }

    @Override
    public List<Usage> listUsers(DSLContext sql, UUID id, String name) {
        return sql.select(PERSON.ID, PERSON.LOGIN_NAME)
                .from(PROFILE_MEMBER)
                .join(PERSON)
                .on(PERSON.ID.eq(PROFILE_MEMBER.PERSON_ID))
                .where(PROFILE_MEMBER.PROFILE_ID.eq(id))
                .orderBy(PERSON.LOGIN_KEY)
                .fetch(row -> new Usage("user", row.value1(), row.value2()));
    }
}
