package org.parley.admin.jobs;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;

import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.parley.admin.navigation.Places;
import org.parley.contract.platform.Permission;
import org.parley.desk.shell.Page;

/// Brings the server's jobs to the console.
public final class JobsModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(JobsModel.class).in(Singleton.class);
        bind(JobsView.class);
        Multibinder.newSetBinder(binder(), Page.class)
                .addBinding()
                .toInstance(
                        new Page(
                                "jobs",
                                80,
                                MaterialDesignC.CALENDAR_CLOCK,
                                "jobs.title",
                                Permission.SETTINGS_READ,
                                JobsView.class,
                                Places.SYSTEM));
    }
}
