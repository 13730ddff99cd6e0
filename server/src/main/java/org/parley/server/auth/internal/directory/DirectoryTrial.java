package org.parley.server.auth.internal.directory;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchResultEntry;

import org.parley.contract.auth.Role;
import org.parley.contract.auth.directory.DirectoryPerson;
import org.parley.contract.auth.directory.DirectorySignIn;
import org.parley.contract.auth.directory.DirectoryTried;
import org.parley.contract.auth.directory.DirectoryTried.Outcome;
import org.parley.contract.auth.directory.DirectoryTry;
import org.parley.server.auth.internal.directory.LdapDirectory.Proven;

import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import javax.net.ssl.SSLException;

/// Goes the way of a sign-in step by step, and says at which it ended.
public final class DirectoryTrial {
    private final LdapConnections connections = new LdapConnections();
    private final LdapDirectory directory = new LdapDirectory();

    /// Blocks until the directory has answered, or for some seconds when it does not.
    ///
    /// @param secret of the account that searches, if it has one
    public DirectoryTried run(
            DirectorySignIn settings, Optional<String> secret, DirectoryTry wanted) {
        try (LDAPConnection connection = connections.open(settings)) {
            return connected(connection, settings, secret, wanted);
        } catch (LDAPException e) {
            return DirectoryTried.ended(outcomeOf(settings, e), said(e));
        } catch (GeneralSecurityException e) {
            return DirectoryTried.ended(Outcome.NOT_TRUSTED, String.valueOf(e.getMessage()));
        }
    }

    private DirectoryTried connected(
            LDAPConnection connection,
            DirectorySignIn settings,
            Optional<String> secret,
            DirectoryTry wanted)
            throws LDAPException {
        DirectoryPerson person = settings.person();
        if (!person.searches()) {
            return wanted.name().isBlank() || wanted.password().isEmpty()
                    ? answered(connection)
                    : proven(
                            settings,
                            secret,
                            LdapDirectory.bindNamed(
                                    connection, person, wanted.name(), wanted.password()));
        }
        try {
            LdapDirectory.bindSearcher(connection, person, secret);
        } catch (LDAPException e) {
            return DirectoryTried.ended(
                    isLost(e) ? outcomeOf(settings, e) : Outcome.SEARCHER_REFUSED, said(e));
        }
        return wanted.name().isBlank()
                ? answered(connection)
                : found(connection, settings, secret, wanted);
    }

    /// A connection without a word says nothing yet: a port that speaks no LDAP takes it too.
    private static DirectoryTried answered(LDAPConnection connection) throws LDAPException {
        connection.getRootDSE();
        return DirectoryTried.ended(Outcome.CONNECTED, "");
    }

    private DirectoryTried found(
            LDAPConnection connection,
            DirectorySignIn settings,
            Optional<String> secret,
            DirectoryTry wanted)
            throws LDAPException {
        Optional<SearchResultEntry> entry;
        try {
            entry = LdapDirectory.searchOne(connection, settings.person(), wanted.name());
        } catch (LDAPException e) {
            return DirectoryTried.ended(searchOutcome(settings, e), said(e));
        }
        if (entry.isEmpty()) {
            boolean below = connection.getEntry(settings.person().base(), "1.1") != null;
            return DirectoryTried.ended(below ? Outcome.NOBODY : Outcome.BASE_UNKNOWN, "");
        }
        Proven person = LdapDirectory.proven(entry.get(), settings.person());
        if (wanted.password().isEmpty()) {
            return new DirectoryTried(Outcome.FOUND, person.name(), person.groups(), Set.of(), "");
        }
        return LdapDirectory.fits(connection, person.name(), wanted.password())
                ? proven(settings, secret, Optional.of(person))
                : new DirectoryTried(
                        Outcome.PASSWORD_REFUSED, person.name(), person.groups(), Set.of(), "");
    }

    private DirectoryTried proven(
            DirectorySignIn settings, Optional<String> secret, Optional<Proven> person) {
        if (person.isEmpty()) {
            return DirectoryTried.ended(Outcome.PASSWORD_REFUSED, "");
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Role role : settings.roles()) {
            String group = settings.groups().getOrDefault(role, "");
            if (group.isBlank() || directory.belongs(settings, secret, person.get(), group)) {
                roles.add(role);
            }
        }
        boolean kept = roles.isEmpty() && !settings.roles().isEmpty();
        return new DirectoryTried(
                kept ? Outcome.NOT_IN_GROUP : Outcome.SIGNED_IN,
                person.get().name(),
                person.get().groups(),
                roles,
                "");
    }

    private static Outcome searchOutcome(DirectorySignIn settings, LDAPException e) {
        ResultCode code = e.getResultCode();
        if (LdapDirectory.isTooMany(code)) {
            return Outcome.SEVERAL;
        }
        if (ResultCode.NO_SUCH_OBJECT.equals(code)) {
            return Outcome.BASE_UNKNOWN;
        }
        return ResultCode.INSUFFICIENT_ACCESS_RIGHTS.equals(code)
                ? Outcome.SEARCHER_REFUSED
                : outcomeOf(settings, e);
    }

    private static Outcome outcomeOf(DirectorySignIn settings, LDAPException e) {
        for (Throwable at = e; at != null; at = at.getCause()) {
            if (at instanceof UnknownHostException) {
                return Outcome.HOST_UNKNOWN;
            }
            if (at instanceof SSLException || at instanceof GeneralSecurityException) {
                return Outcome.NOT_TRUSTED;
            }
        }
        boolean sealed = settings.protection() != DirectorySignIn.Protection.NONE;
        String words = said(e).toLowerCase(Locale.ROOT);
        if (sealed && List.of("certificate", "ssl", "tls").stream().anyMatch(words::contains)) {
            return Outcome.NOT_TRUSTED;
        }
        return isLost(e) ? Outcome.UNREACHABLE : Outcome.FAILED;
    }

    private static boolean isLost(LDAPException e) {
        return List.of(
                        ResultCode.CONNECT_ERROR,
                        ResultCode.SERVER_DOWN,
                        ResultCode.TIMEOUT,
                        ResultCode.UNAVAILABLE)
                .contains(e.getResultCode());
    }

    private static String said(LDAPException e) {
        return e.getResultCode() + ": " + e.getMessage();
    }
}
