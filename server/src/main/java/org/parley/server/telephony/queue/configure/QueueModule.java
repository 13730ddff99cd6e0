package org.parley.server.telephony.queue.configure;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.multibindings.Multibinder;

import jakarta.inject.Singleton;

import org.parley.server.platform.demo.DemoPart;
import org.parley.server.telephony.queue.QueueService;
import org.parley.server.telephony.queue.internal.DefaultQueueService;
import org.parley.server.telephony.queue.internal.DemoQueues;
import org.parley.server.telephony.queue.internal.QueueEntities;
import org.parley.server.telephony.queue.internal.QueueStore;

/// Wires the queues.
public final class QueueModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(DefaultQueueService.class).in(Singleton.class);
        bind(QueueService.class).to(DefaultQueueService.class);
        install(new QueueEntities());
        bind(DemoQueues.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), DemoPart.class).addBinding().to(DemoQueues.class);
    }

    @Provides
    QueueStore store() {
        return new QueueStore();
    }
}
