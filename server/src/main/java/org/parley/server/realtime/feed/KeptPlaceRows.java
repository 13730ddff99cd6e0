package org.parley.server.realtime.feed;

import org.parley.contract.telephony.CallState;
import org.parley.contract.telephony.Direction;
import org.parley.contract.telephony.LiveCall;
import org.parley.contract.telephony.queue.KeptPlace;

/// Places of those who are to be called back, as rows among the calls.
final class KeptPlaceRows {
    private KeptPlaceRows() {}

    static LiveCall call(KeptPlace place) {
        return new LiveCall(
                place.id().toString(),
                Direction.INBOUND,
                CallState.CALL_BACK,
                place.number(),
                "",
                "",
                place.queue(),
                null,
                null,
                place.since(),
                place.since(),
                false,
                LiveCall.WayOut.NONE);
    }
}
