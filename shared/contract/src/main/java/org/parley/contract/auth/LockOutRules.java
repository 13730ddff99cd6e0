package org.parley.contract.auth;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/// What happens to a name for which wrong passwords are given.
///
/// @param failures after so many in a row the name is locked out; 0 = never
/// @param minutes for so long; 0 = until an administrator unlocks it. The last administrator who
///   could unlock is let in again after a quarter of an hour in any case.
public record LockOutRules(@Min(0) @Max(1000) int failures, @Min(0) @Max(10_080) int minutes) {
    /// Five failures, five minutes.
    public static final LockOutRules USUAL = new LockOutRules(5, 5);
}
