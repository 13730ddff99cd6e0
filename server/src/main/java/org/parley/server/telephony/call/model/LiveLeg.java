package org.parley.server.telephony.call.model;

/// One telephone in a call that goes on.
///
/// @param id the leg's unique id
/// @param call the call's id
/// @param calling whether it made its call; else it was called
/// @param bridge where its sound is mixed; empty while it hears nobody
/// @param holding whether it put the others on hold
/// @param recorded whether a recording runs on it
public record LiveLeg(
        String id,
        String call,
        ChannelName channel,
        Party party,
        boolean calling,
        String bridge,
        boolean holding,
        boolean recorded) {
    /// Whether it hears others.
    public boolean bridged() {
        return !bridge.isEmpty();
    }
}
