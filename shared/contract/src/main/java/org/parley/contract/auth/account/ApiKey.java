package org.parley.contract.auth.account;

import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.Identified;
import org.parley.contract.platform.Permission;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/// A key by which a program acts in the name of a person.
///
/// @param start the key's first characters, to recognise it; the whole was shown once
/// @param owner login name of the person who made it
/// @param scopes what the program may; never more than its owner may at the moment
/// @param expiresAt absent for one that does not expire
/// @param lastUsedAt to the minute; absent for one that was never used
public record ApiKey(
        UUID id,
        String name,
        String start,
        UUID ownerId,
        String owner,
        Set<Permission> scopes,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt)
        implements Identified {
    public ApiKey {
        scopes = Set.copyOf(scopes);
    }
}
