package org.parley.contract.auth.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.Identified;
import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Versioned;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/// A key by which a program acts in the name of the person who made it.
///
/// @param name what it is for; no two keys have the same
/// @param scopes what the program may; never more than its owner may at the moment
/// @param expiresAt absent for one that does not expire
/// @param start the key's first characters, to recognise it
/// @param owner login name of the person who made it
/// @param lastUsedAt to the minute; absent for one that was never used
/// @param token the key itself, to be sent as `Authorization: Bearer …`: only in the answer that
///   made it, empty ever after
public record ApiKey(
        UUID id,
        @NotBlank @Size(max = 100) String name,
        @NotEmpty Set<Permission> scopes,
        @Nullable Instant expiresAt,
        String start,
        @Nullable UUID ownerId,
        String owner,
        @Nullable Instant createdAt,
        @Nullable Instant lastUsedAt,
        String token,
        long version)
        implements Identified, Versioned {
    /// What a key is called in history, usage and events.
    public static final String KIND = "api-key";

    public ApiKey {
        scopes = scopes == null ? Set.of() : Set.copyOf(scopes);
    }

    /// A key to be made.
    public static ApiKey wanted(
            UUID id, String name, Set<Permission> scopes, @Nullable Instant expiresAt) {
        return new ApiKey(id, name, scopes, expiresAt, "", null, "", null, null, "", 0);
    }

    /// The same with another token.
    public ApiKey withToken(String other) {
        return new ApiKey(
                id,
                name,
                scopes,
                expiresAt,
                start,
                ownerId,
                owner,
                createdAt,
                lastUsedAt,
                other,
                version);
    }

    /// Never shows the token.
    @Override
    public String toString() {
        return "ApiKey[" + name + ", " + start + "]";
    }
}
