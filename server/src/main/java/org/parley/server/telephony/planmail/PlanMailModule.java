package org.parley.server.telephony.planmail;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;

import jakarta.inject.Singleton;

import org.parley.server.platform.life.Service;
import org.parley.server.reports.CallMarkListener;

/// Wires the mails of action plans.
public final class PlanMailModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(PlanMailStore.class).in(Singleton.class);
        bind(PlanMailer.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), Service.class).addBinding().to(PlanMailer.class);
        Multibinder.newSetBinder(binder(), CallMarkListener.class)
                .addBinding()
                .to(PlanMailStore.class);
    }
}
