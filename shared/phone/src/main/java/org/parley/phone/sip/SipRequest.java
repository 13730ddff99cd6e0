package org.parley.phone.sip;

/// A request.
///
/// @param method INVITE, BYE, ... (methods are told apart by case)
/// @param uri whom it is for, as written
/// @param headers its headers
/// @param body its body
public record SipRequest(String method, String uri, SipHeaders headers, SipBody body)
        implements SipMessage {

    public SipRequest {
        if (!SipText.isToken(method) || uri.isEmpty() || SipText.hasSpace(uri)) {
            throw new IllegalArgumentException(
                    "Not a SIP request: " + SipText.shortened(method + " " + uri));
        }
    }

    @Override
    public String startLine() {
        return method + " " + uri + " SIP/2.0";
    }

    @Override
    public SipRequest withHeaders(SipHeaders changed) {
        return new SipRequest(method, uri, changed, body);
    }

    /// With one header set.
    public SipRequest with(String name, String value) {
        return withHeaders(headers.with(name, value));
    }

    /// With a body of a type.
    public SipRequest withBody(String type, String text) {
        return new SipRequest(method, uri, headers.with("Content-Type", type), SipBody.of(text));
    }

    /// Is it of that method?
    public boolean is(String other) {
        return method.equals(other);
    }
}
