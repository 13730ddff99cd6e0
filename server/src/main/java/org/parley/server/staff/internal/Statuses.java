package org.parley.server.staff.internal;

import org.parley.contract.staff.AccountStatus;

import java.util.Locale;
import java.util.Set;

/// Whether people can sign in.
final class Statuses {
    private Statuses() {}

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
