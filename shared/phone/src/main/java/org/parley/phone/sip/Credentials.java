package org.parley.phone.sip;

/// Who we are to a SIP server.
///
/// @param user the user name
/// @param password its secret
public record Credentials(String user, String password) {

    /// Never shows the password.
    @Override
    public String toString() {
        return "Credentials[" + user + "]";
    }
}
