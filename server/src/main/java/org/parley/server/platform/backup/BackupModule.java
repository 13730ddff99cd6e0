package org.parley.server.platform.backup;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;

import jakarta.inject.Singleton;

import org.parley.server.platform.control.ControlCommand;

/// Wires backups of the running server.
public final class BackupModule extends AbstractModule {
    private final KeptFiles files;
    private final Backup.Origin origin;

    public BackupModule(KeptFiles files, Backup.Origin origin) {
        this.files = files;
        this.origin = origin;
    }

    @Override
    protected void configure() {
        bind(KeptFiles.class).toInstance(files);
        bind(Backup.Origin.class).toInstance(origin);
        bind(Backup.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), ControlCommand.class)
                .addBinding()
                .to(BackupCommand.class)
                .in(Singleton.class);
    }
}
