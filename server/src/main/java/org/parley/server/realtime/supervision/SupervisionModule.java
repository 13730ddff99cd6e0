package org.parley.server.realtime.supervision;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;

import jakarta.inject.Singleton;

import org.parley.server.platform.http.RestResource;
import org.parley.server.platform.life.Service;

/// Lets supervisors act from the board.
public final class SupervisionModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(AbsentAgents.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), Service.class).addBinding().to(AbsentAgents.class);
        bind(EndedSessions.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), Service.class).addBinding().to(EndedSessions.class);
        bind(DeedLog.class).in(Singleton.class);
        bind(Supervision.class).in(Singleton.class);
        bind(Redirection.class).in(Singleton.class);
        bind(CountersReset.class).in(Singleton.class);
        bind(SupervisorResource.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), RestResource.class)
                .addBinding()
                .to(SupervisorResource.class);
    }
}
