package org.parley.server.platform.events;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;

import jakarta.inject.Singleton;

import org.parley.server.platform.life.Service;

/// Gives the {@link EventBus}.
public final class EventsModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(InProcessEventBus.class).in(Singleton.class);
        bind(EventBus.class).to(InProcessEventBus.class);
        Multibinder.newSetBinder(binder(), Service.class).addBinding().to(InProcessEventBus.class);
    }
}
