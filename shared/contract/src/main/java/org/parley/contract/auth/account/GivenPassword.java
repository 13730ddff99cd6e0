package org.parley.contract.auth.account;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/// A password that an administrator gives to somebody.
///
/// @param mustChange whether it must be changed at the next sign-in
public record GivenPassword(
        @NotNull @Size(min = 8, max = 200) String password, boolean mustChange) {
    @Override
    public String toString() {
        return "GivenPassword[]";
    }
}
