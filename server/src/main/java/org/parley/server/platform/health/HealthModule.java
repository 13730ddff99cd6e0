package org.parley.server.platform.health;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;

import org.parley.server.platform.http.SitePage;
import org.parley.server.platform.life.HealthCheck;

/// Serves `/health/live` and `/health/ready`; parts contribute {@link HealthCheck}.
public final class HealthModule extends AbstractModule {
    @Override
    protected void configure() {
        Multibinder.newSetBinder(binder(), HealthCheck.class);
        Multibinder<SitePage> pages = Multibinder.newSetBinder(binder(), SitePage.class);
        bind(LivePage.class);
        bind(ReadyPage.class);
        pages.addBinding().to(LivePage.class);
        pages.addBinding().to(ReadyPage.class);
    }
}
