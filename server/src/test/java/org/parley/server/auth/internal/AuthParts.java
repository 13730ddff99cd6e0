package org.parley.server.auth.internal;

import org.parley.server.auth.configure.AuthConfig;
import org.parley.server.auth.internal.directory.LdapDirectory;
import org.parley.server.auth.internal.factor.DefaultSecondFactorService;
import org.parley.server.auth.internal.factor.FactorCheck;
import org.parley.server.auth.internal.factor.FactorStore;
import org.parley.server.auth.internal.factor.ProvenAttempts;
import org.parley.server.auth.internal.factor.SecondFactors;
import org.parley.server.auth.internal.hash.Passwords;
import org.parley.server.auth.internal.sso.DefaultSsoService;
import org.parley.server.auth.internal.sso.Identities;
import org.parley.server.auth.internal.sso.OidcProvider;
import org.parley.server.platform.audit.Audit;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.events.EventBus;
import org.parley.server.platform.mail.MailSender;
import org.parley.server.platform.secrets.SecretBox;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// The parts of sign-in on a database, put together as the server does it.
final class AuthParts {
    private final People people;
    private final DefaultAuthService auth;
    private final DefaultSecurityService security;
    private final DefaultAccountService accounts;
    private final DefaultSecondFactorService factors;
    private final DefaultSsoService sso;
    private final DefaultPasswordResetService resets;
    private final KnownPlaces places;

    AuthParts(Database db, Clock clock, EventBus events) {
        this(db, clock, events, Optional.empty());
    }

    AuthParts(Database db, Clock clock, EventBus events, Optional<MailSender> mail) {
        var config = new AuthConfig(Duration.ofHours(12), 20, 2);
        var audit = new Audit(clock);
        var settings = new SecurityStore();
        var passwords = new Passwords(config, clock);
        var stores = new People.Stores(new PersonStore(), new FailureStore(), settings);
        var choice =
                new PasswordChoice(
                        db,
                        settings,
                        stores.people(),
                        new PasswordPastStore(),
                        passwords,
                        new CommonPasswords(),
                        clock);
        var sessions =
                new Sessions(
                        db,
                        new Sessions.Stores(new SessionStore(), stores.people()),
                        person -> person.role().permissions(),
                        config,
                        events,
                        clock,
                        Set.of());
        people = new People(db, stores, choice, sessions, audit, events, clock);
        var addresses = new AddressLimit(config, clock);
        resets =
                new DefaultPasswordResetService(
                        db,
                        new PasswordResetStore(),
                        people,
                        choice,
                        addresses,
                        new DefaultPasswordResetService.Post(mail, Optional.empty()),
                        clock);
        places = new KnownPlaces(db, new SessionStore(), clock);
        var guard =
                new SignInGuard(
                        db, stores.failures(), stores.people(), settings, addresses, places, clock);
        var box = new SecretBox(new byte[32]);
        security = new DefaultSecurityService(db, settings, box, audit, clock);
        var factorStore = new FactorStore();
        var secondFactors = new SecondFactors(db, factorStore, box, audit, clock);
        var check = new FactorCheck(secondFactors, new ProvenAttempts(clock), security);
        var proof = new PasswordProof(passwords, security, new LdapDirectory(), clock);
        auth = new DefaultAuthService(people, proof, choice, guard, sessions, check, clock);
        accounts =
                new DefaultAccountService(
                        db,
                        new DefaultAccountService.Stores(
                                new AccountStore(), stores.failures(), settings, factorStore),
                        people,
                        sessions,
                        resets,
                        audit,
                        clock);
        factors =
                new DefaultSecondFactorService(
                        secondFactors, check, security, people, auth, accounts);
        sso =
                new DefaultSsoService(
                        security,
                        new OidcProvider(),
                        people,
                        auth,
                        addresses,
                        new Identities(db, clock),
                        clock);
    }

    KnownPlaces places() {
        return places;
    }

    People people() {
        return people;
    }

    DefaultAuthService auth() {
        return auth;
    }

    DefaultSecurityService security() {
        return security;
    }

    DefaultAccountService accounts() {
        return accounts;
    }

    DefaultSecondFactorService factors() {
        return factors;
    }

    DefaultPasswordResetService resets() {
        return resets;
    }

    DefaultSsoService sso() {
        return sso;
    }
}
