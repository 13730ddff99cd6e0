package org.parley.server.telephony.talk;

import jakarta.inject.Inject;

import org.parley.contract.telephony.talk.TakenUp;
import org.parley.server.platform.ami.AmiAction;
import org.parley.server.telephony.call.model.LiveLeg;
import org.parley.server.telephony.config.Dialplan;

import java.util.List;
import java.util.UUID;

/// Talks whose telephone went away without a word: their other parties still stand in a bridge with
/// a leg that nobody hears, until Asterisk misses its sound. Of a conference one member leaves the
/// room for a moment, calls the agent and brings him or her along.
final class LeftTalks {
    private final OwnLegs legs;
    private final Conferences conferences;

    @Inject
    LeftTalks(OwnLegs legs, Conferences conferences) {
        this.legs = legs;
        this.conferences = conferences;
    }

    TakenUp takeUp(UUID agent) {
        int talks = 0;
        for (LiveLeg left : legs.talking(agent)) {
            List<LiveLeg> others = legs.others(left);
            boolean conference = conferences.callBack(left, others);
            if (!conference && others.size() == 1) {
                send(others.getFirst(), left);
            }
            if (conference || others.size() == 1) {
                legs.hangUpLater(left.channel());
                talks++;
            }
        }
        return new TakenUp(talks);
    }

    private void send(LiveLeg party, LiveLeg left) {
        legs.command(
                AmiAction.of("Redirect")
                        .with("Channel", party.channel().text())
                        .with("Context", Dialplan.AGAIN)
                        .with("Exten", (left.holding() ? "0" : "1") + left.channel().endpoint())
                        .with("Priority", 1));
    }
}
