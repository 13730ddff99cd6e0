package org.parley.phonebar.bar;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.parley.phonebar.line.Stage;

/// The shape that stands for what a call is doing.
final class StageSign {
    private StageSign() {}

    static Ikon of(Stage stage) {
        return switch (stage) {
            case INCOMING -> MaterialDesignT.TIMER_OUTLINE;
            case DIALLING -> MaterialDesignP.PHONE_OUTGOING;
            case HELD -> MaterialDesignP.PAUSE;
            case IDLE, TALKING -> MaterialDesignP.PHONE_IN_TALK;
        };
    }
}
