package org.parley.contract.telephony;

import java.util.List;

/// What is typed into a telephone so that it registers (RFC 3261).
///
/// @param server address of Asterisk
/// @param user SIP user name and authentication name
/// @param transports such as `UDP`
public record SipAccess(
        String server, int port, String user, String password, List<String> transports) {
    public SipAccess {
        transports = List.copyOf(transports);
    }

    @Override
    public String toString() {
        return "SipAccess[" + user + "@" + server + "]";
    }
}
