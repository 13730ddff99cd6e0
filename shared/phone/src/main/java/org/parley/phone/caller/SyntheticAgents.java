package org.parley.phone.caller;

import org.jspecify.annotations.Nullable;
import org.parley.phone.sip.AuthenticatingSender;
import org.parley.phone.sip.Credentials;
import org.parley.phone.sip.ServerTransaction;
import org.parley.phone.sip.SipDialog;
import org.parley.phone.sip.SipParseException;
import org.parley.phone.sip.SipRequest;
import org.parley.phone.sip.SipResponse;
import org.parley.phone.sip.SipUri;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/// Telephones of agents out of nothing: any number of them on one pair of sockets on free loopback
/// ports, over UDP and G.711. Each answers as its [AgentBehaviour] says, and notes when its calls
/// came.
public final class SyntheticAgents implements AutoCloseable {
    private final Station station;
    private final Map<String, SyntheticAgent> agents = new ConcurrentHashMap<>();
    private volatile @Nullable SyntheticRegistrar registrar;

    private SyntheticAgents(InetSocketAddress pbx, int port) throws IOException {
        station = new Station(pbx, port, this::requested);
    }

    /// Opens the sockets.
    ///
    /// @param pbx the server's SIP address (UDP)
    public static SyntheticAgents open(InetSocketAddress pbx) throws IOException {
        return new SyntheticAgents(pbx, 0);
    }

    /// Opens them where they were before: telephones or a carrier that come back.
    public static SyntheticAgents openAt(int port, InetSocketAddress pbx) throws IOException {
        return new SyntheticAgents(pbx, port);
    }

    /// Where the agents are reached: the contact `sip:user@address`, for servers whose contacts are
    /// fixed.
    public InetSocketAddress address() {
        return station.address();
    }

    /// Adds an agent that is called by this user name.
    public SyntheticAgent add(String user, AgentBehaviour behaviour) {
        SyntheticAgent agent = new SyntheticAgent(user, behaviour);
        agents.put(user, agent);
        return agent;
    }

    /// The agent of that name.
    public Optional<SyntheticAgent> find(String user) {
        return Optional.ofNullable(agents.get(user));
    }

    /// Registers an agent with the server for a time; completes with the status that the server
    /// gave (200 when all is well, 408 when it did not answer).
    public CompletableFuture<Integer> register(
            SyntheticAgent agent, String password, Duration time) {
        CompletableFuture<Integer> status = new CompletableFuture<>();
        station.run(() -> {
            AuthenticatingSender sender =
                    new AuthenticatingSender(
                            station.endpoint(), new Credentials(agent.user(), password));
            new SyntheticRegistration(station, agent.user(), time).send(sender, status);
        });
        return status;
    }

    /// Takes registrations of this customer from now on, as a carrier does.
    public void takeRegistrations(Credentials customer) {
        registrar = new SyntheticRegistrar(customer);
    }

    private void requested(SipRequest request, ServerTransaction transaction) {
        SyntheticRegistrar known = registrar;
        if (request.is("REGISTER") && known != null) {
            known.answer(request, transaction);
            return;
        }
        if (!request.is("INVITE")) {
            boolean polite = request.is("OPTIONS") || request.is("NOTIFY");
            if (request.is("NOTIFY")) {
                notified(request);
            }
            transaction.respond(
                    polite ? 200 : 481, polite ? "OK" : "Call/Transaction Does Not Exist");
            return;
        }
        try {
            SyntheticAgent agent = agents.get(SipUri.parse(request.uri()).user());
            if (agent == null) {
                transaction.respond(404, "Not Found");
            } else {
                ring(agent, request, transaction);
            }
        } catch (SipParseException e) {
            transaction.respond(400, "Bad Request");
        }
    }

    private void notified(SipRequest notice) {
        try {
            SyntheticAgent agent = agents.get(SipUri.parse(notice.uri()).user());
            if (agent != null) {
                agent.notified(notice.body().text());
            }
        } catch (SipParseException _) {
            // for nobody here
        }
    }

    private void ring(SyntheticAgent agent, SipRequest invite, ServerTransaction transaction)
            throws SipParseException {
        String from = invite.from().sipUri().map(SipUri::user).orElse("");
        SyntheticCall call =
                new SyntheticCall(station, invite.callId(), from, invite.headers(), agent.sound());
        String tag = station.tokens().next(10);
        call.mark(Mark.INVITE, station.arrival());
        call.dialog(SipDialog.ofTheirs(invite, tag));
        station.add(call);
        agent.rang(call);
        call.cancelWith(() -> refuse(call, transaction, tag, 486));
        transaction.whenCancelled(cancel -> {
            call.mark(Mark.HANG_UP, station.arrival());
            refuse(call, transaction, tag, 487);
        });
        if (!(agent.behaviour() instanceof AgentBehaviour.Busy
                || agent.behaviour() instanceof AgentBehaviour.Forward)) {
            transaction.respond(
                    SipResponse.to(invite, 180, "Ringing")
                            .withToTag(tag)
                            .with("Contact", contact(agent)));
            call.mark(Mark.RINGING, System.nanoTime());
        }
        switch (agent.behaviour()) {
            case AgentBehaviour.Busy() -> refuse(call, transaction, tag, 486);
            case AgentBehaviour.Forward(String number) -> forward(call, transaction, tag, number);
            case AgentBehaviour.RingForEver() -> call.code(180);
            case AgentBehaviour.Reject(Duration after, int code) ->
                    later(after, () -> refuse(call, transaction, tag, code));
            case AgentBehaviour.Answer answer ->
                    later(
                            answer.after(),
                            () -> answer(new Ringing(agent, call, transaction, tag), answer));
        }
    }

    private record Ringing(
            SyntheticAgent agent, SyntheticCall call, ServerTransaction transaction, String tag) {}

    private void answer(Ringing ringing, AgentBehaviour.Answer how) {
        ServerTransaction transaction = ringing.transaction();
        SyntheticCall call = ringing.call();
        if (transaction.answered() || call.ended().isDone()) {
            return;
        }
        SipRequest invite = transaction.request();
        transaction.whenAcknowledged(ack -> call.mark(Mark.CONFIRMED, station.arrival()));
        transaction.whenUnacknowledged(() -> station.hangUp(call));
        station.connectSound(call, invite.body().text());
        transaction.respond(
                SipResponse.to(invite, 200, "OK")
                        .withToTag(ringing.tag())
                        .with("Contact", contact(ringing.agent()))
                        .withBody("application/sdp", station.sdp("sendrecv")));
        call.mark(Mark.ANSWERED, System.nanoTime());
        call.code(200);
        call.answeredNow();
        Duration talkFor = how.talkFor();
        if (talkFor != null) {
            later(talkFor, () -> station.hangUp(call));
        }
    }

    private void refuse(SyntheticCall call, ServerTransaction transaction, String tag, int code) {
        if (transaction.answered()) {
            return;
        }
        String reason = code == 486 ? "Busy Here" : code == 487 ? "Request Terminated" : "Refused";
        transaction.respond(SipResponse.to(transaction.request(), code, reason).withToTag(tag));
        call.code(code);
        station.end(call, System.nanoTime());
    }

    private void forward(
            SyntheticCall call, ServerTransaction transaction, String tag, String number) {
        String server = station.pbx().getAddress().getHostAddress() + ":" + station.pbx().getPort();
        transaction.respond(
                SipResponse.to(transaction.request(), 302, "Moved Temporarily")
                        .withToTag(tag)
                        .with("Contact", "<sip:" + SipUri.escape(number) + "@" + server + ">"));
        call.code(302);
        station.end(call, System.nanoTime());
    }

    private void later(Duration time, Runnable action) {
        if (time.isZero()) {
            action.run();
        } else {
            station.thread().schedule(action, time.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    private String contact(SyntheticAgent agent) {
        return "<sip:" + SipUri.escape(agent.user()) + "@" + station.hostPort() + ">";
    }

    /// All calls that are not over.
    public List<SyntheticCall> calls() {
        return station.calls();
    }

    /// Hangs up nothing: closes the sockets.
    @Override
    public void close() {
        station.close();
    }
}
