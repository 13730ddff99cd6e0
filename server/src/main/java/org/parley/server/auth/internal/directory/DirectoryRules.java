package org.parley.server.auth.internal.directory;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;

import org.parley.contract.auth.directory.DirectoryPerson;
import org.parley.contract.auth.directory.DirectorySignIn;
import org.parley.contract.auth.directory.DirectorySignIn.Protection;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.FieldFault;
import org.parley.contract.platform.Refusal;

import java.security.cert.CertificateException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What settings of a directory must be before they are used.
public final class DirectoryRules {
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "::1");
    private static final String PLACE = "{0}";

    private final List<FieldFault> faults = new ArrayList<>();

    private DirectoryRules() {}

    /// Checks what is switched on.
    ///
    /// @throws Refusal `VALIDATION_FAILED`, naming each field that breaks its rule
    public static void check(DirectorySignIn settings) {
        if (!settings.on()) {
            return;
        }
        var rules = new DirectoryRules();
        rules.that(!settings.host().isBlank(), "host", "must name the directory's host");
        rules.that(
                settings.protection() != Protection.NONE || HERE.contains(settings.host()),
                "protection",
                "must be TLS, because the directory is not on this machine");
        rules.that(
                settings.authority().isBlank() || isCertificate(settings.authority()),
                "authority",
                "must be a certificate in PEM form");
        rules.check(settings.person());
        settings.groups()
                .forEach((role, group) ->
                        rules.that(
                                group.isBlank() || DN.isValidDN(group),
                                "groups",
                                "must be distinguished names; that of " + role + " is none"));
        rules.end();
    }

    private void check(DirectoryPerson person) {
        if (person.searches()) {
            that(DN.isValidDN(person.base()), "person.base", "must be a distinguished name");
            that(
                    person.filter().contains(PLACE) && isFilter(person.filter()),
                    "person.filter",
                    "must be a filter with {0}, such as (uid={0})");
            that(
                    person.searcher().isEmpty() || DN.isValidDN(person.searcher()),
                    "person.searcher",
                    "must be a distinguished name");
        } else {
            that(
                    person.pattern().contains(PLACE),
                    "person.pattern",
                    "must have {0} for the user name");
        }
        that(!person.groups().isBlank(), "person.groups", "must name an attribute");
    }

    private static boolean isCertificate(String text) {
        try {
            LdapConnections.read(text);
            return true;
        } catch (CertificateException _) {
            return false;
        }
    }

    private static boolean isFilter(String text) {
        try {
            Filter.create(text.replace(PLACE, "x"));
            return true;
        } catch (LDAPException _) {
            return false;
        }
    }

    private void that(boolean holds, String field, String message) {
        if (!holds) {
            faults.add(new FieldFault("directory." + field, message));
        }
    }

    private void end() {
        if (!faults.isEmpty()) {
            FieldFault first = faults.getFirst();
            throw new Refusal(
                    ErrorCode.VALIDATION_FAILED,
                    "The directory was not set: " + first.field() + " " + first.message() + ".",
                    faults);
        }
    }
}
