package org.parley.contract.licensing;

import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.LicensedModule;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/// The licence in force, as administrators see it.
///
/// @param serverId which a licence may be bound to; to be given to the vendor
/// @param demo whether there is no licence but the demo that each installation begins with
/// @param licenceId the licence's own id; absent in the demo
/// @param plan the vendor's name of what was bought
/// @param expiresAt when it ends
/// @param graceEndsAt until when everything goes on nevertheless
/// @param agentsAllowed how many agents may be signed in at the same moment
/// @param agentsInUse how many are
/// @param modules what may be used in this moment; none after the grace
public record Licence(
        UUID serverId,
        boolean demo,
        @Nullable UUID licenceId,
        String customer,
        String plan,
        LicenceState state,
        Instant expiresAt,
        Instant graceEndsAt,
        int agentsAllowed,
        int agentsInUse,
        Set<LicensedModule> modules) {
    public Licence {
        modules = Set.copyOf(modules);
    }
}
