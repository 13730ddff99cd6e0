package org.parley.server.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.contract.permissions.AgentRights;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Refusal;
import org.parley.contract.platform.entity.BulkIds;
import org.parley.contract.platform.entity.RecordShape;
import org.parley.contract.routing.OwnQueue;
import org.parley.contract.routing.OwnQueueApi;
import org.parley.contract.staff.AgentAccount;
import org.parley.contract.staff.AgentApi;
import org.parley.contract.telephony.QueueApi;
import org.parley.contract.telephony.VoiceQueue;
import org.parley.server.telephony.queue.QueueService;
import org.parley.server.testing.RunningServer;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Queues that an agent leaves for a while, on the whole server.
@Tag("T2")
final class OwnQueuesTest {
    @TempDir Path data;

    @Test
    void anAgentStaysAwayUntilHeJoinsAgainOrIsMadeAMemberAnew() {
        try (var server = new RunningServer(data, Map.of())) {
            AgentApi agents = server.signIn("admin").api(AgentApi.class);
            QueueApi queues = server.signIn("admin").api(QueueApi.class);
            UUID ann = allowed(agents, "ann");
            OwnQueueApi own = server.signIn("ann").api(OwnQueueApi.class);
            OwnQueue sales = own.queues().getFirst();

            assertEquals(
                    List.of(false),
                    own.leave(sales.id()).stream()
                            .filter(queue -> queue.id().equals(sales.id()))
                            .map(OwnQueue::joined)
                            .toList());
            assertEquals(false, serves(server, ann, sales.id()));
            VoiceQueue changed = queues.get(sales.id());
            queues.update(
                    sales.id(),
                    new RecordShape<>(VoiceQueue.class).with(changed, Map.of("wrapUpSeconds", 7)),
                    null);
            assertEquals(
                    false, serves(server, ann, sales.id()), "a changed queue calls nobody back");

            queues.detach(sales.id(), "agents", List.of(ann));
            Refusal gone = assertThrows(Refusal.class, () -> own.join(sales.id()));
            assertEquals(ErrorCode.NOT_FOUND, gone.code());
            queues.attach(sales.id(), "agents", new BulkIds(List.of(ann)));

            assertEquals(true, serves(server, ann, sales.id()), "a new membership serves");
            own.leave(sales.id());
            own.join(sales.id());
            assertEquals(true, serves(server, ann, sales.id()));
        }
    }

    private static boolean serves(RunningServer server, UUID agent, UUID queue) {
        return server.part(QueueService.class).listMembers().stream()
                .anyMatch(m -> m.agentId().equals(agent) && m.queueId().equals(queue));
    }

    private static UUID allowed(AgentApi agents, String name) {
        AgentAccount agent =
                agents.list(name, List.of(), null, 100, 0).rows().stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElseThrow();
        Set<Permission> rights = EnumSet.copyOf(AgentRights.USUAL);
        rights.add(Permission.PHONE_QUEUES);
        agents.update(
                agent.id(),
                new RecordShape<>(AgentAccount.class).with(agent, Map.of("permissions", rights)),
                null);
        return agent.id();
    }
}
