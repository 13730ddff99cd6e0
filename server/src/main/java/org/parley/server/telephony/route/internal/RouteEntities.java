package org.parley.server.telephony.route.internal;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;

import org.parley.contract.telephony.InboundNumber;
import org.parley.server.platform.entity.EntityModule;
import org.parley.server.platform.entity.UsedBy;
import org.parley.server.telephony.route.rest.InboundNumberResource;

/// Wires the inbound numbers as configured things.
public final class RouteEntities extends AbstractModule {
    @Override
    protected void configure() {
        install(
                EntityModule.of(
                        InboundNumber.class,
                        InboundNumberRules.class,
                        InboundNumberResource.class));
        Multibinder.newSetBinder(binder(), UsedBy.class)
                .addBinding()
                .toInstance(new QueueNumbers());
    }
}
