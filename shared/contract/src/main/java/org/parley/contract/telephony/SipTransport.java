package org.parley.contract.telephony;

/// How SIP travels.
public enum SipTransport {
    UDP,
    TCP,
    TLS
}
