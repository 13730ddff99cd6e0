package org.parley.server.telephony.waitingroom;

import org.parley.contract.telephony.queue.KeptPlace;

/// Something became of a place in a queue that somebody keeps who is to be called back.
///
/// @param kept whether he still is
public record KeptPlaceChanged(KeptPlace place, boolean kept) {}
