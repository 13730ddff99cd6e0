package org.parley.server.platform.db;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.multibindings.Multibinder;

import jakarta.inject.Singleton;

import org.parley.server.platform.life.HealthCheck;
import org.parley.server.platform.life.Service;

/// Gives the {@link Database}.
public final class DatabaseModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(DatabaseService.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), Service.class).addBinding().to(DatabaseService.class);
        Multibinder.newSetBinder(binder(), HealthCheck.class)
                .addBinding()
                .to(DatabaseService.class);
    }

    @Provides
    @Singleton
    Database database(DatabaseConfig config) {
        return Database.open(config);
    }
}
