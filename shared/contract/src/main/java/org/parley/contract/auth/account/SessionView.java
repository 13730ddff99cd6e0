package org.parley.contract.auth.account;

import org.jspecify.annotations.Nullable;
import org.parley.contract.auth.Role;
import org.parley.contract.platform.Identified;

import java.time.Instant;
import java.util.UUID;

/// A session of somebody who is signed in.
///
/// @param id names the session; nobody can sign in with it
/// @param application which desk it is, as it called itself
/// @param address from which it was opened
/// @param usedAt when it was used last, to the minute
/// @param current whether this is the session that asks
public record SessionView(
        UUID id,
        UUID personId,
        String name,
        String fullName,
        Role role,
        @Nullable String application,
        @Nullable String version,
        String address,
        Instant signedInAt,
        Instant usedAt,
        boolean current)
        implements Identified {}
