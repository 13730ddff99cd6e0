package org.parley.server.auth.internal;

import jakarta.inject.Inject;

import org.parley.contract.auth.Credentials;
import org.parley.contract.auth.Me;
import org.parley.contract.auth.NewPassword;
import org.parley.contract.auth.SignedIn;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.FieldFault;
import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Refusal;
import org.parley.server.auth.AuthService;
import org.parley.server.auth.model.Person;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Checks names and passwords; what a session is, {@link Sessions} knows.
public final class DefaultAuthService implements AuthService {
    private final People people;
    private final Passwords passwords;
    private final SignInGuard guard;
    private final Sessions sessions;

    @Inject
    public DefaultAuthService(
            People people, Passwords passwords, SignInGuard guard, Sessions sessions) {
        this.people = people;
        this.passwords = passwords;
        this.guard = guard;
        this.sessions = sessions;
    }

    @Override
    public SignedIn signIn(Credentials credentials, String address) {
        Person person =
                check(credentials.name(), credentials.password(), address)
                        .orElseThrow(() ->
                                new Refusal(
                                        ErrorCode.SIGN_IN_FAILED,
                                        "User name and password do not fit. Check both."));
        if (person.mustChangePassword()) {
            throw new Refusal(
                    ErrorCode.PASSWORD_CHANGE_REQUIRED,
                    "Choose a password of your own before you sign in.");
        }
        var origin =
                new SessionStore.Origin(credentials.application(), credentials.version(), address);
        return sessions.open(person, origin);
    }

    @Override
    public Optional<Me> findByToken(String token) {
        return sessions.find(token);
    }

    @Override
    public Optional<Me> findByPassword(String name, String password, String address) {
        return sessions.findByPassword(
                name, password, () -> check(name, password, address).map(this::toMe));
    }

    @Override
    public void permissionsChanged() {
        sessions.forgetAll();
    }

    @Override
    public void signOut(String token) {
        sessions.close(token);
    }

    @Override
    public void changePassword(Me me, NewPassword change, Optional<String> keep) {
        PersonStore.WithHash known = people.getWithHash(me.id());
        if (!passwords.fits(change.current(), known.hash())) {
            throw fault("current", "is not your password");
        }
        if (change.next().equals(change.current())) {
            throw fault("next", "must differ from the current one");
        }
        String hash = passwords.hash(change.next());
        people.setOwnPassword(me, hash, tx -> sessions.closeOthers(tx, me.id(), keep));
    }

    /// The same work for a known and an unknown name: one look at the locks, one at the people, one
    /// hash, one note of the failure.
    private Optional<Person> check(String name, String password, String address) {
        guard.admit(name, address);
        Optional<PersonStore.WithHash> known = people.findWithHash(name);
        String hash = known.map(PersonStore.WithHash::hash).orElseGet(passwords::nobody);
        boolean fits = passwords.fits(password, hash);
        Optional<Person> person =
                known.map(PersonStore.WithHash::person).filter(p -> fits && p.enabled());
        if (person.isPresent()) {
            people.forgetFailures(name);
        } else {
            guard.failed(name, address);
        }
        return person;
    }

    private Me toMe(Person person) {
        Me me = sessions.toMe(person);
        return person.mustChangePassword()
                ? new Me(
                        me.id(),
                        me.name(),
                        me.fullName(),
                        me.role(),
                        Set.of(Permission.SIGNED_IN),
                        me.extension())
                : me;
    }

    private static Refusal fault(String field, String message) {
        return new Refusal(
                ErrorCode.VALIDATION_FAILED,
                "The password was not changed: the "
                        + (field.equals("next") ? "new" : field)
                        + " one "
                        + message
                        + ".",
                List.of(new FieldFault(field, message)));
    }
}
