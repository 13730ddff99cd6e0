package org.parley.server.app;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.parley.client.Session;
import org.parley.contract.platform.Page;
import org.parley.contract.realtime.NodeRow;
import org.parley.contract.realtime.RealtimeApi;
import org.parley.contract.reports.CallRecord;
import org.parley.contract.reports.CallReportApi;
import org.parley.contract.reports.Outcome;
import org.parley.contract.routing.AgentDeskApi;
import org.parley.contract.telephony.CallApi;
import org.parley.contract.telephony.PhoneAccount;
import org.parley.contract.telephony.PhoneApi;
import org.parley.contract.updates.UpdateApi;
import org.parley.contract.updates.UpdateOrder;
import org.parley.contract.updates.UpdateRun;
import org.parley.phone.caller.AgentBehaviour;
import org.parley.phone.caller.CallPlan;
import org.parley.phone.caller.CallSound;
import org.parley.phone.caller.SyntheticAgent;
import org.parley.phone.caller.SyntheticAgents;
import org.parley.phone.caller.SyntheticCall;
import org.parley.phone.caller.SyntheticCaller;
import org.parley.server.testing.AsteriskProgram;
import org.parley.server.testing.FreePorts;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A caller and an agent talk while an administrator updates the server: the versions and Asterisk
/// in processes of their own, two telephones on the wire.
@Tag("asterisk")
@Tag("A4")
final class CallThroughAnUpdateTest {
    private static final String OLD = "0.0.9";
    private static final String NEXT = "0.9.0";
    private static final String NUMBER = "0471300301";
    private static final int CALLER_HERTZ = 440;
    private static final int AGENT_HERTZ = 660;
    private static final Duration SPAN = Duration.ofMillis(300);
    private static final int PACKETS_A_SECOND = 50;

    @TempDir Path folder;

    private final int sip = FreePorts.one();
    private UpdatableServer server;

    @AfterEach
    void end() throws Exception {
        if (server != null) {
            server.end();
        }
        if (Files.exists(asterisk().resolve("etc/asterisk.conf"))) {
            node("stop");
        }
    }

    @Test
    @Timeout(240)
    void twoTalkOnWhileTheServerBecomesItsNextVersion() throws Exception {
        server = new UpdatableServer(folder);
        server.launch(server.image("installed", OLD), settings());
        server.awaitVersion(OLD);
        node("start");
        var pbx = new InetSocketAddress("127.0.0.1", sip);
        try (var connection = server.connect();
                var callers = SyntheticCaller.open(pbx);
                var telephones = SyntheticAgents.open(pbx)) {
            Session admin = UpdatableServer.signIn(connection, "admin");
            await("the link to Asterisk")
                    .atMost(30, TimeUnit.SECONDS)
                    .until(() ->
                            admin.api(RealtimeApi.class).snapshot().rows().stream()
                                    .anyMatch(row -> row instanceof NodeRow n && n.connected()));
            Session ann = UpdatableServer.signIn(connection, "ann");
            SyntheticAgent desk = telephoneOf(ann, telephones);
            ann.api(AgentDeskApi.class).signOn();
            SyntheticCall caller =
                    callers.call(
                            CallPlan.of("0800100", NUMBER, "Zoe")
                                    .saying(new CallSound.Tone(CALLER_HERTZ)));
            await("the agent answers")
                    .atMost(30, TimeUnit.SECONDS)
                    .until(() -> desk.calls().stream().anyMatch(SyntheticCall::talking));
            SyntheticCall agent = desk.calls().getLast();
            awaitSound(caller, agent, "before the update");

            Duration away = update(admin, caller, agent);

            await("the new version sees the talk")
                    .atMost(30, TimeUnit.SECONDS)
                    .until(() -> admin.api(CallApi.class).list().size() == 1);
            awaitSound(caller, agent, "under the new version");
            caller.hangUp();
            agent.ended().get(20, TimeUnit.SECONDS);
            reportedOnce(admin, away);
        }
    }

    /// @return how long it took
    private Duration update(Session admin, SyntheticCall caller, SyntheticCall agent)
            throws IOException {
        server.give(admin, NEXT, server.image("next", NEXT));
        long atCaller = caller.packetsReceived();
        long atAgent = agent.packetsReceived();
        long began = System.nanoTime();
        admin.api(UpdateApi.class).install(new UpdateOrder(NEXT, false, false));
        server.awaitGone();
        awaitSound(caller, agent, "while there is no server");
        server.awaitVersion(NEXT);
        UpdateRun run = server.awaitEnd(admin);
        assertEquals(UpdateRun.State.DONE, run.state(), run::toString);
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        assertTrue(caller.talking() && agent.talking(), "the talk has ended");
        assertUnbroken("the caller", caller.packetsReceived() - atCaller, took);
        assertUnbroken("the agent", agent.packetsReceived() - atAgent, took);
        return took;
    }

    /// Nine tenths, since what paces the telephones shares the machine with two starting programs.
    private static void assertUnbroken(String who, long packets, Duration time) {
        long whole = time.toMillis() * PACKETS_A_SECOND / 1_000;
        assertTrue(
                packets >= whole * 9 / 10,
                () -> who + " heard " + packets + " packets in " + time + ", not " + whole);
    }

    private static void awaitSound(SyntheticCall caller, SyntheticCall agent, String when) {
        caller.heard().clear();
        agent.heard().clear();
        await("the agent is heard " + when)
                .atMost(20, TimeUnit.SECONDS)
                .until(() -> caller.heard().hears(AGENT_HERTZ, SPAN));
        await("the caller is heard " + when)
                .atMost(20, TimeUnit.SECONDS)
                .until(() -> agent.heard().hears(CALLER_HERTZ, SPAN));
    }

    private static void reportedOnce(Session admin, Duration away) {
        Page<CallRecord> found =
                await("the report")
                        .atMost(30, TimeUnit.SECONDS)
                        .until(
                                () ->
                                        admin.api(CallReportApi.class)
                                                .list(null, null, NUMBER, "-startedAt", 100, 0),
                                page -> !page.rows().isEmpty());
        assertEquals(1, found.total(), found::toString);
        CallRecord row = found.rows().getFirst();
        assertEquals(Outcome.ANSWERED, row.outcome(), row::toString);
        assertEquals("sales", row.queue(), row::toString);
        assertNotNull(row.agentName(), row::toString);
        assertTrue(row.talkMillis() >= away.toMillis(), row::toString);
    }

    private static SyntheticAgent telephoneOf(Session agent, SyntheticAgents telephones) {
        PhoneAccount account = agent.api(PhoneApi.class).account();
        SyntheticAgent telephone =
                telephones.add(account.user(), AgentBehaviour.answerAfter(Duration.ofMillis(50)));
        telephone.say(new CallSound.Tone(AGENT_HERTZ));
        await("the agent's telephone")
                .atMost(30, TimeUnit.SECONDS)
                .until(() ->
                        telephones
                                        .register(
                                                telephone,
                                                account.password(),
                                                Duration.ofMinutes(30))
                                        .get(10, TimeUnit.SECONDS)
                                == 200);
        return telephone;
    }

    private List<String> settings() throws IOException {
        AsteriskProgram program = AsteriskProgram.provision();
        Path env =
                Files.writeString(
                        folder.resolve("asterisk.env"),
                        "AST_MODDIR='%s'\nAST_DATADIR='%s'\nAST_VERSION='%s'\n"
                                .formatted(program.modules(), program.data(), program.version()));
        int media = FreePorts.range(100);
        return List.of(
                "asterisk.folder=" + asterisk(),
                "asterisk.program=" + env,
                "asterisk.sip-host=127.0.0.1",
                "asterisk.sip-port=" + sip,
                "asterisk.web-host=127.0.0.1",
                "asterisk.secure-port=0",
                "asterisk.web-port=" + FreePorts.one(),
                "asterisk.manager-port=" + FreePorts.one(),
                "asterisk.script-port=" + FreePorts.one(),
                "asterisk.telephones=desk",
                "asterisk.media-first=" + media,
                "asterisk.media-last=" + (media + 99));
    }

    private Path asterisk() {
        return folder.resolve("asterisk");
    }

    private void node(String command) throws IOException, InterruptedException {
        Path script =
                Path.of(System.getProperty("parley.root", ".."), "installer", "asterisk", "node")
                        .toAbsolutePath()
                        .normalize();
        Process process =
                new ProcessBuilder(script.toString(), command, asterisk().toString())
                        .inheritIO()
                        .start();
        assertEquals(0, process.waitFor(), () -> script + " " + command);
    }
}
