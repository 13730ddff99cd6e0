package org.parley.server.licensing.internal;

import org.parley.contract.licensing.Licence;
import org.parley.contract.licensing.LicenceChange;
import org.parley.contract.platform.LicensedModule;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// What differs between two licences.
final class Differences {
    private static final String LICENSED = "licensed";

    private final List<LicenceChange.Item> found = new ArrayList<>();

    private Differences() {}

    static List<LicenceChange.Item> between(Licence before, Licence after) {
        var differences = new Differences();
        differences.compare("customer", before.customer(), after.customer());
        differences.compare("plan", before.plan(), after.plan());
        differences.compare("state", before.state(), after.state());
        differences.compare("expiresAt", before.expiresAt(), after.expiresAt());
        differences.compare("graceEndsAt", before.graceEndsAt(), after.graceEndsAt());
        differences.compare("agentsAllowed", before.agentsAllowed(), after.agentsAllowed());
        for (LicensedModule module : LicensedModule.values()) {
            differences.compare(
                    "modules." + module.name(),
                    before.modules().contains(module) ? LICENSED : "",
                    after.modules().contains(module) ? LICENSED : "");
        }
        return differences.found;
    }

    private void compare(String field, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            found.add(new LicenceChange.Item(field, before.toString(), after.toString()));
        }
    }
}
