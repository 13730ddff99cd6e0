package org.parley.admin.realtime;

import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.parley.admin.table.StatusChip.Look;
import org.parley.contract.telephony.CallState;

/// The shape and tone of a call's state.
final class CallStateLook {
    private CallStateLook() {}

    static Look of(CallState state) {
        return switch (state) {
            case ARRIVED -> new Look(MaterialDesignP.PHONE_INCOMING, "calm");
            case WAITING -> new Look(MaterialDesignT.TIMER_SAND, "warn");
            case RINGING -> new Look(MaterialDesignB.BELL_RING, "warn");
            case TALKING -> new Look(MaterialDesignP.PHONE_IN_TALK, "busy");
            case HELD -> new Look(MaterialDesignP.PHONE_PAUSED, "calm");
            case CALL_BACK -> new Look(MaterialDesignP.PHONE_RETURN, "calm");
            case ENDED -> new Look(MaterialDesignC.CIRCLE_OUTLINE, "calm");
        };
    }
}
