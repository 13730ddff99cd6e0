package org.parley.contract.auth;

import static org.parley.contract.platform.Permission.*;

import org.parley.contract.platform.Permission;

import java.util.EnumSet;
import java.util.Set;

/// The three kinds of people, and what each may before anything was said of the single person: a
/// user's permissions come from the profile, an agent has others beside these.
public enum Role {
    /// Sees and does everything.
    ADMIN(EnumSet.allOf(Permission.class)),
    /// A supervisor. These are the permissions that a usual one is given.
    USER(
            EnumSet.of(
                    SIGNED_IN,
                    AGENTS_READ,
                    QUEUES_READ,
                    CALLS_CONTROL,
                    ROUTING_READ,
                    ROUTING_CONTROL,
                    AGENTS_SIGN_OFF,
                    STATISTICS_RESET,
                    REALTIME_READ,
                    REPORTS_READ,
                    RECORDINGS_PLAY,
                    RECORDINGS_RATE)),
    /// Serves customers; sees what concerns him or her.
    AGENT(EnumSet.of(SIGNED_IN, PHONE_USE));

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
    private final Set<Permission> permissions;

    Role(Set<Permission> permissions) {
        this.permissions = Set.copyOf(permissions);
    }

    public Set<Permission> permissions() {
        return permissions;
    }
}
