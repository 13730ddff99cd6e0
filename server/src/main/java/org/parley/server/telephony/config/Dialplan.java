package org.parley.server.telephony.config;

/// The names by which the server and the rendered dialplan know each other.
public final class Dialplan {
    /// Redirect the other party of a talk here to let it ring at a telephone anew; the extension is
    /// `1` if it was spoken to and `0` if it was on hold, then the telephone.
    public static final String AGAIN = "parley-again";

    /// The context in which a member of a conference calls an agent back into it. Extension: the
    /// room, a star, the telephone.
    public static final String AGAIN_IN_ROOM = "parley-again-in-room";

    /// The context of conferences of agents' talks. Extension: the room.
    public static final String CONFERENCE = "parley-conference";

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

    /// The script that the dialplan runs when a caller has confirmed the number at which to call
    /// him back.
    public static final String CALL_BACK = "callback";

    /// The script that the dialplan runs when an agent calls the other party of an earlier call.
    public static final String RETURN = "return";

    /// Channel: the number that [#RETURN] found; empty for none.
    public static final String RETURN_NUMBER = "PARLEY_RETURNTO";

    /// Where queues are entered; the extension is the queue's name.
    public static final String QUEUES = "parley-queue";

    /// Where those are called who kept their place; the extension is what an agent would dial.
    public static final String DIAL_BACK = "parley-dial-back";

    /// Channel: the call in which it was asked to be called back.
    public static final String BACK_OF = "PARLEY_CBOF";

    /// Channel: the number to call back.
    public static final String BACK_NUMBER = "PARLEY_CBNUM";

    /// Channel: `1` when the place is kept.
    public static final String BACK_KEPT = "PARLEY_CBKEPT";

    /// Channel: when the one who is called back joined, in epoch seconds.
    public static final String BACK_SINCE = "PARLEY_CBSINCE";

    /// Channel: the extension of the offer for one who is called back.
    public static final String BACK_OFFER = "PARLEY_CALLED";

    /// Channel: when a caller began to wait, in epoch seconds.
    public static final String SINCE = "PARLEY_SINCE";

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
