package org.parley.server.telephony.waitingroom.configure;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;

import jakarta.inject.Singleton;

import org.parley.server.platform.life.Service;
import org.parley.server.telephony.waitingroom.QueueNames;
import org.parley.server.telephony.waitingroom.internal.QueueFeed;

/// Gives the router the stored queues and their members.
public final class QueueFeedModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(QueueFeed.class).in(Singleton.class);
        bind(QueueNames.class).to(QueueFeed.class);
        Multibinder.newSetBinder(binder(), Service.class).addBinding().to(QueueFeed.class);
    }
}
