package org.parley.contract.auth;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/// Signs in and chooses a password of one's own in one step, for who must change it first.
///
/// @param credentials with the password as it was until now
public record FirstPassword(
        @NotNull @Valid Credentials credentials, @NotNull @Size(min = 8, max = 200) String next) {
    @Override
    public String toString() {
        return "FirstPassword[" + credentials + "]";
    }
}
