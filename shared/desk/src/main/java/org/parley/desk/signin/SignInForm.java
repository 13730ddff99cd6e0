package org.parley.desk.signin;

import org.jspecify.annotations.Nullable;

/// What a person typed to sign in.
///
/// @param server name or address, as typed
/// @param code of the second factor, once it was asked for
/// @param attempt made up for this sign-in: ties its steps together
/// @param stay whether this computer shall keep the sign-in
public record SignInForm(
        String server,
        String name,
        String password,
        @Nullable String code,
        String attempt,
        boolean stay) {
    /// Never shows the password.
    @Override
    public String toString() {
        return "SignInForm[" + name + " at " + server + "]";
    }
}
