package org.parley.server.telephony.route.prefix;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;

import jakarta.inject.Singleton;

import org.parley.contract.telephony.route.OutPrefix;
import org.parley.server.platform.entity.EntityModule;
import org.parley.server.platform.http.RestResource;

/// Wires the prefixes as configured things, and as those that agents take.
public final class OutPrefixModule extends AbstractModule {
    @Override
    protected void configure() {
        install(EntityModule.of(OutPrefix.class, OutPrefixRules.class, OutPrefixResource.class));
        bind(OwnPrefixResource.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), RestResource.class)
                .addBinding()
                .to(OwnPrefixResource.class);
    }
}
