package org.parley.phone.sip;

import java.util.List;

/// The headers without which a message cannot be answered (RFC 3261 section 8.1.1).
final class Essentials {
    private static final List<String> SINGLE = List.of("From", "To", "Call-ID", "CSeq");

    private Essentials() {}

    /// Refuses a message that lacks one, has one twice, or has one that cannot be read.
    static void check(SipMessage message) throws SipParseException {
        SipHeaders headers = message.headers();
        for (String name : SINGLE) {
            int count = headers.lines(name).size();
            if (count != 1) {
                throw new SipParseException(
                        count == 0
                                ? "The message has no " + name + "."
                                : "The message has " + name + " more than once.");
            }
        }
        SipAddress.parse(headers.find("From").orElseThrow());
        SipAddress.parse(headers.find("To").orElseThrow());
        if (headers.find("Call-ID").orElseThrow().isEmpty()) {
            throw new SipParseException("The Call-ID is empty.");
        }
        List<String> vias = headers.values("Via");
        if (vias.isEmpty()) {
            throw new SipParseException("The message has no Via.");
        }
        Via.parse(vias.getFirst());
        CSeq cseq = CSeq.parse(headers.find("CSeq").orElseThrow());
        if (message instanceof SipRequest request && !request.method().equals(cseq.method())) {
            throw new SipParseException(
                    "The CSeq is of a "
                            + SipText.shortened(cseq.method())
                            + ", the request is a "
                            + SipText.shortened(request.method())
                            + ".");
        }
    }

    static SipAddress address(SipMessage message, String name) {
        try {
            return SipAddress.parse(message.headers().find(name).orElseThrow());
        } catch (SipParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
