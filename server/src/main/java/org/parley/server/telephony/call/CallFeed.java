package org.parley.server.telephony.call;

import org.parley.server.telephony.call.model.CallEvent;

/// Takes events of calls that are learnt otherwise than by Asterisk's event stream.
@FunctionalInterface
public interface CallFeed {
    void tell(CallEvent event);
}
