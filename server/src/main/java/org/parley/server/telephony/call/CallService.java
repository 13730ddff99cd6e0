package org.parley.server.telephony.call;

import org.parley.contract.telephony.LiveCall;
import org.parley.server.telephony.call.model.LiveLeg;

import java.util.List;

/// The calls that go on.
public interface CallService {
    List<LiveCall> list();

    /// The telephones in all calls.
    List<LiveLeg> legs();

    /// @param id a linked id, also one that the call had before it became part of another
    /// @throws org.parley.contract.platform.Refusal `CALL_NOT_LIVE` when it has ended
    LiveCall get(String id);

    /// Ends a call for all its parties. Returns when Asterisk has been told.
    ///
    /// @throws org.parley.contract.platform.Refusal `CALL_NOT_LIVE` when it has ended,
    ///   `UNAVAILABLE` when Asterisk does not answer
    void hangUp(String id);
}
