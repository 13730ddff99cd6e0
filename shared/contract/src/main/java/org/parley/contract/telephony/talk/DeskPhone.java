package org.parley.contract.telephony.talk;

import org.jspecify.annotations.Nullable;

/// How the signed-in agent's own telephone stands, where it is none of the bar's: a desk telephone
/// or another maker's softphone.
///
/// @param external whether the agent has such a one; the rest says nothing where not
/// @param registered whether it is registered with Asterisk
/// @param address where it is reached; empty while it is not registered
/// @param behindNat whether it stands behind a router that translates addresses
/// @param program what it calls itself
/// @param latencyMillis how long it takes to answer; absent until it was measured
/// @param mobile the number of the mobile telephone by which the agent is called, which never
///   registers; empty for another
/// @param codecs what it may talk by, the preferred one first
public record DeskPhone(
        boolean external,
        boolean registered,
        String address,
        boolean behindNat,
        String program,
        @Nullable Integer latencyMillis,
        String mobile,
        String codecs) {
    /// Of somebody who telephones by the bar.
    public static final DeskPhone NONE = new DeskPhone(false, false, "", false, "", null, "", "");
}
