package org.parley.server.staff.configure;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.multibindings.Multibinder;

import jakarta.inject.Singleton;

import org.parley.server.platform.demo.DemoPart;
import org.parley.server.platform.http.RestResource;
import org.parley.server.platform.life.Service;
import org.parley.server.staff.NumberPlan;
import org.parley.server.staff.StaffService;
import org.parley.server.staff.internal.AgentStore;
import org.parley.server.staff.internal.DefaultStaffService;
import org.parley.server.staff.internal.DemoStaff;
import org.parley.server.staff.internal.PersonWatch;
import org.parley.server.staff.internal.StaffEntities;
import org.parley.server.staff.internal.StoredNumberPlan;
import org.parley.server.staff.rest.BarResource;
import org.parley.server.staff.rest.NumberPlanResource;

/// Wires staff.
public final class StaffModule extends AbstractModule {
    @Override
    protected void configure() {
        install(new StaffEntities());
        bind(StoredNumberPlan.class).in(Singleton.class);
        bind(NumberPlan.class).to(StoredNumberPlan.class);
        bind(DefaultStaffService.class).in(Singleton.class);
        bind(StaffService.class).to(DefaultStaffService.class);
        bind(PersonWatch.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), Service.class).addBinding().to(PersonWatch.class);
        bind(NumberPlanResource.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), RestResource.class)
                .addBinding()
                .to(NumberPlanResource.class);
        bind(BarResource.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), RestResource.class).addBinding().to(BarResource.class);
        bind(DemoStaff.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), DemoPart.class).addBinding().to(DemoStaff.class);
    }

    @Provides
    AgentStore store() {
        return new AgentStore();
    }
}
