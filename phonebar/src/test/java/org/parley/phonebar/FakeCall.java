package org.parley.phonebar;

import org.jspecify.annotations.Nullable;
import org.parley.phone.CallEnd;
import org.parley.phone.CallState;
import org.parley.phone.ParleyHeaders;
import org.parley.phone.Party;
import org.parley.phone.PhoneCall;
import org.parley.phone.PhoneException;
import org.parley.phone.media.AudioMeter;
import org.parley.phone.media.MediaStatistics;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// A call of a [FakePhone].
public final class FakeCall implements PhoneCall {
    private final FakePhone phone;
    private final Direction direction;
    private final Party remote;
    private final String queue;
    private final Instant startedAt;
    private final String id = UUID.randomUUID().toString();
    private final StringBuilder keys = new StringBuilder();
    private CallState state;
    private @Nullable Instant answeredAt;
    private @Nullable CallEnd end;
    private boolean muted;
    private boolean broken;
    private MediaStatistics figures = MediaStatistics.NONE;
    private @Nullable Duration answersAfter;
    private String transferredTo = "";

    FakeCall(
            FakePhone phone,
            Direction direction,
            String number,
            String name,
            String queue,
            Instant startedAt) {
        this.phone = phone;
        this.direction = direction;
        this.remote = new Party(number, name);
        this.queue = queue;
        this.startedAt = startedAt;
        this.state =
                direction == Direction.INCOMING ? CallState.INCOMING_RINGING : CallState.OUTGOING;
    }

    /// What the network tells.
    public void become(CallState next) {
        if (next == CallState.TALKING && answeredAt == null) {
            answeredAt = phone.clock().instant();
        }
        state = next;
        phone.changed(this, next);
    }

    /// The other side, or the network, ends it.
    public void end(CallEnd.Cause cause) {
        end = new CallEnd(cause, 0, cause.name());
        become(CallState.ENDED);
    }

    /// What its sound measures.
    public void measure(MediaStatistics now) {
        figures = now;
    }

    /// Says that it answers itself.
    public void answerAfter(Duration time) {
        answersAfter = time;
        phone.detailsChanged(this);
    }

    /// Lets every command fail.
    public void breakDown() {
        broken = true;
    }

    /// To which number it was handed over; empty while it was not.
    public String transferredTo() {
        return transferredTo;
    }

    public String keys() {
        return keys.toString();
    }

    private CompletionStage<Void> then(Runnable effect) {
        if (broken) {
            return CompletableFuture.failedStage(
                    new PhoneException(PhoneException.Problem.TIMED_OUT, "no answer"));
        }
        effect.run();
        return CompletableFuture.completedStage(null);
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
        return state;
    }

    @Override
    public Party remote() {
        return remote;
    }

    @Override
    public Optional<String> header(String name) {
        return headers(name).stream().findFirst();
    }

    @Override
    public List<String> headers(String name) {
        return name.equals(ParleyHeaders.QUEUE) && !queue.isEmpty() ? List.of(queue) : List.of();
    }

    @Override
    public Instant startedAt() {
        return startedAt;
    }

    @Override
    public Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }

    @Override
    public Optional<Instant> endedAt() {
        return Optional.empty();
    }

    @Override
    public Optional<CallEnd> end() {
        return Optional.ofNullable(end);
    }

    @Override
    public Optional<Duration> autoAnswerAfter() {
        return Optional.ofNullable(answersAfter);
    }

    @Override
    public boolean muted() {
        return muted;
    }

    @Override
    public boolean heldByRemote() {
        return false;
    }

    @Override
    public CompletionStage<Void> answer() {
        return then(() -> become(CallState.TALKING));
    }

    @Override
    public CompletionStage<Void> reject(Rejection rejection) {
        return then(() -> end(CallEnd.Cause.REJECTED_HERE));
    }

    @Override
    public CompletionStage<Void> hangUp() {
        return then(() -> end(CallEnd.Cause.HUNG_UP_HERE));
    }

    @Override
    public CompletionStage<Void> hold() {
        return then(() -> become(CallState.HELD));
    }

    @Override
    public CompletionStage<Void> unhold() {
        return then(() -> become(CallState.TALKING));
    }

    @Override
    public void mute(boolean wanted) {
        muted = wanted;
        phone.detailsChanged(this);
    }

    @Override
    public CompletionStage<Void> sendDtmf(String sent) {
        return then(() -> keys.append(sent));
    }

    @Override
    public CompletionStage<Void> transferTo(String number) {
        return then(() -> {
            transferredTo = number;
            end(CallEnd.Cause.TRANSFERRED);
        });
    }

    @Override
    public CompletionStage<Void> transferTo(PhoneCall consultation) {
        return then(() -> {
            transferredTo = consultation.remote().number();
            end(CallEnd.Cause.TRANSFERRED);
            ((FakeCall) consultation).end(CallEnd.Cause.TRANSFERRED);
        });
    }

    @Override
    public CompletionStage<MediaStatistics> statistics() {
        return CompletableFuture.completedStage(figures);
    }

    @Override
    public AudioMeter heard() {
        throw new UnsupportedOperationException("a fake call has no sound");
    }
}
