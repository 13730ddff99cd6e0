package org.parley.server.telephony.waitingroom;

import java.util.Optional;
import java.util.UUID;

/// Queues by the name that the dialplan uses. Answers from memory.
public interface QueueNames {
    Optional<UUID> findId(String name);

    Optional<String> findName(UUID queue);
}
