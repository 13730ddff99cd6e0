package org.parley.server.platform.preferences;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;

import jakarta.inject.Singleton;

import org.parley.server.platform.http.RestResource;

/// Wires preferences.
public final class PreferencesModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(PreferenceResource.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), RestResource.class)
                .addBinding()
                .to(PreferenceResource.class);
    }
}
