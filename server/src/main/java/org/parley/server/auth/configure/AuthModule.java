package org.parley.server.auth.configure;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;

import jakarta.inject.Singleton;

import org.parley.contract.auth.account.ApiKey;
import org.parley.server.auth.AccountService;
import org.parley.server.auth.ApiKeyService;
import org.parley.server.auth.AuthService;
import org.parley.server.auth.InvitationLook;
import org.parley.server.auth.PasswordResetService;
import org.parley.server.auth.PeopleService;
import org.parley.server.auth.PermissionSource;
import org.parley.server.auth.SecondFactorService;
import org.parley.server.auth.SecurityService;
import org.parley.server.auth.SignInRule;
import org.parley.server.auth.SignedInPeople;
import org.parley.server.auth.SsoService;
import org.parley.server.auth.internal.AccountStore;
import org.parley.server.auth.internal.AddressLimit;
import org.parley.server.auth.internal.AgentCount;
import org.parley.server.auth.internal.CommonPasswords;
import org.parley.server.auth.internal.DefaultAccountService;
import org.parley.server.auth.internal.DefaultAuthService;
import org.parley.server.auth.internal.DefaultPasswordResetService;
import org.parley.server.auth.internal.DefaultSecurityService;
import org.parley.server.auth.internal.ExpiredSessions;
import org.parley.server.auth.internal.FailureStore;
import org.parley.server.auth.internal.FirstAdministrator;
import org.parley.server.auth.internal.KnownPlaces;
import org.parley.server.auth.internal.PasswordChoice;
import org.parley.server.auth.internal.PasswordPastStore;
import org.parley.server.auth.internal.PasswordProof;
import org.parley.server.auth.internal.PasswordResetStore;
import org.parley.server.auth.internal.People;
import org.parley.server.auth.internal.PersonStore;
import org.parley.server.auth.internal.SecurityStore;
import org.parley.server.auth.internal.SessionStore;
import org.parley.server.auth.internal.Sessions;
import org.parley.server.auth.internal.SignInGuard;
import org.parley.server.auth.internal.directory.LdapDirectory;
import org.parley.server.auth.internal.factor.DefaultSecondFactorService;
import org.parley.server.auth.internal.factor.FactorCheck;
import org.parley.server.auth.internal.factor.FactorStore;
import org.parley.server.auth.internal.factor.ProvenAttempts;
import org.parley.server.auth.internal.factor.SecondFactors;
import org.parley.server.auth.internal.hash.Passwords;
import org.parley.server.auth.internal.keys.ApiKeyRules;
import org.parley.server.auth.internal.keys.ApiKeyStore;
import org.parley.server.auth.internal.keys.DefaultApiKeyService;
import org.parley.server.auth.internal.sso.DefaultSsoService;
import org.parley.server.auth.internal.sso.Identities;
import org.parley.server.auth.internal.sso.OidcProvider;
import org.parley.server.auth.rest.AccountResource;
import org.parley.server.auth.rest.ApiKeyResource;
import org.parley.server.auth.rest.AuthResource;
import org.parley.server.auth.rest.SecondFactorResource;
import org.parley.server.auth.rest.SecurityResource;
import org.parley.server.auth.rest.SessionCheck;
import org.parley.server.auth.rest.SessionResource;
import org.parley.server.auth.rest.SsoResource;
import org.parley.server.platform.entity.EntityModule;
import org.parley.server.platform.http.RestResource;
import org.parley.server.platform.http.TokenCheck;
import org.parley.server.platform.jobs.Job;
import org.parley.server.platform.life.Service;
import org.parley.server.platform.mail.MailSender;

/// Wires sign-in.
public final class AuthModule extends AbstractModule {
    @Override
    protected void configure() {
        bindSignIn();
        bindPasswords();
        bindAccounts();
        bindSecondFactor();
        OptionalBinder.newOptionalBinder(binder(), PermissionSource.class)
                .setDefault()
                .toInstance(person -> person.role().permissions());
        offer(AuthResource.class);
        offer(SecurityResource.class);
        offer(AccountResource.class);
        offer(SessionResource.class);
        offer(SecondFactorResource.class);
        offer(SsoResource.class);
    }

    private void bindSignIn() {
        bind(AddressLimit.class).in(Singleton.class);
        bind(KnownPlaces.class).in(Singleton.class);
        bind(SignInGuard.class).in(Singleton.class);
        bind(Sessions.class).in(Singleton.class);
        bind(SignedInPeople.class).to(AgentCount.class);
        bind(AgentCount.class).toInstance(new AgentCount());
        bind(ExpiredSessions.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), Job.class).addBinding().to(ExpiredSessions.class);
        Multibinder.newSetBinder(binder(), SignInRule.class);
        bind(FirstAdministrator.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), Service.class).addBinding().to(FirstAdministrator.class);
        bind(DefaultAuthService.class).in(Singleton.class);
        bind(AuthService.class).to(DefaultAuthService.class);
        bind(SessionCheck.class).in(Singleton.class);
        bind(TokenCheck.class).to(SessionCheck.class);
    }

    private void bindPasswords() {
        bind(Passwords.class).in(Singleton.class);
        bind(PasswordProof.class).in(Singleton.class);
        bind(LdapDirectory.class).in(Singleton.class);
        bind(CommonPasswords.class).in(Singleton.class);
        bind(PasswordChoice.class).in(Singleton.class);
        bind(SecurityStore.class).toInstance(new SecurityStore());
        bind(PasswordPastStore.class).toInstance(new PasswordPastStore());
        bind(DefaultSecurityService.class).in(Singleton.class);
        bind(SecurityService.class).to(DefaultSecurityService.class);
        OptionalBinder.newOptionalBinder(binder(), MailSender.class);
        OptionalBinder.newOptionalBinder(binder(), InvitationLook.class);
        bind(DefaultPasswordResetService.Post.class);
        bind(PasswordResetStore.class).toInstance(new PasswordResetStore());
        bind(DefaultPasswordResetService.class).in(Singleton.class);
        bind(PasswordResetService.class).to(DefaultPasswordResetService.class);
    }

    private void bindAccounts() {
        bind(People.class).in(Singleton.class);
        bind(PeopleService.class).to(People.class);
        bind(DefaultAccountService.class).in(Singleton.class);
        bind(AccountService.class).to(DefaultAccountService.class);
        bind(ApiKeyStore.class).toInstance(new ApiKeyStore());
        bind(DefaultApiKeyService.class).in(Singleton.class);
        bind(ApiKeyService.class).to(DefaultApiKeyService.class);
        install(EntityModule.of(ApiKey.class, ApiKeyRules.class, ApiKeyResource.class));
    }

    private void bindSecondFactor() {
        bind(SecondFactors.class).in(Singleton.class);
        bind(ProvenAttempts.class).in(Singleton.class);
        bind(FactorCheck.class).in(Singleton.class);
        bind(FactorStore.class).toInstance(new FactorStore());
        bind(DefaultSecondFactorService.class).in(Singleton.class);
        bind(SecondFactorService.class).to(DefaultSecondFactorService.class);
        bind(OidcProvider.class).in(Singleton.class);
        bind(Identities.class).in(Singleton.class);
        bind(DefaultSsoService.class).in(Singleton.class);
        bind(SsoService.class).to(DefaultSsoService.class);
    }

    private void offer(Class<? extends RestResource> resource) {
        bind(resource).in(Singleton.class);
        Multibinder.newSetBinder(binder(), RestResource.class).addBinding().to(resource);
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
    Sessions.Stores sessionStores(SessionStore sessions, PersonStore people) {
        return new Sessions.Stores(sessions, people);
    }

    @Provides
    FailureStore failures() {
        return new FailureStore();
    }

    @Provides
    People.Stores stores(PersonStore people, FailureStore failures, SecurityStore settings) {
        return new People.Stores(people, failures, settings);
    }

    @Provides
    DefaultAccountService.Stores accountStores(
            FailureStore failures, SecurityStore settings, FactorStore factors) {
        return new DefaultAccountService.Stores(new AccountStore(), failures, settings, factors);
    }
}
