package org.parley.server.configuration;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;

import org.parley.server.configuration.internal.DefaultConfigurationService;
import org.parley.server.configuration.internal.EarlierSettings;
import org.parley.server.configuration.internal.SettingsGroups;
import org.parley.server.configuration.rest.ConfigurationResource;
import org.parley.server.platform.http.RestResource;

/// Wires the settings as files.
public final class ConfigurationAsCodeModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(SettingsGroups.class).in(Singleton.class);
        bind(EarlierSettings.class).in(Singleton.class);
        bind(DefaultConfigurationService.class).in(Singleton.class);
        bind(ConfigurationService.class).to(DefaultConfigurationService.class);
        bind(ConfigurationResource.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), RestResource.class)
                .addBinding()
                .to(ConfigurationResource.class);
    }
}
