package org.parley.server.telephony.recording.configure;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;

import jakarta.inject.Singleton;

import org.parley.server.platform.http.RestResource;
import org.parley.server.platform.life.Service;
import org.parley.server.telephony.recording.RecordingService;
import org.parley.server.telephony.recording.internal.RecordingFolder;
import org.parley.server.telephony.recording.internal.RecordingStore;
import org.parley.server.telephony.recording.rest.RecordingResource;

/// Finds and serves recordings.
public final class RecordingModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(RecordingStore.class).in(Singleton.class);
        bind(RecordingFolder.class).in(Singleton.class);
        bind(RecordingService.class).to(RecordingFolder.class);
        bind(RecordingResource.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), Service.class).addBinding().to(RecordingFolder.class);
        Multibinder.newSetBinder(binder(), RestResource.class)
                .addBinding()
                .to(RecordingResource.class);
    }
}
