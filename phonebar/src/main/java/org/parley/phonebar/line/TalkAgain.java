package org.parley.phonebar.line;

import org.parley.desk.i18n.Texts;
import org.parley.phone.PhoneCall;
import org.parley.phone.PhoneListener;

/// Answers the call by which a talk goes on that an earlier run of the bar left behind, and says
/// so. Used on the screen's thread.
public final class TalkAgain implements PhoneListener {
    private final LineViewModel line;
    private final Notices notices;
    private final Texts texts;

    public TalkAgain(LineViewModel line, Notices notices, Texts texts) {
        this.line = line;
        this.notices = notices;
        this.texts = texts;
    }

    @Override
    public void incomingCall(PhoneCall call) {
        if (call.header(CallerText.AGAIN).filter(CallerText.SPOKEN::equals).isPresent()) {
            notices.tell(texts.get("phonebar.again", line.words().who(call)));
            line.report(line.afterHolding(call::answer));
        }
    }
}
