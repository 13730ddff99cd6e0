package org.parley.contract.telephony.route;

import java.util.UUID;

/// An out-prefix that the signed-in agent may take.
///
/// @param digits that are dialled before a number
/// @param callerId what the called see, as a number or as `Name <number>`; empty where the route or
///   the trunk says it
public record OwnPrefix(UUID id, String name, String digits, String callerId) {
    /// The header of an INVITE that names the digits of the out-prefix by which a call shall go
    /// out. It holds where a number goes outside and does not begin with an out-prefix; numbers of
    /// the house and numbers that reach help are called without. Whoever may not take that prefix
    /// hears that the number is wrong.
    public static final String HEADER = "X-Parley-Prefix";
}
