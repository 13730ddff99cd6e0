package org.parley.phonebar.line;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.parley.contract.telephony.talk.DeskPhone;
import org.parley.desk.i18n.Texts;
import org.parley.phone.CallState;
import org.parley.phone.PhoneCall;
import org.parley.phone.PhoneCall.Rejection;
import org.parley.phone.PhoneException;
import org.parley.phone.PhoneListener;
import org.parley.phone.RegistrationState;
import org.parley.phone.RegistrationState.Connecting;
import org.parley.phone.Softphone;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The telephone's state as the bar shows it, and what its buttons do. Of several calls the bar
/// shows the one that needs the agent most: a ringing one first, then the talk, then what is
/// dialled, then what is held.
public final class LineViewModel implements AutoCloseable {
    private final Texts texts;
    private final PhoneTexts words;
    private final InstantSource clock;
    private final Executor screen;
    private final Notices notices;

    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.IDLE);
    private final PhoneLight light;
    private final ReadOnlyStringWrapper who = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper detail = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper timer = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<DeskPhone> deskPhone =
            new ReadOnlyObjectWrapper<>(DeskPhone.NONE);
    private final ReadOnlyBooleanWrapper muted = new ReadOnlyBooleanWrapper();
    private final ObservableList<CallItem> beside = FXCollections.observableArrayList();
    private final List<Consumer<PhoneCall>> endings = new ArrayList<>();
    private final StringProperty number = new SimpleStringProperty("");
    private final StringProperty sentKeys = new SimpleStringProperty("");
    final OutWay out = new OutWay(this::refresh);
    private @Nullable Softphone phone;
    private Softphone.@Nullable Listening listening;
    private @Nullable PhoneCall shown;

    /// @param screen runs what follows a command
    public LineViewModel(Texts texts, InstantSource clock, Executor screen, Notices notices) {
        this.texts = texts;
        this.words = new PhoneTexts(texts);
        this.light = new PhoneLight(texts, words);
        this.clock = clock;
        this.screen = screen;
        this.notices = notices;
        retell();
    }

    /// Takes the telephone, whose listeners run where `screen` runs things; closing this closes it.
    public void use(Softphone telephone) {
        phone = telephone;
        listening = telephone.listen(new Ears());
        retell();
    }

    public ReadOnlyObjectProperty<Stage> stage() {
        return stage.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Registration> registration() {
        return light.colour();
    }

    /// What the light means, in a sentence.
    public ReadOnlyStringProperty registrationText() {
        return light.text();
    }

    /// The other party: name, else number.
    public ReadOnlyStringProperty who() {
        return who.getReadOnlyProperty();
    }

    /// Number and queue.
    public ReadOnlyStringProperty detail() {
        return detail.getReadOnlyProperty();
    }

    /// How long the call rings or goes on, e.g. `02:37`.
    public ReadOnlyStringProperty timer() {
        return timer.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty muted() {
        return muted.getReadOnlyProperty();
    }

    /// The agent's own telephone, where it is none of the bar's.
    public ReadOnlyObjectProperty<DeskPhone> deskPhone() {
        return deskPhone.getReadOnlyProperty();
    }

    /// Takes what is known of the agent's own telephone, in place of one of the bar's.
    public void use(DeskPhone known) {
        deskPhone.set(known);
        light.show(known);
    }

    /// The further calls, the most urgent first.
    public ObservableList<CallItem> beside() {
        return FXCollections.unmodifiableObservableList(beside);
    }

    /// The number to dial.
    public StringProperty number() {
        return number;
    }

    /// The keys sent in this call.
    public StringProperty sentKeys() {
        return sentKeys;
    }

    /// Takes the ringing call; a talk that goes on is put on hold first.
    public void answer() {
        var ringing = shown;
        if (ringing == null || stage.get() != Stage.INCOMING) {
            return;
        }
        report(afterHolding(ringing::answer));
    }

    /// Refuses the ringing call: the caller goes on to somebody else.
    public void reject() {
        var ringing = shown;
        if (ringing != null && stage.get() == Stage.INCOMING) {
            report(ringing.reject(Rejection.DECLINED));
        }
    }

    /// Ends the shown call, whatever it is doing; a ringing one is refused.
    public void hangUp() {
        var call = shown;
        if (stage.get() == Stage.INCOMING) {
            reject();
        } else if (call != null) {
            report(call.hangUp());
        }
    }

    /// Holds, or takes back.
    public void toggleHold() {
        var call = shown;
        if (call != null && stage.get().connected()) {
            report(stage.get() == Stage.HELD ? call.unhold() : call.hold());
        }
    }

    public void toggleMute() {
        var call = shown;
        if (call != null && stage.get().connected()) {
            call.mute(!call.muted());
            refresh();
        }
    }

    /// Opens microphone and speaker anew, and agrees with the server on the sound again.
    public void repair() {
        var telephone = phone;
        var call = shown;
        if (telephone != null && call != null && stage.get() == Stage.TALKING) {
            telephone.audio().restart();
            report(call.hold().thenCompose(_ -> call.unhold()));
        }
    }

    /// Sends a key of the keypad.
    public void key(String key) {
        var call = shown;
        if (call != null && stage.get().connected()) {
            sentKeys.set(sentKeys.get() + key);
            report(call.sendDtmf(key));
        } else {
            number.set(number.get() + key);
        }
    }

    /// Calls the number in the field.
    public void dial() {
        String wanted = number.get().replaceAll("[\\s()./-]", "");
        if (wanted.isEmpty() || stage.get() != Stage.IDLE) {
            return;
        }
        if (!wanted.matches("\\+?[0-9*#]{1,32}")) {
            notices.tell(texts.get("phonebar.no-number", number.get()));
            return;
        }
        var telephone = phone;
        if (registered() && telephone != null) {
            number.set("");
            out.call(telephone, wanted);
            refresh();
        }
    }

    /// Whether one can call; says why not.
    boolean registered() {
        boolean registered = light.colour().get() == Registration.REGISTERED;
        if (!registered) {
            notices.tell(light.text().get());
        }
        return registered;
    }

    /// Does something once nobody is talked to any more.
    CompletionStage<Void> afterHolding(Supplier<CompletionStage<Void>> next) {
        var talk = first(CallState.TALKING);
        return talk == null ? next.get() : talk.hold().thenCompose(_ -> next.get());
    }

    Optional<PhoneCall> find(String id) {
        return calls().stream().filter(call -> call.id().equals(id)).findFirst();
    }

    Optional<Softphone> telephone() {
        return Optional.ofNullable(phone);
    }

    /// The call that the bar shows.
    public @Nullable PhoneCall shown() {
        return shown;
    }

    PhoneTexts words() {
        return words;
    }

    /// Hears of every call that has ended.
    void whenEnded(Consumer<PhoneCall> listener) {
        endings.add(listener);
    }

    /// Counts the seconds.
    public void tick() {
        var call = shown;
        timer.set(call == null ? "" : words.timer(call, clock.instant()));
    }

    /// Lets the agent be reached at another desk only; the calls of this one go on.
    public void standDown() {
        telephone().ifPresent(Softphone::standDown);
    }

    /// Says everything anew, e.g. in another language.
    public void retell() {
        var telephone = phone;
        if (deskPhone.get().external()) {
            light.show(deskPhone.get());
        } else {
            light.show(telephone == null ? new Connecting() : telephone.registration());
        }
        refresh();
    }

    @Override
    public void close() {
        var ears = listening;
        if (ears != null) {
            ears.close();
        }
        telephone().ifPresent(Softphone::close);
    }

    private List<PhoneCall> calls() {
        var telephone = phone;
        return telephone == null ? List.of() : telephone.calls();
    }

    void refresh() {
        List<PhoneCall> calls =
                calls().stream()
                        .filter(call -> call.state() != CallState.ENDED)
                        .sorted(Comparator.comparingInt(call -> Stage.urgency(call.state())))
                        .toList();
        var call = calls.isEmpty() ? null : calls.getFirst();
        if (call == null || shown == null || !call.id().equals(shown.id())) {
            sentKeys.set("");
        }
        shown = call;
        if (call == null) {
            stage.set(Stage.IDLE);
            who.set("");
            detail.set("");
            muted.set(false);
        } else {
            who.set(words.who(call));
            detail.set(words.detail(call, out.by()));
            muted.set(call.muted());
            stage.set(Stage.of(call.state()));
        }
        List<CallItem> further = calls.stream().skip(1).map(words::item).toList();
        if (!further.equals(beside)) {
            beside.setAll(further);
        }
        tick();
    }

    private @Nullable PhoneCall first(CallState state) {
        return calls().stream().filter(call -> call.state() == state).findFirst().orElse(null);
    }

    void report(CompletionStage<Void> command) {
        command.whenComplete((_, failure) ->
                screen.execute(() -> {
                    if (failure != null) {
                        failed(failure);
                    }
                    refresh();
                }));
    }

    private void failed(Throwable failure) {
        var cause = failure.getCause();
        var real = failure instanceof CompletionException && cause != null ? cause : failure;
        if (real instanceof PhoneException refused) {
            notices.tell(words.of(refused));
        } else {
            notices.failed(real);
        }
    }

    private final class Ears implements PhoneListener {
        @Override
        public void registrationChanged(RegistrationState state) {
            light.show(state);
        }

        @Override
        public void incomingCall(PhoneCall call) {
            refresh();
        }

        @Override
        public void callChanged(PhoneCall call, CallState state) {
            if (state == CallState.ENDED) {
                words.end(call).ifPresent(notices::tell);
                endings.forEach(listener -> listener.accept(call));
            }
            refresh();
        }

        @Override
        public void callDetailsChanged(PhoneCall call) {
            refresh();
        }
    }
}
