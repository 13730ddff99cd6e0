package org.parley.installer;

import org.parley.client.EventStream;
import org.parley.client.ServerAddress;
import org.parley.client.ServerConnection;
import org.parley.client.Session;
import org.parley.client.TrustedAuthorities;
import org.parley.contract.platform.Permitted;
import org.parley.contract.realtime.AgentRow;
import org.parley.contract.realtime.CallRow;
import org.parley.contract.realtime.NodeRow;
import org.parley.contract.recordings.RecordingApi;
import org.parley.contract.reports.CallRecord;
import org.parley.contract.reports.CallReportApi;
import org.parley.contract.reports.Outcome;
import org.parley.contract.telephony.CallState;
import org.parley.phone.caller.Mark;
import org.parley.phone.caller.SyntheticCall;
import org.parley.phone.caller.SyntheticCaller;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Walks one real call through a running centre, narrating each step with its milliseconds: a SIP
/// caller dials, waits, rings the Phonebar of the agent whom the router chose, is answered, both
/// sides hear each other, the call is recorded, ends, and stands in the report.
///
/// Ends with exit code 0 only when all of it happened.
public final class QuickStart {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LISTENED = Duration.ofMillis(400);
    private static final String CALLER = "+390655512345";
    private static final String NAME = "Zoë Castelli";

    private final Place place;
    private final Narration narration;
    private final Desks desks;

    private QuickStart(Place place, Narration narration, Desks desks) {
        this.place = place;
        this.narration = narration;
        this.desks = desks;
    }

    @Permitted("speaks to the person at the terminal")
    public static void main(String[] arguments) {
        List<String> given = List.of(arguments);
        boolean headless = given.contains("--headless");
        Path data = Path.of(given.get(given.indexOf("--data") + 1));
        Path pictures = Path.of(given.get(given.indexOf("--pictures") + 1));
        var place = Place.read(data);
        int code = 0;
        try (var desks = new Desks(place, pictures, headless)) {
            new QuickStart(place, new Narration(System.out), desks).run();
            if (!headless) {
                desks.awaitClosed();
            }
        } catch (QuickStartFault | IOException e) {
            System.err.println(e.getMessage());
            code = 1;
        }
        System.exit(code);
    }

    private void run() throws IOException {
        var trust = TrustedAuthorities.ofSystem().withGiven(place.authority());
        try (var connection =
                        new ServerConnection(
                                ServerAddress.parse(place.server()), trust, Clock.systemUTC());
                var caller =
                        SyntheticCaller.open(
                                new InetSocketAddress(
                                        InetAddress.getLoopbackAddress(), place.sipPort()))) {
            long began = System.nanoTime();
            Session session = connection.signIn("admin", "admin-demo-2026", "quickstart", "0.1.0");
            narration.say("signed in as admin over TLS", "sign-in", since(began));
            try (EventStream stream = session.events(Runnable::run).start()) {
                Waiting.untilTrue(
                        "The server's link to Asterisk",
                        PATIENCE,
                        () ->
                                stream.mirror().list(NodeRow.class).stream()
                                        .anyMatch(NodeRow::connected));
                narration.say("the server has its link to Asterisk");
                desks.open(narration);
                walk(session, stream, caller);
            }
        }
        narration.close();
    }

    private void walk(Session session, EventStream stream, SyntheticCaller caller)
            throws IOException {
        long dialled = System.nanoTime();
        SyntheticCall call = caller.call(place.number(), CALLER, NAME);
        narration.say("a SIP caller dials " + place.number() + " as " + NAME);
        CallRow ringing = liveCall(stream, CallState.RINGING);
        desks.awaitRinging(NAME, CALLER);
        narration.say(
                "rings at "
                        + agentName(stream, ringing)
                        + ", whom the router chose; the bar shows "
                        + NAME
                        + " of queue "
                        + ringing.call().queue(),
                "dialled to ringing",
                since(dialled));
        desks.pictures("1-ringing");
        long pressed = System.nanoTime();
        desks.answer();
        liveCall(stream, CallState.TALKING);
        narration.say("answered on the Phonebar", "answer", since(pressed));
        Waiting.untilTrue(
                "The agent's voice at the caller",
                PATIENCE,
                () -> call.heard().hears(Desks.AGENT_TONE, LISTENED));
        narration.say("the caller hears the agent");
        Waiting.untilTrue(
                "The recording mark",
                PATIENCE,
                () -> liveCall(stream, CallState.TALKING).call().recording());
        Waiting.untilTrue("Two seconds of talk", PATIENCE, () -> call.packetsReceived() > 150);
        desks.pictures("2-talking");
        desks.hangUp();
        call.ended().join();
        narration.say("the agent hung up, the caller was released");
        long ended = System.nanoTime();
        CallRecord fact = report(session, ringing.call().id());
        narration.say(
                "the call stands in the report: waited "
                        + fact.waitMillis()
                        + " ms, talked "
                        + fact.talkMillis()
                        + " ms",
                "end to report",
                since(ended));
        heard(session, fact);
        desks.showReport();
        desks.pictures("3-report");
        figures(call);
    }

    private static CallRow liveCall(EventStream stream, CallState state) {
        return Waiting.until(
                "A call that is " + state,
                PATIENCE,
                () ->
                        stream.mirror().list(CallRow.class).stream()
                                .filter(row -> row.call().state() == state)
                                .findFirst());
    }

    private static String agentName(EventStream stream, CallRow row) {
        UUID agent = row.call().agentId();
        return stream.mirror().list(AgentRow.class).stream()
                .filter(a -> a.id().equals(agent))
                .map(AgentRow::fullName)
                .findFirst()
                .orElse("an agent");
    }

    private static CallRecord report(Session session, String id) {
        var reports = session.api(CallReportApi.class);
        CallRecord fact =
                Waiting.until(
                        "The call in the report",
                        PATIENCE,
                        () ->
                                reports.list(null, null, null, "-startedAt", 50, 0).rows().stream()
                                        .filter(row ->
                                                row.id().equals(id) && row.recordingId() != null)
                                        .findFirst());
        if (fact.outcome() != Outcome.ANSWERED || !fact.callerName().equals(NAME)) {
            throw new QuickStartFault("The report has the call wrongly: " + fact);
        }
        return fact;
    }

    /// Plays the recording and finds both voices in it.
    private void heard(Session session, CallRecord fact) throws IOException {
        UUID recording = Optional.ofNullable(fact.recordingId()).orElseThrow();
        try (InputStream sound = session.api(RecordingApi.class).sound(recording)) {
            var wav = Wav.read(sound);
            boolean caller = wav.holds(Desks.CALLER_TONE);
            boolean agent = wav.holds(Desks.AGENT_TONE);
            if (!caller || !agent) {
                throw new QuickStartFault(
                        "The recording of "
                                + wav.millis()
                                + " ms lacks the voice of "
                                + (caller ? "the agent" : "the caller"));
            }
            narration.say("the recording holds both voices, " + wav.millis() + " ms of them");
        }
    }

    private void figures(SyntheticCall call) {
        call.between(Mark.INVITE, Mark.ANSWERED)
                .ifPresent(t -> narration.figure("INVITE to 200 OK", t.toMillis()));
        call.between(Mark.INVITE, Mark.FIRST_SOUND)
                .ifPresent(t -> narration.figure("INVITE to first sound", t.toMillis()));
    }

    private static long since(long nanos) {
        return (System.nanoTime() - nanos) / 1_000_000;
    }
}
