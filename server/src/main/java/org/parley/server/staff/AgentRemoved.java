package org.parley.server.staff;

import java.util.UUID;

/// An agent was deleted.
public record AgentRemoved(UUID id) {}
