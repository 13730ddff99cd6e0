package org.parley.server.telephony.voicemail;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;

import jakarta.inject.Singleton;

import org.parley.server.platform.http.RestResource;
import org.parley.server.platform.life.Service;
import org.parley.server.staff.OwnBoxes;
import org.parley.server.telephony.mailbox.BoxFolders;

/// Wires the messages.
public final class VoicemailModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(StaffBoxes.class).in(Singleton.class);
        OptionalBinder.newOptionalBinder(binder(), OwnBoxes.class)
                .setBinding()
                .to(StaffBoxes.class);
        bind(MessageFolder.class).in(Singleton.class);
        bind(BoxMoves.class).in(Singleton.class);
        bind(BoxFolders.class).to(BoxMoves.class);
        bind(Voicemail.class).in(Singleton.class);
        bind(VoicemailMailer.class).in(Singleton.class);
        bind(VoicemailResource.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), Service.class).addBinding().to(VoicemailMailer.class);
        Multibinder.newSetBinder(binder(), RestResource.class)
                .addBinding()
                .to(VoicemailResource.class);
    }
}
