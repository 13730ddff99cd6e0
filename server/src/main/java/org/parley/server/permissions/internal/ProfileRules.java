package org.parley.server.permissions.internal;

import static org.parley.server.platform.db.tables.Tables.PROFILE;

import jakarta.inject.Inject;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.parley.contract.permissions.Profile;
import org.parley.contract.permissions.ProfileApi;
import org.parley.contract.permissions.Scope.Reach;
import org.parley.contract.permissions.Section;
import org.parley.contract.platform.Permission;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.db.Transaction;
import org.parley.server.platform.entity.EntityRules;
import org.parley.server.platform.entity.EntityType;
import org.parley.server.platform.entity.Faults;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Profiles: they give nothing that belongs to administrators, and what they give holds at once.
final class ProfileRules implements EntityRules<Profile> {
    private static final int MOST_RESOURCES = 5_000;

    private final ProfileStore store;
    private final PermissionNews news;

    @Inject
    ProfileRules(ProfileStore store, PermissionNews news) {
        this.store = store;
        this.news = news;
    }

    @Override
    public EntityType<Profile> type() {
        return EntityType.of(Profile.class, Profile.KIND, ProfileApi.class, PROFILE)
                .keys(PROFILE.ID, PROFILE.VERSION)
                .name("name", PROFILE.NAME, null)
                .searched(PROFILE.DESCRIPTION)
                .plain(PROFILE.AUTO_ASSOCIATE, PROFILE.MASKED)
                .elsewhere("permissions", "queues", "agents")
                .build();
    }

    @Override
    public void check(DSLContext sql, @Nullable Profile before, Profile after, Faults faults) {
        Set<Permission> refused = EnumSet.noneOf(Permission.class);
        refused.addAll(after.permissions());
        refused.removeAll(Section.grantable());
        if (!refused.isEmpty()) {
            faults.add("permissions", "cannot give " + refused + ": only administrators may");
        }
        if (after.queues().reach() == Reach.OF_QUEUES) {
            faults.add("queues", "are all or chosen ones");
        }
        if (after.queues().ids().size() > MOST_RESOURCES) {
            faults.add("queues", "takes 5,000 chosen ones at most");
        }
        if (after.agents().ids().size() > MOST_RESOURCES) {
            faults.add("agents", "takes 5,000 chosen ones at most");
        }
    }

    @Override
    public List<Profile> complete(DSLContext sql, List<Profile> rows) {
        return rows.stream().map(row -> store.find(sql, row.id()).orElse(row)).toList();
    }

    @Override
    public void stored(Transaction tx, @Nullable Profile before, Profile after, Actor actor) {
        store.writeParts(tx, after, Section.completed(after.permissions()));
        news.changed(tx);
    }
}
