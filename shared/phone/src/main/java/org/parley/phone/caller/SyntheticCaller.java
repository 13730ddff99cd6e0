package org.parley.phone.caller;

import org.parley.phone.sip.AuthenticatingSender;
import org.parley.phone.sip.Credentials;
import org.parley.phone.sip.ResponseHandler;
import org.parley.phone.sip.ServerTransaction;
import org.parley.phone.sip.SipAddress;
import org.parley.phone.sip.SipBody;
import org.parley.phone.sip.SipDialog;
import org.parley.phone.sip.SipHeaders;
import org.parley.phone.sip.SipParseException;
import org.parley.phone.sip.SipRequest;
import org.parley.phone.sip.SipResponse;
import org.parley.phone.sip.SipUri;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/// Callers out of nothing: any number of calls to a SIP server on this machine, over UDP and G.711,
/// from one pair of sockets on free loopback ports.
///
/// For the quick start, tests and benchmarks. Nothing blocks; a call tells by its futures and marks
/// what became of it.
public final class SyntheticCaller implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SyntheticCaller.class);

    private final Station station;

    private SyntheticCaller(InetSocketAddress pbx) throws IOException {
        station = new Station(pbx, SyntheticCaller::strayRequest);
    }

    /// Opens the sockets.
    ///
    /// @param pbx the server's SIP address (UDP)
    public static SyntheticCaller open(InetSocketAddress pbx) throws IOException {
        return new SyntheticCaller(pbx);
    }

    /// Where our signalling comes from; the server may know its trunk by it.
    public InetSocketAddress address() {
        return station.address();
    }

    /// Calls; the INVITE leaves at once.
    public SyntheticCall call(String number, String callerId, String displayName) {
        return call(CallPlan.of(number, callerId, displayName));
    }

    /// Calls; the INVITE leaves at once.
    public SyntheticCall call(CallPlan plan) {
        SipRequest invite = invite(plan);
        SyntheticCall call =
                new SyntheticCall(
                        station, invite.callId(), plan.number(), invite.headers(), plan.sound());
        station.begin(call, () -> start(call, invite, plan));
        return call;
    }

    /// All calls that are not over.
    public List<SyntheticCall> calls() {
        return station.calls();
    }

    private SipRequest invite(CallPlan plan) {
        String server = station.pbx().getAddress().getHostAddress() + ":" + station.pbx().getPort();
        String target = "sip:" + SipUri.escape(plan.number()) + "@" + server;
        String caller = "sip:" + SipUri.escape(plan.callerId()) + "@" + station.hostPort();
        SipHeaders headers =
                SipHeaders.NONE
                        .plus("Max-Forwards", "70")
                        .plus(
                                "From",
                                SipAddress.format(plan.displayName(), caller)
                                        + ";tag="
                                        + station.tokens().next(10))
                        .plus("To", "<" + target + ">")
                        .plus("Call-ID", station.tokens().next(20))
                        .plus("CSeq", "1 INVITE")
                        .plus("Contact", "<" + caller + ">")
                        .plus("Allow", "INVITE, ACK, CANCEL, BYE, OPTIONS, UPDATE, NOTIFY, INFO")
                        .plus("User-Agent", "Parley-Synthetic-Caller");
        for (Map.Entry<String, String> extra : plan.headers().entrySet()) {
            headers = headers.with(extra.getKey(), extra.getValue());
        }
        return new SipRequest("INVITE", target, headers, SipBody.EMPTY)
                .withBody(
                        "application/sdp",
                        AudioSdp.speaking(station.sdp("sendrecv"), plan.codec()));
    }

    private void start(SyntheticCall call, SipRequest invite, CallPlan plan) {
        Credentials who =
                plan.credentials() == null
                        ? new Credentials(plan.callerId(), "")
                        : plan.credentials();
        AtomicLong number = new AtomicLong(1);
        Outcome outcome = new Outcome(call);
        call.mark(Mark.INVITE, System.nanoTime());
        AuthenticatingSender.Sending sending =
                new AuthenticatingSender(station.endpoint(), who)
                        .send(invite, number::incrementAndGet, outcome);
        outcome.sending = sending;
        call.cancelWith(sending::cancel);
    }

    private static void strayRequest(SipRequest request, ServerTransaction transaction) {
        if (request.is("OPTIONS")) {
            transaction.respond(200, "OK");
        } else {
            transaction.respond(481, "Call/Transaction Does Not Exist");
        }
    }

    /// Hangs up nothing: closes the sockets. Hang up first where the server should know.
    @Override
    public void close() {
        station.close();
    }

    /// What becomes of an INVITE.
    private final class Outcome implements ResponseHandler {
        private final SyntheticCall call;
        private AuthenticatingSender.@org.jspecify.annotations.Nullable Sending sending;

        Outcome(SyntheticCall call) {
            this.call = call;
        }

        @Override
        public void provisional(SipResponse response) {
            if (response.code() == 180 || response.code() == 183) {
                call.mark(Mark.RINGING, station.arrival());
            }
            station.connectSound(call, response.body().text());
        }

        @Override
        public void answered(SipResponse response) {
            call.code(response.code());
            if (!response.success()) {
                station.end(call, station.arrival());
                return;
            }
            try {
                accept(response);
            } catch (SipParseException e) {
                LOG.warn("The server's answer to a call cannot be read: {}", e.getMessage());
                station.end(call, station.arrival());
            }
        }

        private void accept(SipResponse response) throws SipParseException {
            if (sending == null) {
                throw new IllegalStateException("answered before it was sent");
            }
            SipRequest invite = sending.transaction().request();
            SipDialog dialog = SipDialog.ofOurs(invite, response);
            call.dialog(dialog);
            sending.transaction()
                    .acknowledge(
                            station.endpoint()
                                    .outsideTransaction(dialog.ack(invite.cseq().number())));
            call.mark(Mark.ANSWERED, station.arrival());
            if (call.endedByUs()) {
                station.endpoint().send(dialog.request("BYE"), this.afterLateAnswer());
                return;
            }
            station.connectSound(call, response.body().text());
            call.answeredNow();
        }

        /// The answer crossed our giving up: hang up at once.
        private ResponseHandler afterLateAnswer() {
            return new ResponseHandler() {
                @Override
                public void answered(SipResponse response) {
                    station.end(call, station.arrival());
                }

                @Override
                public void failed(Failure failure) {
                    station.end(call, System.nanoTime());
                }
            };
        }

        @Override
        public void failed(Failure failure) {
            call.code(408);
            station.end(call, System.nanoTime());
        }
    }
}
