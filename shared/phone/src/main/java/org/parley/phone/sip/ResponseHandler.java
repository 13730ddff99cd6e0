package org.parley.phone.sip;

/// Hears what becomes of a request of ours. Runs on the endpoint's thread; exactly one of
/// [#answered] and [#failed] is called, once.
public interface ResponseHandler {

    /// A provisional response other than 100.
    default void provisional(SipResponse response) {}

    /// The final response. For an INVITE answered with 2xx the handler acknowledges.
    void answered(SipResponse response);

    /// There will be no response.
    void failed(Failure failure);

    /// Why there is no response.
    enum Failure {
        /// None came in time.
        TIMED_OUT,
        /// The connection broke.
        CONNECTION_LOST,
        /// The server demands a proof that we cannot give.
        NOT_AUTHORISED
    }
}
