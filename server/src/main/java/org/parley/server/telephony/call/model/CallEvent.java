package org.parley.server.telephony.call.model;

import org.parley.contract.telephony.LiveCall;

import java.time.Instant;

/// What Asterisk says of one leg of a call, in our words.
///
/// A leg is one channel, named by its unique id; a call is one conversation, named by the linked id
/// that its legs share. Every event may come twice, late, or out of order.
public sealed interface CallEvent {
    /// Asterisk's own time of the event.
    Instant at();

    /// The unique id of the leg that it is about.
    String leg();

    /// The linked id that the leg has at this moment.
    String call();

    /// A leg came into being.
    ///
    /// @param dialled the number it called, empty on a leg that is being called
    record Began(
            Instant at, String leg, String call, ChannelName channel, Party party, String dialled)
            implements CallEvent {}

    /// A leg of the call begins to call another leg.
    record Dialled(Instant at, String leg, String call, String target) implements CallEvent {}

    /// A leg turns out to call another number than the one it dialled.
    ///
    /// @param house whether the number is one of the house
    record Redialled(Instant at, String leg, String call, String number, boolean house)
            implements CallEvent {}

    /// The called leg rings.
    record Ringing(Instant at, String leg, String call) implements CallEvent {}

    record Answered(Instant at, String leg, String call) implements CallEvent {}

    /// The leg hears the others of the same bridge.
    record Bridged(Instant at, String leg, String call, String bridge) implements CallEvent {}

    record Unbridged(Instant at, String leg, String call, String bridge) implements CallEvent {}

    /// This leg put the others on hold.
    record Held(Instant at, String leg, String call) implements CallEvent {}

    record Unheld(Instant at, String leg, String call) implements CallEvent {}

    /// Recording began or ended on this leg.
    record Recorded(Instant at, String leg, String call, boolean on) implements CallEvent {}

    /// The leg is gone for good.
    ///
    /// @param cause Q.850 cause
    record HungUp(Instant at, String leg, String call, ChannelName channel, int cause)
            implements CallEvent {}

    /// A caller waits in the waiting room of a queue.
    ///
    /// @param since when the waiting began, perhaps before this server started
    record WaitingJoined(
            Instant at, String leg, String call, ChannelName channel, String queue, Instant since)
            implements CallEvent {}

    /// A caller left the waiting room by a key or because the route's time was over.
    ///
    /// @param queue that the caller left
    record WaitingLeft(Instant at, String leg, String call, String queue, String reason)
            implements CallEvent {}

    /// A caller went over to Asterisk's own queue, because this server was silent.
    record FellBack(Instant at, String leg, String call, String queue) implements CallEvent {}

    /// An outbound route was dialled.
    ///
    /// @param route its id
    /// @param way its name, and that of the prefix
    record Routed(Instant at, String leg, String call, String route, LiveCall.WayOut way)
            implements CallEvent {}

    /// An agent's leg answered an offer.
    ///
    /// @param leg the agent's leg
    record OfferAnswered(Instant at, String leg, String call, ChannelName channel, long offer)
            implements CallEvent {}

    /// An offer ended in the dialplan.
    ///
    /// @param leg the caller's leg
    /// @param offer 0 when the caller was gone before the dialplan could read it
    record OfferEnded(Instant at, String leg, String call, long offer, DialResult result)
            implements CallEvent {}
}
