package org.parley.server.telephony.config;

/// The names by which the server and the rendered dialplan know each other.
public final class Dialplan {
    /// Redirect a waiting caller here to ring agents; the extension is [#offer].
    public static final String OFFER = "parley-offer";

    /// Redirect a caller here to take back an offer that still rings; the extension is the offer's
    /// id. He waits again.
    public static final String WITHDRAW = "parley-withdraw";

    /// Redirect a waiting caller here to send him on; the extension is the reason in lower-case
    /// letters, such as `timeout`.
    public static final String DISMISS = "parley-dismiss";

    /// Redirect a waiting caller here to send him to another queue; the extension is its name.
    public static final String SEND_TO_QUEUE = "parley-send-queue";

    /// Redirect a waiting caller here to send him to a number; the extension is what an agent would
    /// dial.
    public static final String SEND_TO_NUMBER = "parley-send-number";

    /// Where calls of trunks arrive.
    public static final String INBOUND = "parley-inbound";

    /// What agents may dial.
    public static final String AGENTS = "parley-agents";

    /// Global: when the router gave its last sign of life, in epoch seconds of Asterisk's clock.
    public static final String HEARTBEAT = "PARLEY_HB";

    /// Global: which server is at work; waiting callers announce themselves when it changes.
    public static final String GENERATION = "PARLEY_EPOCH";

    /// Channel: set by the script [#ENTER] to the extension of an offer, when there is an agent at
    /// once.
    public static final String OFFERED = "PARLEY_OFFER";

    /// Channel: the queue's name.
    public static final String QUEUE = "PARLEY_Q";

    /// Channel: the number that the caller dialled.
    public static final String DIALLED = "PARLEY_DNID";

    /// Channel: prompts to play to a waiting caller at the next chance, joined by `&`.
    public static final String SAY = "PARLEY_SAY";

    /// Channel: sounds in rotation, as [#SAY]; what is set later takes the place of what was not
    /// yet played.
    public static final String SPOT = "PARLEY_SPOT";

    /// The script that the dialplan runs when a caller enters a queue.
    public static final String ENTER = "enter";

    /// The script that the dialplan runs when somebody who wants to listen has typed a PIN.
    public static final String SPY = "spy";

    /// The script's parameter that carries the queue's name.
    public static final String QUEUE_PARAMETER = "queue";

    private Dialplan() {}

    /// The extension of an offer.
    ///
    /// @param telephones the users of the telephones to ring
    public static String offer(Iterable<String> telephones, long offer) {
        return String.join("&", telephones) + "*" + offer;
    }
}
