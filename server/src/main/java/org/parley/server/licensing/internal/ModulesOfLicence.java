package org.parley.server.licensing.internal;

import jakarta.inject.Inject;

import org.parley.contract.platform.LicensedModule;
import org.parley.server.licensing.LicenceService;
import org.parley.server.platform.http.ModuleCheck;

/// Tells the HTTP server which modules may be used.
public final class ModulesOfLicence implements ModuleCheck {
    private final LicenceService licences;

    @Inject
    public ModulesOfLicence(LicenceService licences) {
        this.licences = licences;
    }

    @Override
    public boolean licensed(LicensedModule module) {
        return licences.licensed(module);
    }
}
