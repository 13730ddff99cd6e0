package org.parley.contract.platform;

import java.util.EnumMap;
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

    private static final Map<Permission, Optional<LicensedModule>> OF =
            new EnumMap<>(Permission.class);

    static {
        for (Permission permission : Permission.values()) {
            String code = permission.code();
            int end = code.indexOf('.');
            String feature = end < 0 ? code : code.substring(0, end);
            OF.put(permission, Optional.ofNullable(OF_FEATURE.get(feature)));
        }
    }

    /// The module that what is permitted belongs to; empty for what every centre has.
    public static Optional<LicensedModule> of(Permission permission) {
        return OF.getOrDefault(permission, Optional.empty());
    }
}
