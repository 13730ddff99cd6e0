package org.parley.server.platform.mail;

import java.util.Optional;

/// A mail server and how to sign in there.
///
/// @param login absent for a server that asks for none
/// @param from the sender's address
/// @param fromName the sender's name as people see it; may be empty
public record SmtpServer(
        String host,
        int port,
        Security security,
        Optional<Login> login,
        String from,
        String fromName) {
    /// How the connection is protected.
    public enum Security {
        /// Not at all: for a server on this machine or a closed network.
        NONE,
        /// Begins open and goes on encrypted (RFC 3207); refused when the server cannot.
        STARTTLS,
        /// Encrypted from the first byte (RFC 8314).
        TLS
    }

    /// User and password.
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return "Login[" + user + "]";
        }
    }
}
