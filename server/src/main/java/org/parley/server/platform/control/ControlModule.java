package org.parley.server.platform.control;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;

import jakarta.inject.Singleton;

import org.parley.server.platform.life.Service;

/// Wires the commands from the machine itself.
public final class ControlModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(ControlSocket.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), Service.class).addBinding().to(ControlSocket.class);
        Multibinder.newSetBinder(binder(), ControlCommand.class);
    }
}
