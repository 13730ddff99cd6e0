package org.parley.phone.caller;

import org.jspecify.annotations.Nullable;
import org.parley.phone.media.AudioMeter;
import org.parley.phone.sip.SipDialog;
import org.parley.phone.sip.SipHeaders;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// A call of a synthetic telephone, seen from that telephone.
///
/// Its times are those of the wire: taken when a message came off the socket or was put on it, by
/// `System.nanoTime`, so that calls of one program can be compared to the microsecond.
public final class SyntheticCall {
    private final Station station;
    private final String id;
    private final String remote;
    private final SipHeaders inviteHeaders;
    private final Map<Mark, Long> marks = new ConcurrentHashMap<>();
    private final CompletableFuture<SyntheticCall> answered = new CompletableFuture<>();
    private final CompletableFuture<SyntheticCall> ended = new CompletableFuture<>();
    private final RtpStream stream;
    private final AtomicLong descriptions = new AtomicLong(1);
    private volatile int finalCode;
    private volatile boolean endedByUs;
    private volatile boolean handedOver;
    private @Nullable SipDialog dialog;
    private Runnable cancelInvite = () -> {};

    SyntheticCall(
            Station station, String id, String remote, SipHeaders inviteHeaders, CallSound sound) {
        this.station = station;
        this.id = id;
        this.remote = remote;
        this.inviteHeaders = inviteHeaders;
        this.stream = new RtpStream(sound, () -> mark(Mark.FIRST_SOUND, System.nanoTime()));
    }

    /// The SIP Call-ID.
    public String id() {
        return id;
    }

    /// The number that was called, or that calls.
    public String remote() {
        return remote;
    }

    /// The first value of a header of the INVITE, ours or theirs.
    public Optional<String> header(String name) {
        return inviteHeaders.find(name);
    }

    /// When something was seen, in nanoseconds of `System.nanoTime`.
    public OptionalLong nanos(Mark mark) {
        Long nanos = marks.get(mark);
        return nanos == null ? OptionalLong.empty() : OptionalLong.of(nanos);
    }

    /// The time from one mark to another; empty unless both were seen.
    public Optional<Duration> between(Mark from, Mark to) {
        Long begin = marks.get(from);
        Long end = marks.get(to);
        return begin == null || end == null
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(end - begin));
    }

    /// Was it seen?
    public boolean saw(Mark mark) {
        return marks.containsKey(mark);
    }

    /// Completes when the call is answered; fails with an `IllegalStateException` when it ends
    /// before.
    public CompletableFuture<SyntheticCall> answered() {
        return answered.copy();
    }

    /// Completes when the call is over, however.
    public CompletableFuture<SyntheticCall> ended() {
        return ended.copy();
    }

    /// Is it answered and not over?
    public boolean talking() {
        return saw(Mark.ANSWERED) && !ended.isDone();
    }

    /// The last status: 200 when answered, 486 busy, 408 no answer to anything, 0 none yet.
    public int finalCode() {
        return finalCode;
    }

    /// Did this side end it?
    public boolean endedByUs() {
        return endedByUs;
    }

    /// What is heard of the other side.
    public AudioMeter heard() {
        return stream.meter();
    }

    /// Packets of sound that came.
    public long packetsReceived() {
        return stream.packetsReceived();
    }

    /// The keys that the other side pressed.
    public String keysHeard() {
        StringBuilder keys = new StringBuilder();
        List<Character> heard = stream.keysHeard();
        heard.forEach(keys::append);
        return keys.toString();
    }

    /// Presses keys (`0-9 * # A-D`), each 160 ms with 100 ms between.
    public void sendKeys(String keys) {
        stream.sendKeys(keys);
    }

    /// Presses a key (`0-9 * # A-D`) by a SIP INFO instead of in the sound; completes with the
    /// answer's status.
    public CompletableFuture<Integer> sendInfo(char key) {
        return new InCall(station, this).key(key);
    }

    /// Puts the other side on hold: we still send, and want to hear nothing. This and what follows
    /// completes with the status of the server's answer.
    public CompletableFuture<Integer> hold() {
        return new InCall(station, this).describe("sendonly");
    }

    /// Ends a hold.
    public CompletableFuture<Integer> resume() {
        return new InCall(station, this).describe("sendrecv");
    }

    /// Goes on with the sound at another port.
    public CompletableFuture<Integer> moveSound() {
        station.moveSound(this);
        return new InCall(station, this).describe("sendrecv");
    }

    /// Hands the other party over to a number, and waits for nothing.
    public CompletableFuture<Integer> transfer(String number) {
        handedOver = true;
        return new InCall(station, this).refer(number);
    }

    /// Hands the other party over to that of a second call of ours.
    public CompletableFuture<Integer> transfer(SyntheticCall second) {
        handedOver = true;
        return new InCall(station, this).referTo(second);
    }

    /// Whether we have asked the server to hand the other party over.
    boolean handedOver() {
        return handedOver;
    }

    /// Hangs up; before the answer, gives up or refuses.
    public void hangUp() {
        station.run(() -> station.hangUp(this));
    }

    /// The version of the next description of our sound.
    long nextDescription() {
        return descriptions.incrementAndGet();
    }

    RtpStream stream() {
        return stream;
    }

    SipHeaders inviteHeaders() {
        return inviteHeaders;
    }

    Optional<SipDialog> dialog() {
        return Optional.ofNullable(dialog);
    }

    void dialog(SipDialog known) {
        dialog = known;
    }

    void cancelWith(Runnable action) {
        cancelInvite = action;
    }

    void cancel() {
        cancelInvite.run();
    }

    void endingByUs() {
        endedByUs = true;
    }

    /// Notes the first time of a mark.
    void mark(Mark mark, long nanos) {
        marks.putIfAbsent(mark, nanos);
    }

    void code(int code) {
        finalCode = code;
    }

    void answeredNow() {
        answered.complete(this);
    }

    void endedAt(long nanos) {
        mark(Mark.ENDED, nanos);
        answered.completeExceptionally(
                new IllegalStateException("The call ended unanswered, status " + finalCode));
        ended.complete(this);
    }

    @Override
    public String toString() {
        return "SyntheticCall[" + remote + " " + finalCode + " " + marks.keySet() + "]";
    }
}
