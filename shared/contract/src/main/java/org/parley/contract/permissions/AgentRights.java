package org.parley.contract.permissions;

import org.parley.contract.platform.Permission;

import java.util.Set;

/// What single agents are given beside what every agent may.
public final class AgentRights {
    /// What a new agent is given, wherever he or she is made.
    public static final Set<Permission> USUAL =
            Set.of(
                    Permission.RECORDINGS_PLAY,
                    Permission.PHONE_TRANSFER,
                    Permission.PHONE_RECORD,
                    Permission.PHONE_RECORD_PAUSE);

    private AgentRights() {}
}
