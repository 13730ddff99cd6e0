package org.parley.contract.platform;

import java.util.Map;
import java.util.Optional;

/// A part of the product that is licensed by itself. Without the licence its screens vanish, its
/// interface refuses with `MODULE_NOT_LICENSED`, and its data stays.
public enum LicensedModule {
    VOICE,
    EMAIL,
    CHAT,
    SMS,
    FAX,
    OPEN_CHANNEL,
    /// Outbound campaigns.
    DIALLER,
    /// The call flow designer.
    IVR,
    SCRIPTS,
    /// Reports and dashboards.
    ANALYTICS,
    INTEGRATIONS,
    AI;

    /// By the first word of a permission's code.
    private static final Map<String, LicensedModule> OF_FEATURE =
            Map.of(
                    "queues", VOICE,
                    "telephony", VOICE,
                    "telephones", VOICE,
                    "trunks", VOICE,
                    "routes", VOICE,
                    "phone", VOICE,
                    "calls", VOICE,
                    "recordings", VOICE,
                    "reports", ANALYTICS);

    /// The module that what is permitted belongs to; empty for what every centre has.
    public static Optional<LicensedModule> of(Permission permission) {
        String feature = permission.code().split("\\.", 2)[0];
        return Optional.ofNullable(OF_FEATURE.get(feature));
    }
}
