package org.parley.server.platform.http;

import org.parley.contract.auth.Me;
import org.parley.contract.platform.LicensedModule;

import java.util.stream.Collectors;

/// Tells which modules may be used. Without a licensing part, all.
public interface ModuleCheck {
    boolean licensed(LicensedModule module);

    /// The person without the permissions of modules that may not be used, so that a desk shows
    /// none of their screens.
    default Me narrow(Me me) {
        var left =
                me.permissions().stream()
                        .filter(p -> LicensedModule.of(p).map(this::licensed).orElse(true))
                        .collect(Collectors.toSet());
        return left.size() == me.permissions().size()
                ? me
                : new Me(me.id(), me.name(), me.fullName(), me.role(), left, me.extension());
    }
}
