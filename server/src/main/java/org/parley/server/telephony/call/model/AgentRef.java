package org.parley.server.telephony.call.model;

import java.util.UUID;

/// An agent whose telephone takes part.
public record AgentRef(UUID id, String name) {}
