package org.parley.contract.realtime;

import com.fasterxml.jackson.annotation.JsonIgnore;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/// A telephone without a person, on the board.
///
/// @param registered whether it is registered with Asterisk
/// @param callId the call that it rings with or talks in; null while it is in none
public record TelephoneRow(
        UUID id, String name, String extension, boolean registered, @Nullable String callId)
        implements LiveRow {
    @Override
    @JsonIgnore
    public String key() {
        return "telephone:" + id;
    }
}
