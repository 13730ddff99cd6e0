package org.parley.server.telephony.queue;

import org.parley.contract.platform.Refusal;
import org.parley.contract.routing.OwnQueue;
import org.parley.contract.telephony.Queue;
import org.parley.server.platform.audit.Actor;
import org.parley.server.telephony.queue.model.QueueMember;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The queues. Each change is audited and told as {@link QueueChanged}.
public interface QueueService {
    /// All queues, by name.
    List<Queue> listQueues();

    Optional<Queue> findQueue(UUID id);

    Optional<Queue> findQueueByName(String name);

    /// @throws Refusal `NOT_FOUND`
    default Queue getQueue(UUID id) {
        return findQueue(id).orElseThrow(() -> Refusal.notFound("queue", id));
    }

    /// The queues of which an agent is a member, by name; also those that the agent has left for
    /// now.
    List<OwnQueue> listOwn(UUID agentId);

    /// Has a member serve in a queue again, or leave it for a while.
    ///
    /// @throws Refusal `NOT_FOUND` when the agent is no member
    void serve(UUID queueId, UUID agentId, boolean wanted, Actor actor);

    /// The members of all queues, by queue name and place; without those who have left for a while.
    List<QueueMember> listMembers();

    /// Stores a queue under the id it carries.
    ///
    /// @throws Refusal `CONFLICT` when name or number are taken, `VALIDATION_FAILED`
    void createQueue(Queue queue, Actor actor);

    /// Puts an enabled or disabled agent at the end of the member list. Harmless for a member.
    ///
    /// @param penalty 0 to 1,000
    /// @throws Refusal `NOT_FOUND` for an unknown queue
    void addMember(UUID queueId, UUID agentId, int penalty, Actor actor);
}
