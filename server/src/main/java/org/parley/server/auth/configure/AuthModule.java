package org.parley.server.auth.configure;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;

import jakarta.inject.Singleton;

import org.parley.server.auth.AuthService;
import org.parley.server.auth.PeopleService;
import org.parley.server.auth.PermissionSource;
import org.parley.server.auth.SignInRule;
import org.parley.server.auth.SignedInPeople;
import org.parley.server.auth.internal.AddressLimit;
import org.parley.server.auth.internal.AgentCount;
import org.parley.server.auth.internal.DefaultAuthService;
import org.parley.server.auth.internal.ExpiredSessions;
import org.parley.server.auth.internal.FailureStore;
import org.parley.server.auth.internal.Passwords;
import org.parley.server.auth.internal.People;
import org.parley.server.auth.internal.PersonStore;
import org.parley.server.auth.internal.SessionStore;
import org.parley.server.auth.internal.Sessions;
import org.parley.server.auth.internal.SignInGuard;
import org.parley.server.auth.rest.AuthResource;
import org.parley.server.auth.rest.SessionCheck;
import org.parley.server.platform.http.RestResource;
import org.parley.server.platform.http.TokenCheck;
import org.parley.server.platform.jobs.Job;

/// Wires sign-in.
public final class AuthModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(AddressLimit.class).in(Singleton.class);
        bind(Passwords.class).in(Singleton.class);
        bind(SignInGuard.class).in(Singleton.class);
        bind(Sessions.class).in(Singleton.class);
        bind(SignedInPeople.class).to(AgentCount.class);
        bind(AgentCount.class).toInstance(new AgentCount());
        bind(ExpiredSessions.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), Job.class).addBinding().to(ExpiredSessions.class);
        Multibinder.newSetBinder(binder(), SignInRule.class);
        bind(People.class).in(Singleton.class);
        bind(PeopleService.class).to(People.class);
        bind(DefaultAuthService.class).in(Singleton.class);
        bind(AuthService.class).to(DefaultAuthService.class);
        bind(SessionCheck.class).in(Singleton.class);
        bind(TokenCheck.class).to(SessionCheck.class);
        OptionalBinder.newOptionalBinder(binder(), PermissionSource.class)
                .setDefault()
                .toInstance(person -> person.role().permissions());
        bind(AuthResource.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), RestResource.class).addBinding().to(AuthResource.class);
    }

    @Provides
    PersonStore people() {
        return new PersonStore();
    }

    @Provides
    SessionStore sessions() {
        return new SessionStore();
    }

    @Provides
    FailureStore failures() {
        return new FailureStore();
    }

    @Provides
    People.Stores stores(PersonStore people, FailureStore failures) {
        return new People.Stores(people, failures);
    }
}
