package org.parley.server.staff.internal;

import static org.parley.server.platform.db.tables.Tables.PERSON;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.parley.contract.staff.AccountStatus;

import java.util.Locale;
import java.util.Set;

/// Whether people can sign in.
final class Statuses {
    private Statuses() {}

    /// The same of the rows of people, so that lists are filtered and sorted by it.
    static Field<String> expression(Condition locked) {
        return DSL.when(DSL.not(PERSON.ENABLED), DSL.inline(AccountStatus.DISABLED.name()))
                .when(locked, DSL.inline(AccountStatus.LOCKED.name()))
                .otherwise(DSL.inline(AccountStatus.ACTIVE.name()));
    }

    /// @param locked the names that are locked out, in lower case
    static AccountStatus of(String name, boolean enabled, Set<String> locked) {
        if (!enabled) {
            return AccountStatus.DISABLED;
        }
        return locked.contains(name.toLowerCase(Locale.ROOT))
                ? AccountStatus.LOCKED
                : AccountStatus.ACTIVE;
    }
}
