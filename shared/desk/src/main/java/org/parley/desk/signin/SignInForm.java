package org.parley.desk.signin;

/// What a person typed to sign in.
///
/// @param server name or address, as typed
public record SignInForm(String server, String name, String password) {
    /// Never shows the password.
    @Override
    public String toString() {
        return "SignInForm[" + name + " at " + server + "]";
    }
}
