package org.parley.server.telephony.queue.internal;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;

import jakarta.inject.Singleton;

import org.parley.contract.telephony.VoiceQueue;
import org.parley.server.platform.entity.EntityModule;
import org.parley.server.platform.entity.UsedBy;
import org.parley.server.staff.Memberships;
import org.parley.server.telephony.queue.rest.QueueResource;

/// Wires the queues as configured things, and their members.
public final class QueueEntities extends AbstractModule {
    @Override
    protected void configure() {
        bind(QueueMembers.class).in(Singleton.class);
        bind(Memberships.class).to(QueueMembers.class);
        install(EntityModule.of(VoiceQueue.class, QueueRules.class, QueueResource.class));
        Multibinder<UsedBy> users = Multibinder.newSetBinder(binder(), UsedBy.class);
        users.addBinding().toInstance(new QueueUse());
        users.addBinding().toInstance(new MusicUse());
    }
}
