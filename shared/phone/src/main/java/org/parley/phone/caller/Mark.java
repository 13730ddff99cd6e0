package org.parley.phone.caller;

/// What is seen of a call on the wire, each with its time.
public enum Mark {
    /// The first INVITE left or came.
    INVITE,
    /// 100 Trying came.
    TRYING,
    /// 180 or 183 came or left.
    RINGING,
    /// 200 came or left.
    ANSWERED,
    /// The answer was acknowledged.
    CONFIRMED,
    /// The first packet of sound came.
    FIRST_SOUND,
    /// BYE or CANCEL left, or came.
    HANG_UP,
    /// Nothing more will come.
    ENDED
}
