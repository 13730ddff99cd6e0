package org.parley.contract.auth.account;

import org.jspecify.annotations.Nullable;
import org.parley.contract.auth.Role;
import org.parley.contract.platform.Identified;

import java.time.Instant;
import java.util.UUID;

/// How things stand with somebody's signing in.
///
/// @param lockedUntil the end of a lock-out, absent when there is none
/// @param lockedForEver whether only an administrator ends the lock-out
/// @param secondFactor whether one is set up
/// @param passwordChosenAt when the present password was chosen
/// @param passwordEndsAt when it must be changed, if ever
/// @param lastSignInAt absent for somebody who never signed in
/// @param sessions how many are open
public record Account(
        UUID id,
        String name,
        String fullName,
        Role role,
        boolean enabled,
        boolean mustChangePassword,
        @Nullable Instant lockedUntil,
        boolean lockedForEver,
        boolean secondFactor,
        Instant passwordChosenAt,
        @Nullable Instant passwordEndsAt,
        @Nullable Instant lastSignInAt,
        int sessions)
        implements Identified {}
