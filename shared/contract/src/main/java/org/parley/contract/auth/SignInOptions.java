package org.parley.contract.auth;

import org.jspecify.annotations.Nullable;

/// What a sign-in screen needs to know before anybody has signed in.
///
/// @param passwords what a new password must be
/// @param resetByMail whether a forgotten password can be replaced by a mail
/// @param singleSignOn how people call the identity provider, where there is one
/// @param mayStay whether a desk may keep a sign-in on its computer
public record SignInOptions(
        PasswordRules passwords,
        boolean resetByMail,
        @Nullable String singleSignOn,
        boolean mayStay) {
    /// Without an identity provider.
    public SignInOptions(PasswordRules passwords, boolean resetByMail) {
        this(passwords, resetByMail, null, false);
    }
}
