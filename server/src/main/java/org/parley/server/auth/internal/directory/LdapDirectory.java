package org.parley.server.auth.internal.directory;

import com.unboundid.ldap.sdk.CompareRequest;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.DereferencePolicy;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.RDN;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;

import jakarta.inject.Inject;

import org.parley.contract.auth.directory.DirectoryPerson;
import org.parley.contract.auth.directory.DirectorySignIn;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;

/// Asks a directory by LDAP v3 (RFC 4511): binds with the password that was typed, as the name that
/// a pattern gives or a search finds. What was typed is escaped (RFC 4514 and 4515), and nobody
/// binds without a password, which a directory would take for an anonymous success (RFC 4513,
/// 5.1.2).
public final class LdapDirectory {
    private static final Logger LOG = LoggerFactory.getLogger(LdapDirectory.class);
    private static final int PATIENCE_SECONDS = 10;
    private static final String PLACE = "{0}";
    private static final String MEMBER = "member";

    private final LdapConnections connections = new LdapConnections();

    @Inject
    public LdapDirectory() {}

    /// Somebody whose password the directory has found right.
    ///
    /// @param groups those that the entry lists
    public record Proven(String name, List<String> groups) {
        public Proven {
            groups = List.copyOf(groups);
        }
    }

    /// Checks a password.
    ///
    /// @param secret of the account that searches, if it has one
    /// @return empty when name and password do not fit
    /// @throws Refusal `UNAVAILABLE` when the directory cannot be asked
    public Optional<Proven> check(
            DirectorySignIn settings, Optional<String> secret, String name, String password) {
        if (name.isBlank() || password.isEmpty()) {
            return Optional.empty();
        }
        try (LDAPConnection connection = connections.open(settings)) {
            return settings.person().searches()
                    ? bindFound(connection, settings.person(), secret, name, password)
                    : bindNamed(connection, settings.person(), name, password);
        } catch (LDAPException e) {
            throw unavailable(e.getResultCode() + ", " + e.getMessage());
        } catch (GeneralSecurityException e) {
            throw unavailable(String.valueOf(e.getMessage()));
        }
    }

    /// Whether somebody belongs to a group, by the entry's own list or by the group's.
    ///
    /// @throws Refusal `UNAVAILABLE` when the directory cannot be asked
    public boolean belongs(
            DirectorySignIn settings, Optional<String> secret, Proven person, String group) {
        try {
            DN wanted = new DN(group);
            for (String each : person.groups()) {
                if (DN.isValidDN(each) && new DN(each).equals(wanted)) {
                    return true;
                }
            }
            return DN.isValidDN(person.name()) && isMember(settings, secret, person, group);
        } catch (LDAPException e) {
            throw unavailable(e.getResultCode() + ", " + e.getMessage());
        } catch (GeneralSecurityException e) {
            throw unavailable(String.valueOf(e.getMessage()));
        }
    }

    private boolean isMember(
            DirectorySignIn settings, Optional<String> secret, Proven person, String group)
            throws LDAPException, GeneralSecurityException {
        try (LDAPConnection connection = connections.open(settings)) {
            bindSearcher(connection, settings.person(), secret);
            return connection
                    .compare(new CompareRequest(group, MEMBER, person.name()))
                    .compareMatched();
        } catch (LDAPException e) {
            if (isAbsent(e.getResultCode())) {
                return false;
            }
            throw e;
        }
    }

    static boolean isAbsent(ResultCode code) {
        return ResultCode.NO_SUCH_OBJECT.equals(code)
                || ResultCode.NO_SUCH_ATTRIBUTE.equals(code)
                || ResultCode.UNDEFINED_ATTRIBUTE_TYPE.equals(code)
                || ResultCode.INSUFFICIENT_ACCESS_RIGHTS.equals(code);
    }

    static Optional<Proven> bindNamed(
            LDAPConnection connection, DirectoryPerson person, String name, String password)
            throws LDAPException {
        boolean distinguished = person.pattern().contains("=");
        String bindName =
                person.pattern().replace(PLACE, distinguished ? escapedForName(name) : name);
        if (!fits(connection, bindName, password)) {
            return Optional.empty();
        }
        Optional<? extends Entry> entry =
                distinguished
                        ? Optional.ofNullable(connection.getEntry(bindName, person.groups()))
                        : person.base().isEmpty()
                                ? Optional.empty()
                                : search(connection, person, name);
        return Optional.of(
                entry.map(found -> proven(found, person))
                        .orElseGet(() -> new Proven(bindName, List.of())));
    }

    private static Optional<Proven> bindFound(
            LDAPConnection connection,
            DirectoryPerson person,
            Optional<String> secret,
            String name,
            String password)
            throws LDAPException {
        bindSearcher(connection, person, secret);
        Optional<SearchResultEntry> entry = search(connection, person, name);
        return entry.isPresent() && fits(connection, entry.get().getDN(), password)
                ? Optional.of(proven(entry.get(), person))
                : Optional.empty();
    }

    static void bindSearcher(
            LDAPConnection connection, DirectoryPerson person, Optional<String> secret)
            throws LDAPException {
        if (!person.searcher().isEmpty()) {
            connection.bind(person.searcher(), secret.orElse(""));
        }
    }

    /// The only entry that fits; several fit nobody.
    private static Optional<SearchResultEntry> search(
            LDAPConnection connection, DirectoryPerson person, String name) throws LDAPException {
        try {
            return searchOne(connection, person, name);
        } catch (LDAPException e) {
            if (isTooMany(e.getResultCode())) {
                LOG.warn("More than one entry of the directory fits one user name");
                return Optional.empty();
            }
            throw e;
        }
    }

    static Optional<SearchResultEntry> searchOne(
            LDAPConnection connection, DirectoryPerson person, String name) throws LDAPException {
        Filter filter = Filter.create(person.filter().replace(PLACE, Filter.encodeValue(name)));
        var request =
                new SearchRequest(
                        person.base(),
                        SearchScope.SUB,
                        DereferencePolicy.NEVER,
                        2,
                        PATIENCE_SECONDS,
                        false,
                        filter,
                        person.groups());
        return Optional.ofNullable(connection.searchForEntry(request));
    }

    /// Whether a search has failed because more than one entry fits.
    static boolean isTooMany(ResultCode code) {
        return ResultCode.SIZE_LIMIT_EXCEEDED.equals(code)
                || ResultCode.MORE_RESULTS_TO_RETURN.equals(code);
    }

    static boolean fits(LDAPConnection connection, String bindName, String password)
            throws LDAPException {
        try {
            connection.bind(bindName, password);
            return true;
        } catch (LDAPException e) {
            if (refusesThePerson(e.getResultCode())) {
                LOG.info("The directory refused a password: {}", e.getResultCode());
                return false;
            }
            throw e;
        }
    }

    private static boolean refusesThePerson(ResultCode code) {
        return ResultCode.INVALID_CREDENTIALS.equals(code)
                || ResultCode.NO_SUCH_OBJECT.equals(code)
                || ResultCode.INVALID_DN_SYNTAX.equals(code)
                || ResultCode.INAPPROPRIATE_AUTHENTICATION.equals(code)
                || ResultCode.UNWILLING_TO_PERFORM.equals(code)
                || ResultCode.CONSTRAINT_VIOLATION.equals(code);
    }

    static Proven proven(Entry entry, DirectoryPerson person) {
        String[] groups = entry.getAttributeValues(person.groups());
        return new Proven(entry.getDN(), groups == null ? List.of() : List.of(groups));
    }

    /// A value as it stands in a distinguished name.
    static String escapedForName(String value) {
        return new RDN("x", value).toString().substring(2);
    }

    private static Refusal unavailable(String why) {
        LOG.warn("The directory cannot be asked: {}", why);
        return new Refusal(
                ErrorCode.UNAVAILABLE,
                "Your organisation's directory does not answer, so your password cannot be checked."
                        + " Try again in a minute; if it goes on, tell an administrator.");
    }
}
