package org.parley.server.telephony.mailbox;

import static org.parley.server.platform.db.tables.Tables.MAILBOX;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;

import jakarta.inject.Singleton;

import org.parley.contract.sounds.Sound;
import org.parley.contract.telephony.voicemail.Mailbox;
import org.parley.server.platform.entity.EntityModule;
import org.parley.server.platform.entity.UsedBy;
import org.parley.server.platform.entity.UsedByColumn;
import org.parley.server.platform.entity.UsedByLink.Users;

/// Wires the boxes.
public final class MailboxModule extends AbstractModule {
    @Override
    protected void configure() {
        install(EntityModule.of(Mailbox.class, MailboxRules.class, MailboxResource.class));
        bind(Mailboxes.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), UsedBy.class)
                .addBinding()
                .toInstance(
                        UsedByColumn.byId(
                                Sound.KIND,
                                MAILBOX.GREETING_ID,
                                new Users(Mailbox.KIND, MAILBOX.ID, MAILBOX.NAME)));
    }
}
