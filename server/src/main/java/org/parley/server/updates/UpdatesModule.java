package org.parley.server.updates;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;

import jakarta.inject.Singleton;

import org.parley.server.auth.SignInRule;
import org.parley.server.platform.http.RestResource;

/// Wires versions and change logs.
public final class UpdatesModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(Releases.class).in(Singleton.class);
        bind(Updates.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), SignInRule.class).addBinding().to(Updates.class);
        bind(UpdateResource.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), RestResource.class)
                .addBinding()
                .to(UpdateResource.class);
    }
}
