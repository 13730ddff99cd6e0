package org.parley.contract.auth;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/// A change of one's own password.
public record NewPassword(
        @NotNull @Size(max = 200) String current, @NotNull @Size(min = 8, max = 200) String next) {
    @Override
    public String toString() {
        return "NewPassword[]";
    }
}
