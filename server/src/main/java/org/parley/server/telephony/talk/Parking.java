package org.parley.server.telephony.talk;

import jakarta.inject.Inject;

import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Refusal;
import org.parley.contract.telephony.talk.Parked;
import org.parley.server.platform.ami.AmiAction;
import org.parley.server.platform.ami.AmiEvent;
import org.parley.server.telephony.call.model.LiveLeg;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;

/// Parks the other party of the talk that goes on: the agent is free, and whoever dials the slot's
/// number has the party.
final class Parking {
    private static final String PREFIX = "*7";
    private static final int MILLIS = 120_000;

    private final OwnLegs legs;

    @Inject
    Parking(OwnLegs legs) {
        this.legs = legs;
    }

    Parked park(UUID agent) {
        LiveLeg own = legs.talking(agent).stream().findFirst().orElseThrow(OwnLegs::noTalk);
        List<LiveLeg> others = legs.others(own);
        if (others.size() != 1) {
            throw new Refusal(
                    ErrorCode.CONFLICT,
                    "Only a talk of two can be parked. Let the others of the conference go first.");
        }
        LiveLeg party = others.getFirst();
        legs.command(
                AmiAction.of("Park")
                        .with("Channel", party.channel().text())
                        .with("TimeoutChannel", own.channel().text())
                        .with("Timeout", MILLIS));
        int slot = slotOf(party);
        return new Parked(slot, PREFIX + slot);
    }

    private int slotOf(LiveLeg party) {
        try {
            return legs.link().list(AmiAction.of("ParkedCalls")).join().stream()
                    .filter(row -> row.name().equals("ParkedCall"))
                    .filter(row -> row.text("ParkeeUniqueid").equals(party.id()))
                    .map((AmiEvent row) -> (int) row.number("ParkingSpace", 0))
                    .findFirst()
                    .orElseThrow(() ->
                            new Refusal(
                                    ErrorCode.CONFLICT,
                                    "The caller hung up before the call was parked."));
        } catch (CompletionException e) {
            throw OwnLegs.unavailable(e);
        }
    }
}
