package org.parley.phone.sip;

/// Carries messages to the one peer of an endpoint.
public interface SipTransport {

    /// Sends; what cannot be sent is dropped, and the transactions notice by their timers.
    void send(SipMessage message);

    /// Does it deliver, in order, or tell that it is broken? Then nothing is sent twice.
    boolean reliable();

    /// What stands in Via before the branch: `WSS host.invalid` or `UDP 127.0.0.1:5070`.
    String via();
}
