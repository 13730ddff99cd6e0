package org.parley.contract.telephony;

import java.net.URI;

/// What a softphone needs to register (RFC 3261 by way of RFC 7118).
///
/// @param user SIP user name and authentication name
/// @param domain the SIP domain of its address
/// @param webSocket `wss:` address of Asterisk, `ws:` only on loopback
/// @param displayName the agent's name for called parties
/// @param loopbackMedia true where Asterisk and softphone share one machine and media must stay on
///   the loopback interface
public record PhoneAccount(
        String user,
        String password,
        String domain,
        URI webSocket,
        String displayName,
        boolean loopbackMedia) {
    @Override
    public String toString() {
        return "PhoneAccount[" + user + "@" + domain + "]";
    }
}
