package org.parley.admin.realtime;

import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.parley.admin.table.StatusChip.Look;
import org.parley.contract.telephony.TrunkStatus.State;

/// The shape and tone of a trunk's state, the one that needs somebody first.
final class TrunkLook {
    private TrunkLook() {}

    static Look of(State state) {
        return switch (state) {
            case REJECTED -> new Look(MaterialDesignA.ALERT_CIRCLE_OUTLINE, "bad");
            case UNREACHABLE -> new Look(MaterialDesignL.LAN_DISCONNECT, "bad");
            case REGISTERING -> new Look(MaterialDesignS.SYNC, "warn");
            case REGISTERED, REACHABLE -> Look.GOOD;
            case UNMONITORED, DISABLED -> new Look(MaterialDesignC.CIRCLE_OUTLINE, "calm");
        };
    }

    /// The lower, the sooner somebody should look.
    static int rank(State state) {
        return switch (state) {
            case REJECTED, UNREACHABLE -> 0;
            case REGISTERING -> 1;
            case UNMONITORED -> 2;
            case REGISTERED, REACHABLE -> 3;
            case DISABLED -> 4;
        };
    }
}
