package org.parley.phone.sip;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// A conversation of two ends (RFC 3261 section 12): their tags, the way between them and the
/// numbers of their requests. Used on the endpoint's thread only.
public final class SipDialog {
    private final String callId;
    private final String local;
    private final String remote;
    private final List<String> routes;
    private String target;
    private long localNumber;
    private long remoteNumber;

    private SipDialog(
            Ends ends, List<String> routes, String target, long localNumber, long remoteNumber) {
        this.callId = ends.callId();
        this.local = ends.local();
        this.remote = ends.remote();
        this.routes = List.copyOf(routes);
        this.target = target;
        this.localNumber = localNumber;
        this.remoteNumber = remoteNumber;
    }

    private record Ends(String callId, String local, String remote) {}

    /// Our INVITE was answered.
    public static SipDialog ofOurs(SipRequest invite, SipResponse response)
            throws SipParseException {
        List<String> routes = new ArrayList<>(response.headers().values("Record-Route"));
        Collections.reverse(routes);
        return new SipDialog(
                new Ends(invite.callId(), line(invite, "From"), line(response, "To")),
                routes,
                response.contact().map(SipAddress::uri).orElse(invite.uri()),
                invite.cseq().number(),
                -1);
    }

    /// We answer the peer's INVITE with this tag.
    public static SipDialog ofTheirs(SipRequest invite, String tag) throws SipParseException {
        return new SipDialog(
                new Ends(invite.callId(), line(invite, "To") + ";tag=" + tag, line(invite, "From")),
                invite.headers().values("Record-Route"),
                invite.contact().map(SipAddress::uri).orElse(invite.from().uri()),
                0,
                invite.cseq().number());
    }

    private static String line(SipMessage message, String name) {
        return message.headers().find(name).orElseThrow();
    }

    /// A new request inside the dialog, without Via.
    public SipRequest request(String method) {
        localNumber++;
        return numbered(method, localNumber);
    }

    /// The acknowledgement of a 2xx to our INVITE of that number.
    public SipRequest ack(long number) {
        return numbered("ACK", number);
    }

    private SipRequest numbered(String method, long number) {
        SipHeaders headers = SipHeaders.NONE.plus("Max-Forwards", "70");
        for (String route : routes) {
            headers = headers.plus("Route", route);
        }
        headers =
                headers.plus("From", local)
                        .plus("To", remote)
                        .plus("Call-ID", callId)
                        .plus("CSeq", number + " " + method);
        return new SipRequest(method, target, headers, SipBody.EMPTY);
    }

    /// The next number for a request that is sent again, e.g. with a proof of identity.
    public long nextNumber() {
        localNumber++;
        return localNumber;
    }

    /// Is the peer's request newer than all before? Remembers its number when it is.
    public boolean accepts(SipRequest request) {
        long number = request.cseq().number();
        if (number < remoteNumber) {
            return false;
        }
        remoteNumber = number;
        return true;
    }

    /// Takes the peer's new address from an INVITE or its answer.
    public void retarget(SipMessage message) throws SipParseException {
        message.contact().ifPresent(contact -> target = contact.uri());
    }

    public String callId() {
        return callId;
    }

    /// Our tag.
    public String localTag() throws SipParseException {
        return SipAddress.parse(local).tag().orElse("");
    }

    /// The peer's tag.
    public String remoteTag() throws SipParseException {
        return SipAddress.parse(remote).tag().orElse("");
    }

    /// The peer as its From or To has it.
    public SipAddress remoteAddress() throws SipParseException {
        return SipAddress.parse(remote);
    }
}
