package org.parley.phone.sip;

/// A response.
///
/// @param code 100 to 699
/// @param reason for people; may be empty
/// @param headers its headers
/// @param body its body
public record SipResponse(int code, String reason, SipHeaders headers, SipBody body)
        implements SipMessage {

    public SipResponse {
        if (code < 100 || code > 699 || SipText.hasLineBreak(reason)) {
            throw new IllegalArgumentException(
                    "Not a SIP response: " + code + " " + SipText.shortened(reason));
        }
    }

    /// An answer to a request, with what RFC 3261 section 8.2.6 copies from it.
    public static SipResponse to(SipRequest request, int code, String reason) {
        SipHeaders headers = SipHeaders.NONE;
        for (SipHeaders.Header line : request.headers().lines()) {
            switch (line.key()) {
                case "via", "from", "to", "call-id", "cseq", "record-route" ->
                        headers = headers.plus(line.name(), line.value());
                default -> {
                    // all else is the request's own affair
                }
            }
        }
        return new SipResponse(code, reason, headers, SipBody.EMPTY);
    }

    @Override
    public String startLine() {
        return "SIP/2.0 " + code + " " + reason;
    }

    @Override
    public SipResponse withHeaders(SipHeaders changed) {
        return new SipResponse(code, reason, changed, body);
    }

    /// With one header set.
    public SipResponse with(String name, String value) {
        return withHeaders(headers.with(name, value));
    }

    /// With our tag, unless To has one already.
    public SipResponse withToTag(String tag) {
        return to().tag().isPresent()
                ? this
                : with("To", headers.find("To").orElseThrow() + ";tag=" + tag);
    }

    /// With a body of a type.
    public SipResponse withBody(String type, String text) {
        return new SipResponse(code, reason, headers.with("Content-Type", type), SipBody.of(text));
    }

    /// 1xx.
    public boolean provisional() {
        return code < 200;
    }

    /// 2xx.
    public boolean success() {
        return code >= 200 && code < 300;
    }
}
