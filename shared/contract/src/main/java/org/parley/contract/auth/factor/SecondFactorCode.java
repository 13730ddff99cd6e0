package org.parley.contract.auth.factor;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// A code of the authenticator app.
public record SecondFactorCode(@NotBlank @Size(max = 40) String code) {
    @Override
    public String toString() {
        return "SecondFactorCode[]";
    }
}
