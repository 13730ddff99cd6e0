package org.parley.server.telephony.call.configure;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;

import jakarta.inject.Singleton;

import org.parley.server.platform.http.RestResource;
import org.parley.server.platform.life.HealthCheck;
import org.parley.server.platform.life.Service;
import org.parley.server.telephony.call.CallListener;
import org.parley.server.telephony.call.CallService;
import org.parley.server.telephony.call.CallShares;
import org.parley.server.telephony.call.EndCall;
import org.parley.server.telephony.call.internal.CallLink;
import org.parley.server.telephony.call.internal.CallWatch;
import org.parley.server.telephony.call.internal.Sweeper;
import org.parley.server.telephony.call.rest.CallResource;

/// Watches calls over the link to Asterisk; others contribute [CallListener]s.
public final class CallModule extends AbstractModule {
    @Override
    protected void configure() {
        Multibinder.newSetBinder(binder(), CallListener.class);
        bind(CallWatch.class).in(Singleton.class);
        bind(CallService.class).to(CallWatch.class);
        bind(EndCall.class).in(Singleton.class);
        bind(CallShares.class).in(Singleton.class);
        bind(CallLink.class).in(Singleton.class);
        bind(Sweeper.class).in(Singleton.class);
        bind(CallResource.class).in(Singleton.class);
        var services = Multibinder.newSetBinder(binder(), Service.class);
        services.addBinding().to(CallLink.class);
        services.addBinding().to(Sweeper.class);
        Multibinder.newSetBinder(binder(), HealthCheck.class).addBinding().to(CallLink.class);
        Multibinder.newSetBinder(binder(), RestResource.class).addBinding().to(CallResource.class);
    }
}
