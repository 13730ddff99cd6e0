package org.parley.server.telephony.call.ami;

import org.parley.contract.telephony.LiveCall;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/// The channel variables in which our dialplan keeps where a caller stands.
public final class DialplanVariables {
    /// The queue's name.
    public static final String QUEUE = "PARLEY_Q";

    /// Since when the caller waits, in seconds since 1970.
    public static final String SINCE = "PARLEY_SINCE";

    /// `wait`, `offer`, `queue` or `exit`.
    public static final String PLACE = "PARLEY_ST";

    /// The place of a caller who has not announced himself yet.
    public static final String ENTERING = "enter";

    /// The extension of the offer: agents, `*`, the offer's number.
    public static final String OFFER = "PARLEY_OFFER";

    /// The linked id under which the call began.
    public static final String CALL = "PARLEY_CALL";

    /// The file of the recording that was begun last on the channel; Asterisk sets it.
    public static final String RECORDING = "MIXMONITOR_FILENAME";

    /// The encoded name of the outbound route that took the number.
    public static final String ROUTE = "PARLEY_ROUTED";

    /// The encoded name of the out-prefix that was taken.
    public static final String PREFIX = "PARLEY_PREFIXED";

    private DialplanVariables() {}

    /// By what a call goes out, of encoded names.
    static LiveCall.WayOut way(String route, String prefix) {
        return route.isEmpty() && prefix.isEmpty()
                ? LiveCall.WayOut.NONE
                : new LiveCall.WayOut(decoded(route), "", decoded(prefix));
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return name;
        }
    }
}
