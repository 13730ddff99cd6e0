package org.parley.server.settings.configure;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.multibindings.Multibinder;

import jakarta.inject.Singleton;

import org.parley.server.platform.http.RestResource;
import org.parley.server.settings.SettingsService;
import org.parley.server.settings.internal.DefaultSettingsService;
import org.parley.server.settings.internal.SettingsStore;
import org.parley.server.settings.rest.SettingsResource;

/// Wires the settings.
public final class SettingsModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(DefaultSettingsService.class).in(Singleton.class);
        bind(SettingsService.class).to(DefaultSettingsService.class);
        bind(SettingsResource.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), RestResource.class)
                .addBinding()
                .to(SettingsResource.class);
    }

    @Provides
    SettingsStore store() {
        return new SettingsStore();
    }
}
