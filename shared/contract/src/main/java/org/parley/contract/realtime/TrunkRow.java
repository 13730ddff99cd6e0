package org.parley.contract.realtime;

import com.fasterxml.jackson.annotation.JsonIgnore;

import org.parley.contract.telephony.TrunkStatus;

/// A line to a carrier, on the board.
public record TrunkRow(TrunkStatus trunk) implements LiveRow {
    @Override
    @JsonIgnore
    public String key() {
        return "trunk:" + trunk.id();
    }
}
