package org.parley.contract.realtime;

import com.fasterxml.jackson.annotation.JsonIgnore;

import org.jspecify.annotations.Nullable;
import org.parley.contract.routing.AgentState;

import java.util.UUID;

/// An agent on the board.
///
/// @param phoneRegistered whether the agent's telephone is registered with Asterisk
/// @param callId the call that rings or goes on
/// @param answered calls answered today
/// @param missed offers not answered today
public record AgentRow(
        UUID id,
        String name,
        String fullName,
        String extension,
        AgentState state,
        boolean phoneRegistered,
        @Nullable String callId,
        int answered,
        int missed)
        implements LiveRow {
    @Override
    @JsonIgnore
    public String key() {
        return "agent:" + id;
    }
}
