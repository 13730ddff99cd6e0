package org.parley.contract.telephony.talk;

/// Whether the agent's talk is recorded.
///
/// @param automatic because a queue or a route says so
/// @param manual because the agent wished it
/// @param paused what is said now is silence in the recording
public record TalkRecording(boolean automatic, boolean manual, boolean paused) {
    /// Nothing is recorded.
    public static final TalkRecording NONE = new TalkRecording(false, false, false);

    /// Whether there is a recording, also while it is paused.
    public boolean running() {
        return automatic || manual;
    }
}
