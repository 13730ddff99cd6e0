package org.parley.server.intervals;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;

import jakarta.inject.Singleton;

import org.parley.contract.intervals.TimeInterval;
import org.parley.server.platform.entity.EntityModule;
import org.parley.server.platform.life.Service;

/// Wires time intervals.
public final class IntervalsModule extends AbstractModule {
    @Override
    protected void configure() {
        install(EntityModule.of(TimeInterval.class, IntervalRules.class, IntervalResource.class));
        bind(Intervals.class).in(Singleton.class);
        bind(FirstIntervals.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), Service.class).addBinding().to(FirstIntervals.class);
    }
}
