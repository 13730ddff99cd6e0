package org.parley.server.staff;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.contract.permissions.AgentRights;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Refusal;
import org.parley.contract.platform.entity.RecordShape;
import org.parley.contract.routing.AgentDeskApi;
import org.parley.contract.routing.AgentState;
import org.parley.contract.routing.Channel;
import org.parley.contract.routing.ChannelState;
import org.parley.contract.routing.PauseRequest;
import org.parley.contract.routing.Presence;
import org.parley.contract.staff.AgentAccount;
import org.parley.contract.staff.AgentApi;
import org.parley.server.routing.RoutingService;
import org.parley.server.testing.RunningServer;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// An agent who pauses on one channel and goes on with the others, on the whole server.
@Tag("G1")
@Tag("T8")
final class ChannelPausesTest {
    @TempDir Path data;

    @Test
    void aPauseOnOneChannelLeavesTheOthersAndOutlivesARestart() {
        try (var server = new RunningServer(data, Map.of())) {
            allow(server);
            AgentDeskApi ann = server.signIn("ann").api(AgentDeskApi.class);
            AgentState state = ann.signOn();
            assertEquals(
                    List.of(Channel.VOICE, Channel.CHAT),
                    state.channels().stream().map(ChannelState::channel).toList());

            awaitPauses(ann.pauseOn(Channel.CHAT, new PauseRequest("Lunch")), ann, "CHAT Lunch");
            assertEquals(Presence.READY, ann.state().presence(), "calls go on");
            assertNull(ann.state().pauseReason());
            awaitPauses(
                    ann.pauseOn(Channel.VOICE, new PauseRequest("Follow-up work")),
                    ann,
                    "VOICE Follow-up work",
                    "CHAT Lunch");
            assertEquals(Presence.PAUSED, ann.state().presence());
            awaitPauses(ann.readyOn(Channel.VOICE), ann, "CHAT Lunch");
            assertEquals(Presence.READY, ann.state().presence());

            Refusal fault =
                    assertThrows(
                            Refusal.class,
                            () -> ann.pauseOn(Channel.FAX, new PauseRequest("Lunch")));
            assertEquals(ErrorCode.VALIDATION_FAILED, fault.code());
        }
        try (var server = new RunningServer(data, Map.of())) {
            AgentDeskApi ann = server.signIn("ann").api(AgentDeskApi.class);
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> pauses(ann.state()).equals(Set.of("CHAT Lunch")));
            assertEquals(
                    Set.of(Channel.CHAT),
                    server.part(RoutingService.class).snapshot().join().agents().stream()
                            .flatMap(agent -> agent.pauses().keySet().stream())
                            .collect(Collectors.toSet()),
                    "the router offers calls, no chats");
            AgentDeskApi bob = server.signIn("bob").api(AgentDeskApi.class);
            Refusal refused = assertThrows(Refusal.class, () -> bob.readyOn(Channel.VOICE));
            assertEquals(ErrorCode.FORBIDDEN, refused.code(), "bob may not");
            awaitPauses(ann.ready(), ann);
        }
    }

    private static void awaitPauses(AgentState first, AgentDeskApi desk, String... wanted) {
        assertEquals(first.agentId(), desk.state().agentId());
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertEquals(Set.of(wanted), pauses(desk.state())));
    }

    private static Set<String> pauses(AgentState state) {
        return state.channels().stream()
                .filter(one -> one.pauseReason() != null)
                .map(one -> one.channel() + " " + one.pauseReason())
                .collect(Collectors.toSet());
    }

    private static void allow(RunningServer server) {
        AgentApi agents = server.signIn("admin").api(AgentApi.class);
        AgentAccount agent =
                agents.list("ann", List.of(), null, 100, 0).rows().stream()
                        .filter(one -> one.name().equals("ann"))
                        .findFirst()
                        .orElseThrow();
        Set<Permission> rights = EnumSet.copyOf(AgentRights.USUAL);
        rights.add(Permission.PHONE_PAUSE_CHANNELS);
        agents.update(
                agent.id(),
                new RecordShape<>(AgentAccount.class)
                        .with(
                                agent,
                                Map.of(
                                        "permissions",
                                        rights,
                                        "chats",
                                        2,
                                        "emails",
                                        0,
                                        "messages",
                                        0,
                                        "faxes",
                                        0,
                                        "openChannels",
                                        0)),
                null);
    }
}
