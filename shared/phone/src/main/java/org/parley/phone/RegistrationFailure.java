package org.parley.phone;

/// Why a telephone is not registered. Each cause carries a sentence for people; programs that show
/// other languages take the type.
public sealed interface RegistrationFailure {

    /// What happened, why, and what to do.
    String sentence();

    /// The server knows the name or the password otherwise.
    ///
    /// @param user the SIP user name that was refused
    record WrongPassword(String user) implements RegistrationFailure {
        @Override
        public String sentence() {
            return "The telephone server refused the user '"
                    + user
                    + "': the name or the password is wrong. Sign in again; if it stays so, ask the administrator.";
        }
    }

    /// The server's name has no address.
    record UnknownHost(String host) implements RegistrationFailure {
        @Override
        public String sentence() {
            return "The telephone server '"
                    + host
                    + "' is not known to the network. Check its name and this computer's network connection.";
        }
    }

    /// The server's certificate was not made by an authority that we trust, or is for another name.
    record CertificateNotTrusted(String host, String detail) implements RegistrationFailure {
        @Override
        public String sentence() {
            return "The certificate of the telephone server '"
                    + host
                    + "' is not trusted ("
                    + detail
                    + "). Sign in again to fetch the present authority; if it stays so, do not go on: ask the"
                    + " administrator.";
        }
    }

    /// The server's certificate is trusted but not valid at this computer's present time.
    record ClockWrong(String host, String detail) implements RegistrationFailure {
        @Override
        public String sentence() {
            return "By this computer's clock the certificate of the telephone server '"
                    + host
                    + "' is not valid now ("
                    + detail
                    + "). Set the clock right; if it is right, the administrator must renew the certificate.";
        }
    }

    /// No connection, or it was lost.
    record ServerUnreachable(String address, String detail) implements RegistrationFailure {
        @Override
        public String sentence() {
            return "The telephone server at "
                    + address
                    + " cannot be reached ("
                    + detail
                    + "). It is tried again by itself.";
        }
    }

    /// Something answers there, but not a telephone server.
    record NotATelephoneServer(String address, String detail) implements RegistrationFailure {
        @Override
        public String sentence() {
            return "What answers at "
                    + address
                    + " is not a telephone server ("
                    + detail
                    + "). Check the address.";
        }
    }

    /// The server said no for another reason.
    record Refused(int sipCode, String reason) implements RegistrationFailure {
        @Override
        public String sentence() {
            return "The telephone server refused to register this telephone: "
                    + sipCode
                    + " "
                    + reason
                    + ".";
        }
    }
}
