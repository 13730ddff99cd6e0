package org.parley.server.telephony.call;

import org.parley.server.telephony.call.model.AgentRef;

import java.util.Optional;
import java.util.UUID;

/// Whose telephone is which. Answers from memory.
public interface Telephones {
    /// @param endpoint the name that Asterisk has for it
    Optional<AgentRef> findOwner(String endpoint);

    Optional<String> findEndpoint(UUID agent);
}
