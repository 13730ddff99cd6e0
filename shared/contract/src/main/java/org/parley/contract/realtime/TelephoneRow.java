package org.parley.contract.realtime;

import com.fasterxml.jackson.annotation.JsonIgnore;

import java.util.UUID;

/// A telephone without a person, on the board.
///
/// @param registered whether it is registered with Asterisk
public record TelephoneRow(UUID id, String name, String extension, boolean registered)
        implements LiveRow {
    @Override
    @JsonIgnore
    public String key() {
        return "telephone:" + id;
    }
}
