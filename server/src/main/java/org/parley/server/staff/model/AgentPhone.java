package org.parley.server.staff.model;

import java.util.UUID;

/// The telephone account of an agent.
///
/// @param user SIP user name: the extension
/// @param secret its password, made by the server
/// @param displayName the agent's full name
public record AgentPhone(UUID agentId, String user, String secret, String displayName) {
    @Override
    public String toString() {
        return "AgentPhone[" + user + "]";
    }
}
