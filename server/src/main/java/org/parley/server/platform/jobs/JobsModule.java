package org.parley.server.platform.jobs;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.multibindings.Multibinder;

import jakarta.inject.Singleton;

import org.parley.server.platform.http.RestResource;
import org.parley.server.platform.life.Service;

/// Wires the jobs; features contribute to the `Multibinder<Job>`.
public final class JobsModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(OldRuns.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), Job.class).addBinding().to(OldRuns.class);
        bind(Jobs.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), Service.class).addBinding().to(Jobs.class);
        bind(JobResource.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), RestResource.class).addBinding().to(JobResource.class);
    }

    @Provides
    JobStore store() {
        return new JobStore();
    }
}
