package org.parley.server.platform.demo;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;

import jakarta.inject.Singleton;

import org.parley.server.platform.life.Service;

/// Has the demo data made at the start. Only among the modules when it is wanted.
public final class DemoModule extends AbstractModule {
    @Override
    protected void configure() {
        Multibinder.newSetBinder(binder(), DemoPart.class);
        bind(DemoService.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), Service.class).addBinding().to(DemoService.class);
    }
}
