package org.parley.server.auth.internal;

import jakarta.inject.Inject;

import org.parley.contract.auth.Role;
import org.parley.contract.auth.directory.DirectorySignIn;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Refusal;
import org.parley.server.auth.SecurityService;
import org.parley.server.auth.internal.directory.LdapDirectory;
import org.parley.server.auth.internal.directory.LdapDirectory.Proven;
import org.parley.server.auth.internal.hash.Passwords;
import org.parley.server.auth.internal.hash.Standing;
import org.parley.server.auth.model.Person;

import java.time.Clock;
import java.util.Optional;

/// Whether a password is right: by the hash that is kept here, or by the directory of the
/// organisation. A name that nobody has costs the same work as one that somebody has.
public final class PasswordProof {
    private final Passwords passwords;
    private final SecurityService security;
    private final LdapDirectory directory;
    private final Clock clock;

    @Inject
    public PasswordProof(
            Passwords passwords, SecurityService security, LdapDirectory directory, Clock clock) {
        this.passwords = passwords;
        this.security = security;
        this.directory = directory;
        this.clock = clock;
    }

    /// The person, when the password fits.
    ///
    /// @param known who has the name, if anybody
    /// @param standing of who shows the password
    /// @throws Refusal `UNAVAILABLE` when the directory is to be asked and does not answer,
    ///   `FORBIDDEN` when it knows somebody whom nobody here knows, or who is not in the group
    Optional<PersonStore.WithHash> check(
            String name, String password, Optional<PersonStore.WithHash> known, Standing standing) {
        DirectorySignIn settings = security.get().directory();
        boolean asks = known.map(p -> settings.checks(p.person().role())).orElse(settings.on());
        if (!asks) {
            return fitsHere(password, known, standing);
        }
        if (known.isPresent() && known.get().person().role() == Role.ADMIN) {
            Optional<PersonStore.WithHash> here = fitsHere(password, known, standing);
            if (here.isPresent()) {
                return here;
            }
        }
        Optional<String> secret = security.findDirectorySecret();
        return directory
                .check(settings, secret, name, password)
                .map(proven -> admitted(settings, secret, proven, known));
    }

    /// Whether the password of somebody who is signed in is the one that is kept here.
    boolean fitsHere(String password, String hash) {
        return passwords.fits(password, hash);
    }

    /// Refuses to change a password that is not kept here.
    ///
    /// @throws Refusal `CONFLICT`
    void requireKeptHere(Person person) {
        if (person.role() != Role.ADMIN && security.get().directory().checks(person.role())) {
            throw new Refusal(
                    ErrorCode.CONFLICT,
                    "Your password is your organisation's. Change it there, not here.");
        }
    }

    private Optional<PersonStore.WithHash> fitsHere(
            String password, Optional<PersonStore.WithHash> known, Standing standing) {
        String hash = known.map(PersonStore.WithHash::hash).orElseGet(passwords::nobody);
        boolean fits = passwords.fits(password, hash, standing);
        return known.filter(_ -> fits);
    }

    /// Who is proven by the directory has no password here that could be too old.
    private PersonStore.WithHash admitted(
            DirectorySignIn settings,
            Optional<String> secret,
            Proven proven,
            Optional<PersonStore.WithHash> known) {
        PersonStore.WithHash found =
                known.orElseThrow(() ->
                        forbidden(
                                "Your organisation's directory knows you, but nobody here has that"
                                        + " name. Ask an administrator for an account."));
        Person person = found.person();
        String group = settings.groups().getOrDefault(person.role(), "");
        if (!group.isBlank() && !directory.belongs(settings, secret, proven, group)) {
            throw forbidden(
                    "Your organisation's directory does not list you in the group that your role"
                            + " here needs. Ask an administrator.");
        }
        return new PersonStore.WithHash(person.withoutChange(), found.hash(), clock.instant());
    }

    private static Refusal forbidden(String why) {
        return new Refusal(ErrorCode.FORBIDDEN, why);
    }
}
