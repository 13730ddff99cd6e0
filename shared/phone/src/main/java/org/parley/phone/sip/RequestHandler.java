package org.parley.phone.sip;

/// Hears the peer's requests; runs on the endpoint's thread. ACK and CANCEL come through their
/// [ServerTransaction].
public interface RequestHandler {

    /// A request to which the transaction must respond, now or later.
    void requested(SipRequest request, ServerTransaction transaction);
}
