package org.parley.server.auth.internal;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.parley.contract.auth.Credentials;
import org.parley.contract.auth.FirstPassword;
import org.parley.contract.auth.Me;
import org.parley.contract.auth.NewPassword;
import org.parley.contract.auth.PasswordRules;
import org.parley.contract.auth.SignedIn;
import org.parley.contract.auth.StayedSignIn;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.FieldFault;
import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Refusal;
import org.parley.server.auth.AuthService;
import org.parley.server.auth.internal.factor.FactorCheck;
import org.parley.server.auth.internal.factor.SecondFactors;
import org.parley.server.auth.model.Person;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Checks names and passwords; what a session is, {@link Sessions} knows.
public final class DefaultAuthService implements AuthService {
    private final People people;
    private final PasswordProof proof;
    private final PasswordChoice choice;
    private final SignInGuard guard;
    private final Sessions sessions;
    private final FactorCheck factor;
    private final Clock clock;

    @Inject
    public DefaultAuthService(
            People people,
            PasswordProof proof,
            PasswordChoice choice,
            SignInGuard guard,
            Sessions sessions,
            FactorCheck factor,
            Clock clock) {
        this.people = people;
        this.proof = proof;
        this.choice = choice;
        this.guard = guard;
        this.sessions = sessions;
        this.factor = factor;
        this.clock = clock;
    }

    @Override
    public SignedIn signIn(Credentials credentials, String address) {
        PersonStore.WithHash known = getProven(credentials, address);
        PasswordRules rules = choice.rules();
        if (mustChange(known, rules)) {
            throw new Refusal(
                    ErrorCode.PASSWORD_CHANGE_REQUIRED,
                    known.person().mustChangePassword()
                            ? "Choose a password of your own before you sign in."
                            : "Your password is older than "
                                    + rules.validDays()
                                    + " days. Choose another before you sign in.");
        }
        return open(known.person(), known, rules, credentials, address);
    }

    @Override
    public SignedIn signInVouched(
            Person person, @Nullable String application, @Nullable String version, String address) {
        var origin = new SessionStore.Origin(application, version, address, false);
        return sessions.open(person, origin, Optional.empty());
    }

    @Override
    public SignedIn changeFirst(FirstPassword change, String address) {
        Credentials credentials = change.credentials();
        PersonStore.WithHash known = getProven(credentials, address);
        proof.requireKeptHere(known.person());
        PasswordRules rules = choice.rules();
        String hash = choice.acceptOwn(rules, "next", change.next(), known.present());
        Person person =
                people.setOwnPassword(
                        known,
                        rules,
                        hash,
                        tx -> sessions.closeOthers(tx, known.person().id(), Optional.empty()));
        var renewed = new PersonStore.WithHash(person, hash, clock.instant());
        return open(person, renewed, rules, credentials, address);
    }

    @Override
    public Optional<Me> findByToken(String token) {
        return sessions.find(token);
    }

    @Override
    public Optional<Me> findByPassword(String name, String password, String address) {
        return sessions.findByPassword(
                name,
                password,
                () ->
                        check(name, password, address)
                                .map(known -> {
                                    Me me = toMeAlone(known);
                                    guard.passed(name, address);
                                    return me;
                                }));
    }

    @Override
    public void permissionsChanged() {
        sessions.forgetAll();
    }

    @Override
    public Person getByPassword(Credentials credentials, String address) {
        return getChecked(credentials, address).person();
    }

    @Override
    public void requirePassword(Me me, String password, String address) {
        if (check(me.name(), password, address).isEmpty()) {
            throw new Refusal(
                    ErrorCode.VALIDATION_FAILED,
                    "That is not your password, so nothing was changed.",
                    List.of(new FieldFault("password", "is not your password")));
        }
    }

    @Override
    public SignedIn resume(StayedSignIn stayed, String address) {
        var origin = new SessionStore.Origin(stayed.application(), stayed.version(), address, true);
        return sessions.resume(stayed.token(), origin)
                .orElseThrow(() ->
                        new Refusal(
                                ErrorCode.UNAUTHENTICATED,
                                "This computer no longer keeps you signed in. Sign in again."));
    }

    @Override
    public boolean isReplaced(String token) {
        return sessions.isReplaced(token);
    }

    @Override
    public void leave(String token) {
        sessions.leave(token);
    }

    @Override
    public boolean mayStay() {
        return sessions.mayStay();
    }

    @Override
    public void signOut(String token) {
        sessions.close(token);
    }

    @Override
    public void changePassword(Me me, NewPassword change, Optional<String> keep) {
        PersonStore.WithHash known = people.getWithHash(me.id());
        proof.requireKeptHere(known.person());
        if (!proof.fitsHere(change.current(), known.hash())) {
            throw PasswordChoice.fault("current", "is not your password");
        }
        PasswordRules rules = choice.rules();
        String hash = choice.acceptOwn(rules, "next", change.next(), known.present());
        people.setOwnPassword(known, rules, hash, tx -> sessions.closeOthers(tx, me.id(), keep));
    }

    /// By password and, where there is one, by the second factor. A wrong code is a failure like a
    /// wrong password; the failures before are forgotten only when both fit.
    private PersonStore.WithHash getProven(Credentials credentials, String address) {
        PersonStore.WithHash known = getChecked(credentials, address);
        factor.requirePasswordAllowed(known.person());
        if (factor.isOpen(known.person(), credentials)) {
            guard.inTurn(
                    credentials.name(),
                    address,
                    _ -> {
                        if (!factor.take(known.person(), credentials)) {
                            guard.failed(credentials.name(), address);
                            throw SecondFactors.failed();
                        }
                        return true;
                    });
        }
        people.forgetFailures(credentials.name());
        guard.passed(credentials.name(), address);
        return known;
    }

    private PersonStore.WithHash getChecked(Credentials credentials, String address) {
        return check(credentials.name(), credentials.password(), address)
                .orElseThrow(() ->
                        new Refusal(
                                ErrorCode.SIGN_IN_FAILED,
                                "User name and password do not fit. Check both."));
    }

    /// The same work for a known and an unknown name: one look at the locks, one at the people, one
    /// hash, one note of the failure.
    private Optional<PersonStore.WithHash> check(String name, String password, String address) {
        guard.admit(name, address);
        return guard.inTurn(
                name,
                address,
                standing -> {
                    Optional<PersonStore.WithHash> known = people.findWithHash(name);
                    var person =
                            proof.check(name, password, known, standing)
                                    .filter(p -> p.person().enabled());
                    if (person.isEmpty()) {
                        guard.failed(name, address);
                    }
                    return person;
                });
    }

    private SignedIn open(
            Person person,
            PersonStore.WithHash known,
            PasswordRules rules,
            Credentials credentials,
            String address) {
        factor.requireSetUp(person);
        factor.done(credentials.attempt(), person);
        var origin =
                new SessionStore.Origin(
                        credentials.application(),
                        credentials.version(),
                        address,
                        Boolean.TRUE.equals(credentials.stay()));
        return sessions.open(person, origin, rules.daysToWarnOf(known.chosenAt(), clock.instant()));
    }

    private boolean mustChange(PersonStore.WithHash known, PasswordRules rules) {
        return known.person().mustChangePassword()
                || rules.isOver(known.chosenAt(), clock.instant());
    }

    /// For who shows name and password and nothing else.
    private Me toMeAlone(PersonStore.WithHash known) {
        factor.requireNone(known.person());
        people.forgetFailures(known.person().name());
        Me me = sessions.toMe(known.person());
        return mustChange(known, choice.rules())
                ? new Me(
                        me.id(),
                        me.name(),
                        me.fullName(),
                        me.role(),
                        Set.of(Permission.SIGNED_IN),
                        me.extension())
                : me;
    }
}
