package org.parley.phone.caller;

import org.parley.phone.sip.AuthenticatingSender;
import org.parley.phone.sip.ResponseHandler;
import org.parley.phone.sip.SipBody;
import org.parley.phone.sip.SipHeaders;
import org.parley.phone.sip.SipRequest;
import org.parley.phone.sip.SipResponse;
import org.parley.phone.sip.SipUri;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

/// One REGISTER of a synthetic agent.
final class SyntheticRegistration {
    private final SipRequest request;

    SyntheticRegistration(Station station, String user, Duration time) {
        String server = station.pbx().getAddress().getHostAddress() + ":" + station.pbx().getPort();
        String me = "sip:" + SipUri.escape(user);
        SipHeaders headers =
                SipHeaders.NONE
                        .plus("Max-Forwards", "70")
                        .plus(
                                "From",
                                "<" + me + "@" + server + ">;tag=" + station.tokens().next(10))
                        .plus("To", "<" + me + "@" + server + ">")
                        .plus("Call-ID", station.tokens().next(20))
                        .plus("CSeq", "1 REGISTER")
                        .plus("Contact", "<" + me + "@" + station.hostPort() + ">")
                        .plus("Expires", String.valueOf(time.toSeconds()));
        request = new SipRequest("REGISTER", "sip:" + server, headers, SipBody.EMPTY);
    }

    void send(AuthenticatingSender sender, CompletableFuture<Integer> status) {
        AtomicLong number = new AtomicLong(1);
        sender.send(
                request,
                number::incrementAndGet,
                new ResponseHandler() {
                    @Override
                    public void answered(SipResponse response) {
                        status.complete(response.code());
                    }

                    @Override
                    public void failed(Failure failure) {
                        status.complete(408);
                    }
                });
    }
}
