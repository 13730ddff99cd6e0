package org.parley.phone.ws;

import org.parley.phone.sip.SipMessage;

import java.time.Duration;

/// Hears of a connection, on the thread that was given to it.
public interface ConnectionListener {

    /// It stands.
    void up();

    /// It could not be made or was lost, and is tried again after a pause.
    void down(ConnectionFailure failure, Duration nextTry);

    /// A message came.
    void received(SipMessage message);
}
