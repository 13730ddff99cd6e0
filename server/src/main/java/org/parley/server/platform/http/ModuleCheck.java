package org.parley.server.platform.http;

import org.parley.contract.auth.Me;
import org.parley.contract.platform.LicensedModule;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/// Tells which modules may be used. Without a licensing part, all.
public interface ModuleCheck {
    boolean licensed(LicensedModule module);

    /// The person without the permissions of modules that may not be used, so that a desk shows
    /// none of their screens.
    default Me narrow(Me me) {
        Set<LicensedModule> without = EnumSet.noneOf(LicensedModule.class);
        for (LicensedModule module : LicensedModule.values()) {
            if (!licensed(module)) {
                without.add(module);
            }
        }
        if (without.isEmpty()) {
            return me;
        }
        var left =
                me.permissions().stream()
                        .filter(p -> LicensedModule.of(p).filter(without::contains).isEmpty())
                        .collect(Collectors.toSet());
        return left.size() == me.permissions().size()
                ? me
                : new Me(me.id(), me.name(), me.fullName(), me.role(), left, me.extension());
    }
}
