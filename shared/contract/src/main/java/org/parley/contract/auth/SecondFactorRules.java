package org.parley.contract.auth;

import jakarta.validation.constraints.NotNull;

import java.util.Set;

/// Who needs a second factor beside the password: a code that an authenticator app shows (TOTP).
///
/// @param allowed false switches it off for all, those who have set it up included
/// @param roles whose people must use it
public record SecondFactorRules(boolean allowed, @NotNull Set<Role> roles) {
    /// Whoever wants may; nobody must.
    public static final SecondFactorRules USUAL = new SecondFactorRules(true, Set.of());

    public SecondFactorRules {
        roles = roles == null ? Set.of() : Set.copyOf(roles);
    }

    /// Whether people of the role must use it.
    public boolean needed(Role role) {
        return allowed && roles.contains(role);
    }
}
