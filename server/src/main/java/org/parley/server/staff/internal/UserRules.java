package org.parley.server.staff.internal;

import static org.parley.server.platform.db.tables.Tables.PERSON;
import static org.parley.server.platform.db.tables.Tables.PROFILE;
import static org.parley.server.platform.db.tables.Tables.PROFILE_MEMBER;

import jakarta.inject.Inject;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.parley.contract.auth.Role;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Refusal;
import org.parley.contract.platform.entity.RecordShape;
import org.parley.contract.staff.UserAccount;
import org.parley.contract.staff.UserApi;
import org.parley.server.auth.PeopleService;
import org.parley.server.permissions.ProfileService;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.db.Transaction;
import org.parley.server.platform.entity.EntityRules;
import org.parley.server.platform.entity.EntityType;
import org.parley.server.platform.entity.Faults;
import org.parley.server.staff.NumberPlan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Administrators and supervisors: a person's row, a profile, and a number if they have one.
final class UserRules implements EntityRules<UserAccount> {
    private static final RecordShape<UserAccount> SHAPE = new RecordShape<>(UserAccount.class);

    private final PeopleService people;
    private final NumberPlan numbers;
    private final ProfileService profiles;

    @Inject
    UserRules(PeopleService people, NumberPlan numbers, ProfileService profiles) {
        this.people = people;
        this.numbers = numbers;
        this.profiles = profiles;
    }

    @Override
    public EntityType<UserAccount> type() {
        return EntityType.of(UserAccount.class, UserAccount.KIND, UserApi.class, PERSON)
                .from(PERSON.leftJoin(PROFILE_MEMBER).on(PROFILE_MEMBER.PERSON_ID.eq(PERSON.ID)))
                .only(PERSON.ROLE.in(Role.ADMIN.name(), Role.USER.name()))
                .keys(PERSON.ID, PERSON.VERSION)
                .name("name", PERSON.LOGIN_NAME, PERSON.LOGIN_KEY)
                .searched(PERSON.FULL_NAME, PERSON.EMAIL, PERSON.EXTENSION)
                .plain(PERSON.ROLE, PERSON.ENABLED, PROFILE_MEMBER.PROFILE_ID)
                .dated(PERSON.CREATED_AT, PERSON.CHANGED_AT)
                .computed("status", () -> Statuses.expression(people.lockedOut()))
                .elsewhere("password")
                .build();
    }

    @Override
    public void check(
            DSLContext sql, @Nullable UserAccount before, UserAccount after, Faults faults) {
        if (after.role() == Role.AGENT) {
            faults.add("role", "is administrator or user; agents have a list of their own");
        }
        if (after.role() == Role.USER && after.profileId() == null) {
            faults.add("profileId", "must be chosen for a user");
        }
        if (after.profileId() != null
                && !sql.fetchExists(PROFILE, PROFILE.ID.eq(after.profileId()))) {
            faults.add("profileId", "is no profile");
        }
        if (after.extension() != null) {
            if (after.fullName().equals(after.extension())) {
                faults.add("fullName", "must differ from the internal number");
            }
            numbers.findObjection(sql, after.extension(), after.id())
                    .ifPresent(objection -> faults.add("extension", objection));
        }
    }

    @Override
    public List<UserAccount> complete(DSLContext sql, List<UserAccount> rows) {
        Set<String> locked = people.listLocked(sql);
        return rows.stream()
                .map(UserRules::withoutPassword)
                .map(row ->
                        SHAPE.with(
                                row,
                                Map.of("status", Statuses.of(row.name(), row.enabled(), locked))))
                .toList();
    }

    @Override
    public void stored(
            Transaction tx, @Nullable UserAccount before, UserAccount after, Actor actor) {
        boolean wasAdmin = before != null && before.role() == Role.ADMIN && before.enabled();
        if (wasAdmin && !(after.role() == Role.ADMIN && after.enabled())) {
            people.requireOtherAdmin(tx, after.id());
        }
        if (before == null || after.password() != null) {
            people.setPassword(tx, after.id(), after.password(), before != null);
        }
        numbers.assign(tx, UserAccount.KIND, after.id(), after.extension());
        if (after.role() == Role.USER && after.profileId() != null) {
            profiles.assign(tx, after.id(), after.profileId());
        } else {
            profiles.unassign(tx, after.id());
        }
        people.stored(tx, after.id());
    }

    @Override
    public void deleting(Transaction tx, UserAccount user, Actor actor) {
        if (user.id().equals(actor.id())) {
            throw new Refusal(
                    ErrorCode.CONFLICT, "You cannot delete yourself. Ask another administrator.");
        }
        if (user.role() == Role.ADMIN) {
            people.requireOtherAdmin(tx, user.id());
        }
        numbers.assign(tx, UserAccount.KIND, user.id(), null);
        profiles.unassign(tx, user.id());
    }

    @Override
    public Object audited(UserAccount user) {
        return withoutPassword(user);
    }

    @Override
    public String copyName(String prefix, String name, int number) {
        return name + "_" + (number + 1);
    }

    @Override
    public UserAccount copied(UserAccount copy) {
        return with(copy, null);
    }

    static UserAccount withoutPassword(UserAccount user) {
        return with(user, user.extension());
    }

    private static UserAccount with(UserAccount user, @Nullable String extension) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("extension", extension);
        values.put("password", null);
        return SHAPE.with(user, values);
    }
}
