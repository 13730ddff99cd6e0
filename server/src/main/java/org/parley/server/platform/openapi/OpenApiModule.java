package org.parley.server.platform.openapi;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;

import jakarta.inject.Singleton;

import org.parley.server.platform.http.RestResource;
import org.parley.server.platform.http.SitePage;

/// Serves `/api/openapi.json` and `/apidoc`.
public final class OpenApiModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(ApiDescription.class);
        bind(OpenApiResource.class).in(Singleton.class);
        bind(ApiPage.class);
        Multibinder.newSetBinder(binder(), RestResource.class)
                .addBinding()
                .to(OpenApiResource.class);
        Multibinder.newSetBinder(binder(), SitePage.class).addBinding().to(ApiPage.class);
    }
}
