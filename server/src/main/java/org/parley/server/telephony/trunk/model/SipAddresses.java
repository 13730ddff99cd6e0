package org.parley.server.telephony.trunk.model;

import org.parley.contract.telephony.SipTransport;
import org.parley.contract.telephony.Trunk;

import java.util.Locale;

/// The SIP addresses of a trunk, as Asterisk is told them and tells them again in its log.
public final class SipAddresses {
    private SipAddresses() {}

    /// Where its calls and its registration go.
    public static String registrar(Trunk trunk) {
        SipTransport transport = trunk.transport();
        return "sip:"
                + bracketed(trunk.host())
                + ":"
                + trunk.port()
                + (transport == SipTransport.UDP
                        ? ""
                        : ";transport=" + transport.name().toLowerCase(Locale.ROOT));
    }

    /// Who we are there.
    public static String customer(Trunk trunk) {
        String domain = trunk.fromDomain().isEmpty() ? bracketed(trunk.host()) : trunk.fromDomain();
        return "sip:" + trunk.login() + "@" + domain;
    }

    private static String bracketed(String host) {
        return host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    }
}
