package org.parley.contract.telephony.spy;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/// The secret by which a supervisor is known to the telephone; only sent, never answered.
public record SpyPin(
        @NotNull @Pattern(regexp = "[0-9]{6,10}", message = "takes 6 to 10 digits") String pin) {
    @Override
    public String toString() {
        return "SpyPin[]";
    }
}
