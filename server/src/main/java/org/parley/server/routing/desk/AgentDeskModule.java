package org.parley.server.routing.desk;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;

import jakarta.inject.Singleton;

import org.parley.server.platform.entity.UsedBy;
import org.parley.server.platform.http.RestResource;
import org.parley.server.platform.life.Service;
import org.parley.server.routing.RoutingListener;
import org.parley.server.routing.rest.AgentDeskResource;
import org.parley.server.routing.rest.OwnQueueResource;
import org.parley.server.staff.DutyCheck;

/// Lets agents sign on, pause and be ready.
public final class AgentDeskModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(DeskStore.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), UsedBy.class).addBinding().to(PauseUsers.class);
        bind(PauseUsers.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), ReadyCheck.class);
        bind(AgentDesk.class).in(Singleton.class);
        bind(AgentDeskResource.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), RoutingListener.class).addBinding().to(AgentDesk.class);
        Multibinder.newSetBinder(binder(), DutyCheck.class).addBinding().to(AgentDesk.class);
        Multibinder.newSetBinder(binder(), Service.class).addBinding().to(AgentDesk.class);
        Multibinder.newSetBinder(binder(), RestResource.class)
                .addBinding()
                .to(AgentDeskResource.class);
        bind(OwnQueueResource.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), RestResource.class)
                .addBinding()
                .to(OwnQueueResource.class);
    }
}
