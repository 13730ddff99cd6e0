package org.parley.contract.routing;

import java.util.UUID;

/// A queue of which the signed-in agent is a member.
///
/// @param joined false while the agent has left it for a while
public record OwnQueue(UUID id, String name, boolean joined) {}
