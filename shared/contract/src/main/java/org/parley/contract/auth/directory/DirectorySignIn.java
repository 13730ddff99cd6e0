package org.parley.contract.auth.directory;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.parley.contract.auth.Role;

import java.util.Map;
import java.util.Set;

/// Checking passwords by the organisation's directory (LDAP v3). It finds people who exist here
/// already; it makes none.
///
/// @param host name or address of the directory
/// @param authority certificate of the authority that signed the directory's, as PEM; empty for
///   those that the system trusts
/// @param person how the person's entry is found
/// @param roles whose people are checked by the directory; of administrators, the password that is
///   kept here is good too, so that a directory that is away locks nobody out
/// @param groups by role, the group to which its people must belong, as a distinguished name; a
///   role without one asks for none
public record DirectorySignIn(
        boolean on,
        @NotNull @Size(max = 253) String host,
        @Min(1) @Max(65_535) int port,
        @NotNull Protection protection,
        @NotNull @Size(max = 20_000) String authority,
        @NotNull @Valid DirectoryPerson person,
        @NotNull Set<Role> roles,
        @NotNull Map<Role, @NotNull @Size(max = 500) String> groups) {
    /// Not in use.
    public static final DirectorySignIn OFF =
            new DirectorySignIn(
                    false,
                    "",
                    636,
                    Protection.LDAPS,
                    "",
                    DirectoryPerson.USUAL,
                    Set.of(Role.USER, Role.AGENT),
                    Map.of());

    public DirectorySignIn {
        roles = Set.copyOf(roles);
        groups = Map.copyOf(groups);
    }

    /// How the way to the directory is protected.
    public enum Protection {
        /// TLS from the first byte.
        LDAPS,
        /// TLS after the first words (RFC 4511, 4.14).
        STARTTLS,
        /// Not at all; only for a directory on the server's own machine.
        NONE
    }

    /// Whether people of the role are checked by the directory.
    public boolean checks(Role role) {
        return on && roles.contains(role);
    }

    /// The same, in use.
    public DirectorySignIn switchedOn() {
        return new DirectorySignIn(true, host, port, protection, authority, person, roles, groups);
    }

    /// Whether a search has an account and a password of its own.
    public boolean usesSearcher() {
        return person.searches() && !person.searcher().isEmpty();
    }

    /// Whether the password of the searching account would go the same way to the same place.
    public boolean isSameSearcher(DirectorySignIn other) {
        return host.equals(other.host)
                && port == other.port
                && protection == other.protection
                && authority.equals(other.authority)
                && person.searcher().equals(other.person.searcher());
    }

    /// The same with another password of the searching account.
    public DirectorySignIn withSecret(@Nullable String secret) {
        return new DirectorySignIn(
                on, host, port, protection, authority, person.withSecret(secret), roles, groups);
    }

    /// Never shows the secret.
    @Override
    public String toString() {
        return "DirectorySignIn[" + (on ? host + ":" + port : "off") + "]";
    }
}
