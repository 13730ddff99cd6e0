package org.parley.contract.auth.factor;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/// One's own password, typed again before something weighty.
public record PasswordProof(@NotNull @Size(max = 200) String password) {
    @Override
    public String toString() {
        return "PasswordProof[]";
    }
}
