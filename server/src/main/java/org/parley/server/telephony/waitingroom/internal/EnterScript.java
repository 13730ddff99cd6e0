package org.parley.server.telephony.waitingroom.internal;

import jakarta.inject.Inject;

import org.parley.server.platform.agi.AgiCall;
import org.parley.server.platform.agi.AgiHungUp;
import org.parley.server.platform.agi.AgiScript;
import org.parley.server.routing.model.Admission;
import org.parley.server.telephony.call.CallerName;
import org.parley.server.telephony.call.model.CallEvent;
import org.parley.server.telephony.call.model.ChannelName;
import org.parley.server.telephony.call.model.Party;
import org.parley.server.telephony.config.Dialplan;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The fast path: a caller who enters a queue asks for an agent before beginning to wait.
///
/// One round trip: Asterisk's request says all that is needed, and one variable is the answer. The
/// dialplan announces the caller to everybody else.
public final class EnterScript implements AgiScript {
    private static final Duration PATIENCE = Duration.ofMillis(150);

    private final WaitingRoom room;
    private final RoomOffers offers;
    private final InstantSource clock;

    @Inject
    EnterScript(WaitingRoom room, RoomOffers offers, InstantSource clock) {
        this.room = room;
        this.offers = offers;
        this.clock = clock;
    }

    @Override
    public void run(AgiCall call) {
        String id = call.uniqueId();
        Instant now = clock.instant();
        var joined =
                new CallEvent.WaitingJoined(
                        now,
                        id,
                        id,
                        new ChannelName(call.channel()),
                        call.parameter(Dialplan.QUEUE_PARAMETER),
                        now);
        Admission admission =
                room.enter(
                        joined,
                        new Party(call.callerNumber(), CallerName.readable(call.callerName())),
                        PATIENCE);
        if (admission instanceof Admission.Offered offered) {
            try {
                call.set(
                        Dialplan.OFFERED,
                        Dialplan.offer(offers.endpoints(offered.offer()), offered.offer().offer()));
            } catch (AgiHungUp e) {
                offers.presented(offered.offer(), AsteriskRoom.Answer.FAILED);
                throw e;
            }
        }
    }
}
