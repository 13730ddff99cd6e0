package org.parley.contract.auth.directory;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/// How a person's entry is found in the directory: by its name at once, or by a search before.
///
/// @param pattern the name by which the person binds, with `{0}` for the typed user name, such as
///   `uid={0},ou=people,dc=example,dc=org` or `{0}@example.org`; empty to search
/// @param base below which entry is searched, such as `dc=example,dc=org`
/// @param filter of the search, with `{0}` for the typed user name
/// @param searcher who searches, as a distinguished name; empty for nobody in particular
/// @param secret password of the searcher: absent keeps the stored one, empty removes it; never
///   sent back
/// @param groups attribute of the entry that lists its groups, such as `memberOf`
public record DirectoryPerson(
        @NotNull @Size(max = 500) String pattern,
        @NotNull @Size(max = 500) String base,
        @NotNull @Size(max = 500) String filter,
        @NotNull @Size(max = 500) String searcher,
        @Nullable @Size(max = 500) String secret,
        @NotNull @Size(max = 100) String groups) {
    /// As OpenLDAP and its like have it.
    public static final DirectoryPerson USUAL =
            new DirectoryPerson("", "", "(uid={0})", "", null, "memberOf");

    /// Whether the entry is searched before the person binds.
    public boolean searches() {
        return pattern.isEmpty();
    }

    DirectoryPerson withSecret(@Nullable String other) {
        return new DirectoryPerson(pattern, base, filter, searcher, other, groups);
    }

    /// Never shows the secret.
    @Override
    public String toString() {
        return "DirectoryPerson[" + (searches() ? base : pattern) + "]";
    }
}
