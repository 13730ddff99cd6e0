package org.parley.contract.realtime;

import com.fasterxml.jackson.annotation.JsonIgnore;

import org.parley.contract.masking.Mask;
import org.parley.contract.masking.Maskable;
import org.parley.contract.telephony.LiveCall;

/// A call on the board; it leaves the board when it ends.
public record CallRow(LiveCall call) implements LiveRow, Maskable<CallRow> {
    @Override
    public CallRow masked(Mask mask) {
        return new CallRow(call.masked(mask));
    }

    @Override
    @JsonIgnore
    public String key() {
        return "call:" + call.id();
    }
}
