package org.parley.phone;

/// The headers that the Parley server adds to the INVITE of an offered call.
public final class ParleyHeaders {
    /// The server's id of the call (the caller's unique id in Asterisk).
    public static final String CALL = "X-Parley-Call";

    /// The id of the offer that rings.
    public static final String OFFER = "X-Parley-Offer";

    /// The name of the queue in which the caller waited.
    public static final String QUEUE = "X-Parley-Queue";

    private ParleyHeaders() {}
}
