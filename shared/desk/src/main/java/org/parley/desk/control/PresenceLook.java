package org.parley.desk.control;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.parley.contract.routing.Presence;

/// The shape, the colour class and the word of a presence: the same on every desk.
///
/// @param shape an icon that differs from all others also without colour
/// @param styleClass its colours in `parley.css`
/// @param textKey its word
public record PresenceLook(Ikon shape, String styleClass, String textKey) {
    /// How a presence looks.
    public static PresenceLook of(Presence presence) {
        return switch (presence) {
            case READY -> look(MaterialDesignC.CIRCLE, "ready");
            case RINGING -> look(MaterialDesignB.BELL_RING, "ringing");
            case TALKING -> look(MaterialDesignP.PHONE_IN_TALK, "talking");
            case BUSY -> look(MaterialDesignP.PHONE_LOCK, "busy");
            case PAUSED -> look(MaterialDesignP.PAUSE, "paused");
            case WRAP_UP -> look(MaterialDesignC.CLIPBOARD_EDIT_OUTLINE, "wrap-up");
            case OFFLINE -> look(MaterialDesignC.CIRCLE_OUTLINE, "offline");
        };
    }

    private static PresenceLook look(Ikon shape, String name) {
        return new PresenceLook(shape, "presence-" + name, "presence." + name);
    }
}
