package org.parley.server.telephony.recording.configure;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;

import jakarta.inject.Singleton;

import org.parley.server.platform.http.RestResource;
import org.parley.server.platform.jobs.Job;
import org.parley.server.platform.life.Service;
import org.parley.server.telephony.recording.RecordingService;
import org.parley.server.telephony.recording.internal.DefaultRecordingService;
import org.parley.server.telephony.recording.internal.OldRecordings;
import org.parley.server.telephony.recording.internal.RecordingCheck;
import org.parley.server.telephony.recording.internal.RecordingFiles;
import org.parley.server.telephony.recording.internal.RecordingFolder;
import org.parley.server.telephony.recording.internal.RecordingList;
import org.parley.server.telephony.recording.internal.RecordingStore;
import org.parley.server.telephony.recording.rest.RecordingResource;

/// Finds and serves recordings.
public final class RecordingModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(RecordingStore.class).in(Singleton.class);
        bind(RecordingFolder.class).in(Singleton.class);
        bind(RecordingFiles.class).in(Singleton.class);
        bind(RecordingList.class).in(Singleton.class);
        bind(DefaultRecordingService.class).in(Singleton.class);
        bind(RecordingService.class).to(DefaultRecordingService.class);
        bind(OldRecordings.class).in(Singleton.class);
        bind(RecordingCheck.class).in(Singleton.class);
        var jobs = Multibinder.newSetBinder(binder(), Job.class);
        jobs.addBinding().to(OldRecordings.class);
        jobs.addBinding().to(RecordingCheck.class);
        bind(RecordingResource.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), Service.class).addBinding().to(RecordingFolder.class);
        Multibinder.newSetBinder(binder(), RestResource.class)
                .addBinding()
                .to(RecordingResource.class);
    }
}
