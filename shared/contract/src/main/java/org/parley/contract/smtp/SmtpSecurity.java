package org.parley.contract.smtp;

/// How the connection to a mail server is protected.
public enum SmtpSecurity {
    /// Not at all: for a server on the same machine or network.
    NONE,
    /// Begins in clear and goes on encrypted; given up when the server cannot.
    STARTTLS,
    /// Encrypted from the first byte.
    TLS
}
