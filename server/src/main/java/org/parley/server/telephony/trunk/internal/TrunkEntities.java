package org.parley.server.telephony.trunk.internal;

import com.google.inject.AbstractModule;

import org.parley.contract.telephony.Trunk;
import org.parley.server.platform.entity.EntityModule;
import org.parley.server.telephony.trunk.rest.TrunkResource;

/// Wires the trunks as configured things.
public final class TrunkEntities extends AbstractModule {
    @Override
    protected void configure() {
        install(EntityModule.of(Trunk.class, TrunkRules.class, TrunkResource.class));
    }
}
