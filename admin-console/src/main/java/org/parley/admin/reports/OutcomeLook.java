package org.parley.admin.reports;

import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.parley.admin.table.StatusChip.Look;
import org.parley.contract.reports.Outcome;

/// The shape and tone of an outcome.
final class OutcomeLook {
    private OutcomeLook() {}

    static Look of(Outcome outcome) {
        return switch (outcome) {
            case ANSWERED -> new Look(MaterialDesignC.CHECK, "good");
            case ABANDONED -> new Look(MaterialDesignP.PHONE_MISSED, "bad");
            case TIMED_OUT -> new Look(MaterialDesignT.TIMER_OFF_OUTLINE, "warn");
            case EXITED -> new Look(MaterialDesignE.EXIT_TO_APP, "calm");
            case CALL_BACK -> new Look(MaterialDesignP.PHONE_RETURN, "calm");
            case FAILED -> new Look(MaterialDesignA.ALERT_CIRCLE_OUTLINE, "bad");
        };
    }
}
