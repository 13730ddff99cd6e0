package org.parley.phonebar.line;

import javafx.collections.ObservableList;

import org.parley.contract.reports.CallReturn;
import org.parley.contract.reports.OwnCall;
import org.parley.desk.i18n.Texts;
import org.parley.phone.CallEnd;
import org.parley.phone.CallState;
import org.parley.phone.PhoneCall;

import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Several calls at once: those beside the shown one, going from one to another, and calling
/// somebody while a call goes on. Only one is spoken on at a time; the others wait on hold.
public final class CallsViewModel {
    private final LineViewModel line;
    private final Texts texts;
    private final InstantSource clock;
    private final Executor screen;

    /// @param screen runs what follows a command
    public CallsViewModel(LineViewModel line, Texts texts, InstantSource clock, Executor screen) {
        this.line = line;
        this.texts = texts;
        this.clock = clock;
        this.screen = screen;
    }

    /// The calls beside the shown one, the most urgent first.
    public ObservableList<CallItem> beside() {
        return line.beside();
    }

    /// Is the shown call spoken on?
    public boolean talking() {
        return line.stage().get() == Stage.TALKING;
    }

    /// Makes another call the one that is spoken on: a ringing one is answered, a held one taken
    /// back, and the talk that goes on is put on hold.
    public void take(String id) {
        line.find(id)
                .ifPresent(call ->
                        line.report(
                                line.afterHolding(() ->
                                        call.state() == CallState.INCOMING_RINGING
                                                ? call.answer()
                                                : call.unhold())));
    }

    /// Takes the most urgent of the others.
    public void swap() {
        beside().stream().findFirst().ifPresent(call -> take(call.id()));
    }

    /// Ends another call.
    public void end(String id) {
        line.find(id).ifPresent(call -> line.report(call.hangUp()));
    }

    /// How calls go out.
    public OutWay out() {
        return line.out;
    }

    /// Calls a number, also while another call goes on, which is put on hold.
    public void call(String number) {
        if (line.stage().get() == Stage.IDLE) {
            line.number().set(number);
            line.dial();
        } else {
            call(number, Map.of(), _ -> {});
        }
    }

    /// Calls the other party of an earlier call again. A number that is hidden here stays so: the
    /// server finds it.
    ///
    /// @param label what the bar shows meanwhile
    public void callBack(OwnCall earlier, String label) {
        if (!earlier.hidden()) {
            call(earlier.number());
        } else if (line.registered()) {
            call(
                    CallReturn.NUMBER,
                    Map.of(CallReturn.HEADER, earlier.id()),
                    call -> line.words().title(call, label));
        }
    }

    /// Calls while another call goes on.
    ///
    /// @param began hears of the new call
    void call(String number, Map<String, String> headers, Consumer<PhoneCall> began) {
        line.telephone()
                .ifPresent(telephone ->
                        line.report(
                                line.afterHolding(() -> {
                                    screen.execute(() -> {
                                        began.accept(line.out.call(telephone, number, headers));
                                        line.refresh();
                                    });
                                    return CompletableFuture.completedStage(null);
                                })));
    }

    /// How long a call rings or goes on.
    public String timerOf(CallItem call) {
        return texts.formats().timer(call.since(), clock.instant());
    }

    /// Hears of every call that rang here in vain.
    public void whenMissed(Runnable listener) {
        line.whenEnded(call ->
                call.end()
                        .filter(end -> end.cause() == CallEnd.Cause.CANCELLED_THERE)
                        .filter(_ -> call.direction() == PhoneCall.Direction.INCOMING)
                        .ifPresent(_ -> listener.run()));
    }
}
