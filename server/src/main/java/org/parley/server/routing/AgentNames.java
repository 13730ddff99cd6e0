package org.parley.server.routing;

import java.util.UUID;

/// How people call an agent, for the explanation of decisions.
@FunctionalInterface
public interface AgentNames {
    /// The agent's name, or something that stands for it when the agent is unknown.
    String nameOf(UUID agent);
}
