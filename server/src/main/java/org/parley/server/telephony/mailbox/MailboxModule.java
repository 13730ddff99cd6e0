package org.parley.server.telephony.mailbox;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;

import jakarta.inject.Singleton;

import org.parley.contract.telephony.voicemail.Mailbox;
import org.parley.server.platform.entity.EntityModule;
import org.parley.server.platform.entity.UsedBy;

/// Wires the boxes.
public final class MailboxModule extends AbstractModule {
    @Override
    protected void configure() {
        install(EntityModule.of(Mailbox.class, MailboxRules.class, MailboxResource.class));
        bind(Mailboxes.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), UsedBy.class)
                .addBinding()
                .toInstance(new MailboxGreetings());
    }
}
