package org.parley.phonebar.sound;

import org.parley.phone.CallState;
import org.parley.phone.PhoneCall;
import org.parley.phone.PhoneListener;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/// Hears of calls that have answered themselves, not of those that the agent took before.
public final class SelfAnswered implements PhoneListener {
    private final Consumer<PhoneCall> listener;
    private final Set<String> ringing = new HashSet<>();

    public SelfAnswered(Consumer<PhoneCall> listener) {
        this.listener = listener;
    }

    @Override
    public void incomingCall(PhoneCall call) {
        if (call.state() == CallState.INCOMING_RINGING) {
            ringing.add(call.id());
        } else if (call.state() == CallState.TALKING) {
            answered(call);
        }
    }

    @Override
    public void callChanged(PhoneCall call, CallState state) {
        boolean rang = state != CallState.INCOMING_RINGING && ringing.remove(call.id());
        if (rang && state == CallState.TALKING) {
            answered(call);
        }
    }

    private void answered(PhoneCall call) {
        Duration rang =
                call.answeredAt()
                        .map(at -> Duration.between(call.startedAt(), at))
                        .orElse(Duration.ZERO);
        call.autoAnswerAfter()
                .filter(time -> rang.compareTo(time) >= 0)
                .ifPresent(_ -> listener.accept(call));
    }
}
