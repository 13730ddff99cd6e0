package org.parley.desk.signin;

/// What the sign-in screen asks for at the moment.
public enum SignInStep {
    /// Server, name and password.
    CREDENTIALS,
    /// Nothing here: the browser shows the identity provider.
    PROVIDER,
    /// A code of the second factor.
    CODE,
    /// A second factor is to be set up: the app reads a QR code and shows its first code.
    SECOND_FACTOR,
    /// Recovery codes are shown, this once.
    RECOVERY_CODES,
    /// Another password, before anything else.
    NEW_PASSWORD,
    /// The address to which a code for a forgotten password is mailed.
    FORGOTTEN,
    /// The mailed code and a new password.
    RESET,
    /// Nothing, but there is a newer version of this program.
    UPDATE,
    /// Nothing, but the password ends soon: another one now, or later?
    PASSWORD_ENDS
}
