package org.parley.phone.sip;

import java.util.List;
import java.util.Optional;

/// A SIP request or response. One that came from [SipParser] has a usable From, To, Call-ID, CSeq
/// and Via.
public sealed interface SipMessage permits SipRequest, SipResponse {

    SipHeaders headers();

    SipBody body();

    /// The first line.
    String startLine();

    /// The same message with other headers.
    SipMessage withHeaders(SipHeaders headers);

    /// The call's id.
    default String callId() {
        return headers().find("Call-ID").orElseThrow();
    }

    /// Who began the transaction.
    default SipAddress from() {
        return Essentials.address(this, "From");
    }

    /// Whom it is for.
    default SipAddress to() {
        return Essentials.address(this, "To");
    }

    /// Its number in the dialog.
    default CSeq cseq() {
        try {
            return CSeq.parse(headers().find("CSeq").orElseThrow());
        } catch (SipParseException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The last hop; absent in a message of ours that was not sent yet.
    default Optional<Via> via() {
        try {
            List<String> values = headers().values("Via");
            return values.isEmpty() ? Optional.empty() : Optional.of(Via.parse(values.getFirst()));
        } catch (SipParseException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The first address of Contact; empty when there is none, or it is `*`.
    default Optional<SipAddress> contact() throws SipParseException {
        List<String> values = headers().values("Contact");
        return values.isEmpty() || values.getFirst().equals("*")
                ? Optional.empty()
                : Optional.of(SipAddress.parse(values.getFirst()));
    }
}
