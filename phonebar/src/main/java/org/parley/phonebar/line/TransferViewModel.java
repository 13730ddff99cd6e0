package org.parley.phonebar.line;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import org.jspecify.annotations.Nullable;
import org.parley.desk.i18n.Texts;
import org.parley.phone.CallEnd;
import org.parley.phone.CallState;
import org.parley.phone.PhoneCall;

import java.util.Map;

/// Handing a call over: at once, or after asking whoever is to take it. While somebody is asked,
/// the other party waits on hold; when nothing comes of it, the agent has that party back.
public final class TransferViewModel {
    private final LineViewModel line;
    private final CallsViewModel calls;
    private final Texts texts;
    private final Notices notices;
    private final boolean allowed;
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
    private @Nullable Asking present;

    /// @param waits the party that is to be handed over
    /// @param asked the call to whoever is to take it
    private record Asking(PhoneCall waits, PhoneCall asked, String number) {}

    /// @param allowed whether the agent may hand calls over
    public TransferViewModel(
            LineViewModel line,
            CallsViewModel calls,
            Texts texts,
            Notices notices,
            boolean allowed) {
        this.line = line;
        this.calls = calls;
        this.texts = texts;
        this.notices = notices;
        this.allowed = allowed;
        line.whenEnded(this::ended);
    }

    /// Whether the agent may hand calls over.
    public boolean allowed() {
        return allowed;
    }

    /// Is somebody being asked to take a call?
    public ReadOnlyBooleanProperty asking() {
        return asking.getReadOnlyProperty();
    }

    /// Can the shown call be handed over now?
    public boolean possible() {
        return allowed && line.stage().get().connected() && !asking.get();
    }

    /// Hands the shown call over at once. It comes back when nobody takes it.
    public void hand(String number) {
        var call = line.shown();
        if (call != null && possible()) {
            notices.tell(texts.get("phonebar.transfer.handing", line.who().get(), number));
            line.report(call.transferTo(number));
        }
    }

    /// Holds the shown call and asks somebody to take it; whoever is asked is told for whom.
    public void ask(String number) {
        var call = line.shown();
        if (call == null || !possible()) {
            return;
        }
        var headers = Map.of(CallerText.FOR, CallerText.encoded(call.remote()));
        calls.call(
                number,
                headers,
                asked -> {
                    present = new Asking(call, asked, number);
                    asking.set(true);
                });
    }

    /// Hands over to whoever was asked; while it still rings there, without waiting for the answer.
    public void complete() {
        var now = present;
        if (now == null) {
            return;
        }
        if (now.asked().state().connected()) {
            line.report(now.waits().transferTo(now.asked()));
        } else {
            forget();
            line.report(
                    now.asked().hangUp().thenCompose(_ -> now.waits().transferTo(now.number())));
        }
    }

    /// Asks no longer and takes the party back that waits.
    public void cancel() {
        var now = present;
        if (now != null) {
            line.report(now.asked().hangUp());
        }
    }

    private void ended(PhoneCall call) {
        var now = present;
        if (now == null) {
            return;
        }
        if (call.id().equals(now.asked().id())) {
            forget();
            if (now.waits().state() == CallState.HELD) {
                line.report(now.waits().unhold());
            }
        } else if (call.id().equals(now.waits().id())) {
            forget();
            boolean handedOver =
                    call.end().filter(end -> end.cause() == CallEnd.Cause.TRANSFERRED).isPresent();
            if (!handedOver && now.asked().state() != CallState.ENDED) {
                notices.tell(texts.get("phonebar.transfer.gone", line.words().who(call)));
            }
        }
    }

    private void forget() {
        present = null;
        asking.set(false);
    }
}
