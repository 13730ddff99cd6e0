package org.parley.server.updates;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;

import jakarta.inject.Singleton;

import org.parley.server.auth.SignInRule;
import org.parley.server.platform.http.RestResource;
import org.parley.server.platform.life.Service;

/// Wires versions and change logs.
public final class UpdatesModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(Releases.class).in(Singleton.class);
        bind(UpdateStore.class).in(Singleton.class);
        bind(ProgramFolder.class).in(Singleton.class);
        bind(ServerUpdate.class).in(Singleton.class);
        bind(ProgramEnd.class).toInstance(UpdatesModule::endProgram);
        Multibinder.newSetBinder(binder(), Service.class).addBinding().to(ServerUpdate.class);
        bind(Updates.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), SignInRule.class).addBinding().to(Updates.class);
        bind(UpdateAudit.class);
        bind(UpdateResource.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), RestResource.class)
                .addBinding()
                .to(UpdateResource.class);
    }

    /// The hook of the program's end stops the server.
    private static void endProgram() {
        Thread.ofPlatform().name("restart").start(() -> System.exit(0));
    }
}
