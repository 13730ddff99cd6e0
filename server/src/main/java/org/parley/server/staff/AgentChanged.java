package org.parley.server.staff;

import org.parley.contract.staff.Agent;

/// An agent was made or changed.
public record AgentChanged(Agent agent) {}
