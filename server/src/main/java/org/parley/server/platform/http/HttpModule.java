package org.parley.server.platform.http;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;

import org.parley.contract.masking.Mask;
import org.parley.server.platform.life.Service;
import org.parley.server.platform.masking.Discretion;

/// Wires REST over HTTP. Needs a {@link HttpConfig}, a {@link TokenCheck}, a `java.time.Clock` and
/// a `javax.net.ssl.SSLContext` from elsewhere; resources and pages come from the features.
public final class HttpModule extends AbstractModule {
    @Override
    protected void configure() {
        Multibinder.newSetBinder(binder(), RestResource.class);
        Multibinder.newSetBinder(binder(), SitePage.class);
        Multibinder.newSetBinder(binder(), RequestWatch.class).addBinding().to(RequestLog.class);
        bind(CurrentRequest.class);
        bind(EveryModule.class);
        OptionalBinder.newOptionalBinder(binder(), ModuleCheck.class)
                .setDefault()
                .to(EveryModule.class);
        OptionalBinder.newOptionalBinder(binder(), Discretion.class)
                .setDefault()
                .toInstance(_ -> Mask.NONE);
        bind(Guard.class);
        bind(RepeatStore.class);
        bind(RestApplication.class);
        bind(HttpService.class);
        Multibinder.newSetBinder(binder(), Service.class).addBinding().to(HttpService.class);
    }
}
