package org.parley.server.routing;

import java.util.UUID;

/// How people call an agent, for the explanation of decisions. Whoever knows the staff binds it
/// with `OptionalBinder.newOptionalBinder(binder(), AgentNames.class).setBinding()`; the id is
/// shown otherwise.
@FunctionalInterface
public interface AgentNames {
    /// The agent's name, or something that stands for it when the agent is unknown.
    String nameOf(UUID agent);
}
