package org.parley.phone.engine;

import org.jspecify.annotations.Nullable;
import org.parley.phone.CallEnd;
import org.parley.phone.CallState;
import org.parley.phone.Party;
import org.parley.phone.PhoneCall;
import org.parley.phone.PhoneException;
import org.parley.phone.PhoneException.Problem;
import org.parley.phone.PhoneListener;
import org.parley.phone.media.AudioMeter;
import org.parley.phone.media.MediaSession;
import org.parley.phone.media.MediaStatistics;
import org.parley.phone.sip.ServerTransaction;
import org.parley.phone.sip.SipDialog;
import org.parley.phone.sip.SipHeaders;
import org.parley.phone.sip.SipRequest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// A call: its state, which only ever takes the ways of [CallState], and the way of each command to
/// the part that knows how. Commands come from any thread and run on the line's.
final class DefaultPhoneCall implements PhoneCall {
    private final Line line;
    private final String id;
    private final Direction direction;
    private final SipHeaders headers;
    private final MediaSession media;
    private final Consumer<DefaultPhoneCall> whenOver;
    private final Dialogue dialogue;
    private volatile CallFacts facts;
    private volatile @Nullable Duration autoAnswer;
    private CallLeg leg = new CallLeg.None();

    /// @param headers those of the INVITE, ours or theirs
    /// @param whenOver runs on the line's thread when the call has ended
    DefaultPhoneCall(
            Line line,
            String id,
            Direction direction,
            Party remote,
            SipHeaders headers,
            Consumer<DefaultPhoneCall> whenOver) {
        this.line = line;
        this.id = id;
        this.direction = direction;
        this.headers = headers;
        this.whenOver = whenOver;
        CallState first =
                direction == Direction.INCOMING ? CallState.INCOMING_RINGING : CallState.OUTGOING;
        facts = CallFacts.begun(first, remote, line.clock().instant());
        media = line.media().open(new Sound());
        dialogue = new Dialogue(line, this);
    }

    Line line() {
        return line;
    }

    MediaSession media() {
        return media;
    }

    SipHeaders inviteHeaders() {
        return headers;
    }

    Dialogue dialogue() {
        return dialogue;
    }

    void leg(CallLeg known) {
        leg = known;
    }

    void autoAnswerIn(Duration time) {
        autoAnswer = time;
    }

    /// On the line's thread: goes to another state if that is a way; false when it is not.
    boolean become(CallState next) {
        if (!facts.state().leadsTo(next)) {
            return false;
        }
        facts = facts.in(next, line.clock().instant());
        line.notifier().tell(listener -> listener.callChanged(this, next));
        return true;
    }

    /// On the line's thread: the end, once.
    void end(CallEnd.Cause cause, int code, String text) {
        end(new CallEnd(cause, code, text));
    }

    void end(CallEnd why) {
        if (facts.state() == CallState.ENDED) {
            return;
        }
        facts = facts.over(why, line.clock().instant());
        media.close();
        whenOver.accept(this);
        line.notifier().tell(listener -> listener.callChanged(this, CallState.ENDED));
        dialogue.over(why);
    }

    /// On the line's thread: something other than the state changed.
    void detail(UnaryOperator<CallFacts> change) {
        CallFacts next = change.apply(facts);
        if (!next.equals(facts)) {
            facts = next;
            line.notifier().tell((PhoneListener listener) -> listener.callDetailsChanged(this));
        }
    }

    /// On the line's thread: we have a dialog and talk.
    void answeredWith(SipDialog dialog) {
        dialogue.begin(dialog);
        become(CallState.TALKING);
    }

    /// On the line's thread: a request of the other side inside the call.
    void requested(SipRequest request, ServerTransaction transaction) {
        dialogue.requested(request, transaction);
    }

    /// On the line's thread: the connection broke. A call that talks may go on: its sound has a way
    /// of its own.
    void connectionLost() {
        if (!facts.state().connected()) {
            end(
                    CallEnd.Cause.CONNECTION_LOST,
                    0,
                    "The connection to the telephone server was lost.");
        }
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Direction direction() {
        return direction;
    }

    @Override
    public CallState state() {
        return facts.state();
    }

    @Override
    public Party remote() {
        return facts.remote();
    }

    @Override
    public Optional<String> header(String name) {
        return headers.find(name);
    }

    @Override
    public List<String> headers(String name) {
        return headers.lines(name);
    }

    @Override
    public Instant startedAt() {
        return facts.startedAt();
    }

    @Override
    public Optional<Instant> answeredAt() {
        return Optional.ofNullable(facts.answered());
    }

    @Override
    public Optional<Instant> endedAt() {
        return Optional.ofNullable(facts.ended());
    }

    @Override
    public Optional<CallEnd> end() {
        return facts.end();
    }

    @Override
    public Optional<Duration> autoAnswerAfter() {
        return Optional.ofNullable(autoAnswer);
    }

    @Override
    public boolean muted() {
        return facts.muted();
    }

    @Override
    public boolean heldByRemote() {
        return facts.heldByRemote();
    }

    @Override
    public CompletionStage<Void> answer() {
        return line.command(() -> leg.answer());
    }

    @Override
    public CompletionStage<Void> reject(Rejection rejection) {
        return line.command(() -> leg.reject(rejection));
    }

    @Override
    public CompletionStage<Void> hangUp() {
        return line.command(() ->
                switch (facts.state()) {
                    case INCOMING_RINGING -> leg.reject(Rejection.BUSY);
                    case OUTGOING, RINGING -> leg.cancel();
                    case TALKING, HELD -> dialogue.hangUp();
                    case ENDED -> CompletableFuture.completedFuture(null);
                });
    }

    @Override
    public CompletionStage<Void> hold() {
        return line.command(() -> whenIn(CallState.TALKING, "held", () -> dialogue.hold(true)));
    }

    @Override
    public CompletionStage<Void> unhold() {
        return line.command(() -> whenIn(CallState.HELD, "taken back", () -> dialogue.hold(false)));
    }

    @Override
    public void mute(boolean muted) {
        line.run(() -> {
            if (facts.state() != CallState.ENDED) {
                media.mute(muted);
                detail(known -> known.muted(muted));
            }
        });
    }

    @Override
    public CompletionStage<Void> sendDtmf(String keys) {
        if (!keys.matches("[0-9A-Da-d*#,]{1,64}")) {
            return CompletableFuture.failedFuture(
                    new IllegalArgumentException(
                            "Keys are 0 to 9, *, #, A to D and a comma for a pause: " + keys));
        }
        return line.command(() -> whenConnected("sent keys", () -> media.sendKeys(keys)));
    }

    @Override
    public CompletionStage<Void> transferTo(String number) {
        return line.command(
                () -> whenConnected("transferred", () -> dialogue.transfer(line.target(number))));
    }

    @Override
    public CompletionStage<Void> transferTo(PhoneCall consultation) {
        return line.command(() ->
                whenConnected(
                        "transferred",
                        () -> {
                            if (!(consultation instanceof DefaultPhoneCall other)
                                    || other.equals(this)
                                    || !other.state().connected()) {
                                throw wrong("transferred to a call that does not talk");
                            }
                            return dialogue.transfer(other.dialogue().replacing());
                        }));
    }

    private <T> CompletableFuture<T> whenIn(
            CallState state, String what, Supplier<CompletableFuture<T>> action) {
        if (facts.state() != state) {
            throw wrong(what);
        }
        return action.get();
    }

    private <T> CompletableFuture<T> whenConnected(
            String what, Supplier<CompletableFuture<T>> action) {
        if (!facts.state().connected()) {
            throw wrong(what);
        }
        return action.get();
    }

    /// The refusal of a command that does not fit the state.
    PhoneException wrong(String what) {
        return new PhoneException(
                Problem.WRONG_STATE,
                "The call cannot be " + what + ": it is " + facts.state() + " now.");
    }

    @Override
    public CompletionStage<MediaStatistics> statistics() {
        return media.statistics();
    }

    @Override
    public AudioMeter heard() {
        return media.heard();
    }

    @Override
    public String toString() {
        return "PhoneCall[" + direction + " " + facts.remote() + " " + facts.state() + "]";
    }

    /// What the sound tells.
    private final class Sound implements MediaSession.Listener {
        @Override
        public void connected() {
            // the state follows the signalling, not the sound
        }

        @Override
        public void failed() {
            line.run(dialogue::soundLost);
        }
    }
}
