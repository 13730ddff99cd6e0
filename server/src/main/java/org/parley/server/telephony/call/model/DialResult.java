package org.parley.server.telephony.call.model;

/// How an attempt to reach agents ended, after the dialplan's `DIALSTATUS`.
public enum DialResult {
    ANSWERED,
    NO_ANSWER,
    BUSY,
    /// No contact, or none that could be reached.
    UNREACHABLE,
    /// The caller hung up while it rang.
    CANCELLED,
    /// The caller was no longer to be had when the offer came: gone by a key or to Asterisk's
    /// queue.
    REFUSED,
    UNKNOWN;

    /// @param status a value of `DIALSTATUS`, or `REFUSED`
    public static DialResult of(String status) {
        return switch (status) {
            case "ANSWER" -> ANSWERED;
            case "NOANSWER" -> NO_ANSWER;
            case "BUSY" -> BUSY;
            case "CHANUNAVAIL", "CONGESTION", "INVALIDARGS" -> UNREACHABLE;
            case "CANCEL" -> CANCELLED;
            case "REFUSED" -> REFUSED;
            case "WITHDRAWN" -> CANCELLED;
            default -> UNKNOWN;
        };
    }
}
