package org.parley.contract.realtime;

import com.fasterxml.jackson.annotation.JsonIgnore;

import org.parley.contract.telephony.TrunkStatus;

/// A line to a carrier, on the board.
///
/// @param host where the carrier is reached
/// @param callsIn calls that came by it and go on
/// @param callsOut calls that went out by it and go on
/// @param callLimit how many calls it takes at once; 0 for no limit
public record TrunkRow(TrunkStatus trunk, String host, int callsIn, int callsOut, int callLimit)
        implements LiveRow {
    @Override
    @JsonIgnore
    public String key() {
        return "trunk:" + trunk.id();
    }
}
