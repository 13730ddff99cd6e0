package org.parley.server.telephony.route.prefix;

import com.google.inject.AbstractModule;

import org.parley.contract.telephony.route.OutPrefix;
import org.parley.server.platform.entity.EntityModule;

/// Wires the prefixes as configured things.
public final class OutPrefixModule extends AbstractModule {
    @Override
    protected void configure() {
        install(EntityModule.of(OutPrefix.class, OutPrefixRules.class, OutPrefixResource.class));
    }
}
