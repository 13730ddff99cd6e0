package org.parley.server.platform.config;

import com.google.inject.AbstractModule;

/// Binds each section by its type.
public final class ConfigurationModule extends AbstractModule {
    private final Configuration configuration;

    public ConfigurationModule(Configuration configuration) {
        this.configuration = configuration;
    }

    @Override
    protected void configure() {
        configuration.sections().keySet().forEach(this::section);
    }

    private <C extends Record> void section(Class<C> type) {
        bind(type).toInstance(configuration.get(type));
    }
}
