package org.parley.server.telephony.waitingroom.configure;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;

import jakarta.inject.Singleton;

import org.parley.server.platform.life.Service;
import org.parley.server.routing.RoutingListener;
import org.parley.server.telephony.call.CallListener;
import org.parley.server.telephony.waitingroom.QueueNames;
import org.parley.server.telephony.waitingroom.internal.Announcer;
import org.parley.server.telephony.waitingroom.internal.QueueFeed;

/// Gives the router the stored queues and their members, and tells callers what their queue wants
/// them to hear.
public final class QueueFeedModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(QueueFeed.class).in(Singleton.class);
        bind(QueueNames.class).to(QueueFeed.class);
        bind(Announcer.class).in(Singleton.class);
        Multibinder<Service> services = Multibinder.newSetBinder(binder(), Service.class);
        services.addBinding().to(QueueFeed.class);
        services.addBinding().to(Announcer.class);
        Multibinder.newSetBinder(binder(), CallListener.class).addBinding().to(Announcer.class);
        Multibinder.newSetBinder(binder(), RoutingListener.class).addBinding().to(Announcer.class);
    }
}
