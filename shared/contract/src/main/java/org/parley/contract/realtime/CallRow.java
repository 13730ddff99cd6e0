package org.parley.contract.realtime;

import com.fasterxml.jackson.annotation.JsonIgnore;

import org.jspecify.annotations.Nullable;
import org.parley.contract.masking.Mask;
import org.parley.contract.masking.Maskable;
import org.parley.contract.telephony.LiveCall;

/// A call on the board; it leaves the board when it ends.
///
/// @param position in its queue, from 1, while it waits; of those who are to be called back too;
///   absent otherwise
public record CallRow(LiveCall call, @Nullable Integer position)
        implements LiveRow, Maskable<CallRow> {
    /// A call that has no place in a queue.
    public static CallRow of(LiveCall call) {
        return new CallRow(call, null);
    }

    @Override
    public CallRow masked(Mask mask) {
        return new CallRow(call.masked(mask), position);
    }

    @Override
    @JsonIgnore
    public String key() {
        return "call:" + call.id();
    }
}
