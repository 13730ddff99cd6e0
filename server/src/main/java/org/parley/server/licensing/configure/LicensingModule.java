package org.parley.server.licensing.configure;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;

import jakarta.inject.Singleton;

import org.parley.server.auth.SignInRule;
import org.parley.server.licensing.LicenceService;
import org.parley.server.licensing.LicenceVendor;
import org.parley.server.licensing.RequestMail;
import org.parley.server.licensing.internal.DefaultLicenceService;
import org.parley.server.licensing.internal.LicenceReader;
import org.parley.server.licensing.internal.LicenceStore;
import org.parley.server.licensing.internal.LicenceWatch;
import org.parley.server.licensing.internal.ModulesOfLicence;
import org.parley.server.licensing.internal.Seats;
import org.parley.server.licensing.rest.LicensingResource;
import org.parley.server.platform.http.ModuleCheck;
import org.parley.server.platform.http.RestResource;
import org.parley.server.platform.jobs.Job;
import org.parley.server.platform.life.Service;

/// Wires the licence: its service, the rule at the door and the check of each request.
public final class LicensingModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(LicenceReader.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), Service.class).addBinding().to(LicenceReader.class);
        bind(DefaultLicenceService.class).in(Singleton.class);
        bind(LicenceVendor.class).in(Singleton.class);
        bind(RequestMail.class).in(Singleton.class);
        bind(LicenceService.class).to(DefaultLicenceService.class);
        bind(ModulesOfLicence.class).in(Singleton.class);
        OptionalBinder.newOptionalBinder(binder(), ModuleCheck.class)
                .setBinding()
                .to(ModulesOfLicence.class);
        bind(Seats.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), SignInRule.class).addBinding().to(Seats.class);
        bind(LicenceWatch.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), Job.class).addBinding().to(LicenceWatch.class);
        bind(LicensingResource.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), RestResource.class)
                .addBinding()
                .to(LicensingResource.class);
    }

    @Provides
    LicenceStore store() {
        return new LicenceStore();
    }
}
