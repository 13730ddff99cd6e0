package org.parley.server.configuration.internal;

import jakarta.inject.Inject;

import org.parley.contract.auth.SecuritySettings;
import org.parley.contract.settings.GeneralSettings;
import org.parley.contract.settings.NetworkSettings;
import org.parley.server.auth.SecurityService;
import org.parley.server.platform.entity.EntityChecks;
import org.parley.server.settings.SettingsService;

import java.util.List;

/// The groups of settings of which there is one each: general, network, security.
public final class SettingsGroups {
    private static final String CHANGE = "settings.change";

    private final SettingsService settings;
    private final SecurityService security;
    private final EntityChecks checks;

    @Inject
    public SettingsGroups(SettingsService settings, SecurityService security, EntityChecks checks) {
        this.settings = settings;
        this.security = security;
        this.checks = checks;
    }

    List<SettingsKind> list() {
        return List.of(
                new GroupOf<>(
                        "general",
                        GeneralSettings.class,
                        new GroupOf.Told(CHANGE, "general"),
                        settings::general,
                        settings::replace,
                        checks),
                new GroupOf<>(
                        "network",
                        NetworkSettings.class,
                        new GroupOf.Told(CHANGE, "network"),
                        settings::network,
                        settings::replace,
                        checks),
                new GroupOf<>(
                        "security",
                        SecuritySettings.class,
                        new GroupOf.Told("auth.change-security", "1"),
                        security::get,
                        security::replace,
                        checks));
    }
}
