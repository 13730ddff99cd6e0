package org.parley.server.telephony.talk;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;

import jakarta.inject.Singleton;

import org.parley.server.platform.http.RestResource;
import org.parley.server.telephony.call.CallListener;

/// Wires conferences, parking, recording, and talks that were left behind.
public final class TalkModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(OwnLegs.class).in(Singleton.class);
        bind(Conferences.class).in(Singleton.class);
        bind(Parking.class).in(Singleton.class);
        bind(LeftTalks.class).in(Singleton.class);
        bind(Recorder.class).in(Singleton.class);
        bind(TalkResource.class).in(Singleton.class);
        bind(RecordingOfTalkResource.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), CallListener.class).addBinding().to(Conferences.class);
        var resources = Multibinder.newSetBinder(binder(), RestResource.class);
        resources.addBinding().to(TalkResource.class);
        resources.addBinding().to(RecordingOfTalkResource.class);
    }
}
