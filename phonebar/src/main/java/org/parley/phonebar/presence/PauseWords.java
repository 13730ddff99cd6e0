package org.parley.phonebar.presence;

import org.parley.contract.dispositions.OwnDispositionApi;
import org.parley.contract.routing.PauseReason;
import org.parley.desk.i18n.Texts;

/// What pauses are called: those of the server's own by our words, the others as the centre named
/// them.
public final class PauseWords {
    private PauseWords() {}

    public static String of(String reason, Texts texts) {
        return switch (reason) {
            case OwnDispositionApi.PAUSE -> texts.get("phonebar.result.pause");
            case PauseReason.MISSED -> texts.get("phonebar.pause.missed");
            case PauseReason.SIGNED_ON -> texts.get("phonebar.pause.signed-on");
            default -> reason;
        };
    }
}
