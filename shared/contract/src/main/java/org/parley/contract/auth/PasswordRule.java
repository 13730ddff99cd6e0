package org.parley.contract.auth;

/// One thing that a new password must be. A desk ticks them off while somebody types.
public enum PasswordRule {
    /// Long enough.
    LENGTH,
    /// Has a lower-case letter.
    LOWER_CASE,
    /// Has an upper-case letter.
    UPPER_CASE,
    DIGIT,
    /// Has one of [PasswordRules#SIGNS].
    SIGN
}
