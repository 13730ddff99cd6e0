package org.parley.server.telephony.queue.internal;

import static org.parley.server.platform.db.tables.Tables.QUEUE;
import static org.parley.server.platform.db.tables.Tables.QUEUE_MEMBER;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;

import jakarta.inject.Singleton;

import org.parley.contract.staff.AgentAccount;
import org.parley.contract.telephony.VoiceQueue;
import org.parley.contract.telephony.moh.HoldMusic;
import org.parley.server.platform.entity.EntityModule;
import org.parley.server.platform.entity.UsedBy;
import org.parley.server.platform.entity.UsedByColumn;
import org.parley.server.platform.entity.UsedByLink;
import org.parley.server.platform.entity.UsedByLink.Users;
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
        users.addBinding()
                .toInstance(
                        new UsedByLink(
                                AgentAccount.KIND,
                                QUEUE_MEMBER.PERSON_ID,
                                QUEUE_MEMBER.QUEUE_ID,
                                new Users(VoiceQueue.KIND, QUEUE.ID, QUEUE.NAME)));
        users.addBinding()
                .toInstance(
                        UsedByColumn.byName(
                                HoldMusic.KIND,
                                QUEUE.MUSIC_CLASS,
                                new Users(VoiceQueue.KIND, QUEUE.ID, QUEUE.NAME)));
        users.addBinding().to(SkillUse.class);
    }
}
