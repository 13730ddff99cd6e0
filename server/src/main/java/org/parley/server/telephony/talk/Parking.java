package org.parley.server.telephony.talk;

import jakarta.inject.Inject;

import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Refusal;
import org.parley.contract.telephony.talk.Parked;
import org.parley.server.platform.ami.AmiAction;
import org.parley.server.telephony.call.model.LiveLeg;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;

/// Parks the other party of the talk that goes on: the agent is free, and whoever dials the slot's
/// number has the party.
final class Parking {
    private static final String PREFIX = "*7";
    private static final int MILLIS = 120_000;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final int LOOKS = 100;

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

    /// Asterisk may take the command before the party stands in a slot.
    private int slotOf(LiveLeg party) {
        for (int looks = 0; looks < LOOKS; looks++) {
            OptionalInt slot = findSlot(party);
            if (slot.isPresent()) {
                return slot.getAsInt();
            }
            if (!legs.exists(party)) {
                throw new Refusal(
                        ErrorCode.CONFLICT, "The caller hung up before the call was parked.");
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        throw new Refusal(
                ErrorCode.UNAVAILABLE,
                "Asterisk has not said where it parked the call. If nobody takes it, it rings at"
                        + " your telephone again after "
                        + Duration.ofMillis(MILLIS).toMinutes()
                        + " minutes.");
    }

    private OptionalInt findSlot(LiveLeg party) {
        try {
            return legs.link().list(AmiAction.of("ParkedCalls")).join().stream()
                    .filter(row -> row.name().equals("ParkedCall"))
                    .filter(row -> row.text("ParkeeUniqueid").equals(party.id()))
                    .mapToInt(row -> (int) row.number("ParkingSpace", 0))
                    .findFirst();
        } catch (CompletionException e) {
            throw OwnLegs.unavailable(e);
        }
    }
}
