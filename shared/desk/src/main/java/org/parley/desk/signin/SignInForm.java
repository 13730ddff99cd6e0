package org.parley.desk.signin;

import org.jspecify.annotations.Nullable;

/// What a person typed to sign in.
///
/// @param server name or address, as typed
/// @param code of the second factor, once it was asked for
/// @param attempt made up for this sign-in: ties its steps together
public record SignInForm(
        String server, String name, String password, @Nullable String code, String attempt) {
    /// Never shows the password.
    @Override
    public String toString() {
        return "SignInForm[" + name + " at " + server + "]";
    }
}
