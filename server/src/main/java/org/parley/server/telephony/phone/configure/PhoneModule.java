package org.parley.server.telephony.phone.configure;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;

import jakarta.inject.Singleton;

import org.parley.server.platform.http.RestResource;
import org.parley.server.platform.life.Service;
import org.parley.server.telephony.call.Telephones;
import org.parley.server.telephony.phone.internal.StaffTelephones;
import org.parley.server.telephony.phone.rest.DeskPhoneResource;
import org.parley.server.telephony.phone.rest.PhoneResource;
import org.parley.server.telephony.phone.rest.SipAccessResource;

/// Knows whose telephone is which.
public final class PhoneModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(StaffTelephones.class).in(Singleton.class);
        bind(Telephones.class).to(StaffTelephones.class);
        bind(PhoneResource.class).in(Singleton.class);
        bind(SipAccessResource.class).in(Singleton.class);
        bind(DeskPhoneResource.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), RestResource.class)
                .addBinding()
                .to(DeskPhoneResource.class);
        Multibinder.newSetBinder(binder(), RestResource.class)
                .addBinding()
                .to(SipAccessResource.class);
        Multibinder.newSetBinder(binder(), Service.class).addBinding().to(StaffTelephones.class);
        Multibinder.newSetBinder(binder(), RestResource.class).addBinding().to(PhoneResource.class);
    }
}
