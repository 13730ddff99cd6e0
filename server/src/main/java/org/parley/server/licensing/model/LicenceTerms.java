package org.parley.server.licensing.model;

import org.jspecify.annotations.Nullable;
import org.parley.contract.licensing.LicenceState;
import org.parley.contract.platform.LicensedModule;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/// What a licence says.
///
/// @param server the server it is bound to; absent when it holds on any
/// @param agents how many agents may be signed in at the same moment
/// @param graceDays how long everything goes on after the end
public record LicenceTerms(
        UUID id,
        String customer,
        String plan,
        Set<LicensedModule> modules,
        int agents,
        Instant issuedAt,
        Instant expiresAt,
        int graceDays,
        @Nullable UUID server) {
    private static final Duration ANNOUNCED = Duration.ofDays(30);
    private static final int MOST_AGENTS = 1_000_000;
    private static final int MOST_GRACE_DAYS = 3_650;

    public LicenceTerms {
        modules = Set.copyOf(modules);
        if (agents < 0 || agents > MOST_AGENTS) {
            throw new IllegalArgumentException("a licence is for 0 to 1,000,000 agents");
        }
        if (graceDays < 0 || graceDays > MOST_GRACE_DAYS) {
            throw new IllegalArgumentException("the grace lasts 0 to 3,650 days");
        }
        if (customer.isBlank()) {
            throw new IllegalArgumentException("a licence names its customer");
        }
    }

    public Instant graceEndsAt() {
        return expiresAt.plus(Duration.ofDays(graceDays));
    }

    public LicenceState stateAt(Instant now) {
        if (!now.isBefore(graceEndsAt())) {
            return LicenceState.EXPIRED;
        }
        if (!now.isBefore(expiresAt)) {
            return LicenceState.GRACE;
        }
        return expiresAt.minus(ANNOUNCED).isAfter(now) ? LicenceState.VALID : LicenceState.EXPIRING;
    }
}
