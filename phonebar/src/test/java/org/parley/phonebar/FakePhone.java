package org.parley.phonebar;

import org.parley.phone.AutoAnswer;
import org.parley.phone.CallState;
import org.parley.phone.PhoneCall;
import org.parley.phone.PhoneListener;
import org.parley.phone.RegistrationState;
import org.parley.phone.Softphone;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// A telephone without a network: registers when told to, rings when a test lets it ring.
public final class FakePhone implements Softphone {
    private Map<String, String> headersOfLast = Map.of();
    private final List<PhoneListener> listeners = new CopyOnWriteArrayList<>();
    private final List<FakeCall> calls = new CopyOnWriteArrayList<>();
    private final List<URI> moves = new CopyOnWriteArrayList<>();
    private final FakeAudio audio = new FakeAudio();
    private final InstantSource clock;
    private final Executor executor;
    private volatile RegistrationState registration = new RegistrationState.Offline();
    private volatile boolean closed;

    public FakePhone(InstantSource clock, Executor executor) {
        this.clock = clock;
        this.executor = executor;
    }

    /// Lets a call ring.
    public FakeCall ring(String number, String name, String queue) {
        var call =
                new FakeCall(
                        this, PhoneCall.Direction.INCOMING, number, name, queue, clock.instant());
        calls.add(call);
        tell(l -> l.incomingCall(call));
        return call;
    }

    /// Takes a state of registration.
    public void registration(RegistrationState state) {
        registration = state;
        tell(l -> l.registrationChanged(state));
    }

    public boolean isClosed() {
        return closed;
    }

    /// Those that were dialled.
    public List<String> dialled() {
        return calls.stream()
                .filter(c -> c.direction() == PhoneCall.Direction.OUTGOING)
                .map(c -> c.remote().number())
                .toList();
    }

    /// The call that was dialled last.
    public FakeCall dialledLast() {
        return calls.stream()
                .filter(c -> c.direction() == PhoneCall.Direction.OUTGOING)
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    void changed(FakeCall call, CallState state) {
        tell(l -> l.callChanged(call, state));
    }

    void detailsChanged(FakeCall call) {
        tell(l -> l.callDetailsChanged(call));
    }

    InstantSource clock() {
        return clock;
    }

    private void tell(Consumer<PhoneListener> news) {
        executor.execute(() -> listeners.forEach(news));
    }

    @Override
    public void register() {
        registration(new RegistrationState.Registered(clock.instant(), Duration.ofMinutes(5)));
    }

    @Override
    public CompletionStage<Void> unregister() {
        registration(new RegistrationState.Offline());
        return CompletableFuture.completedStage(null);
    }

    @Override
    public void moveTo(URI server) {
        moves.add(server);
        register();
    }

    @Override
    public void leaveFor(URI server) {
        moveTo(server);
    }

    /// Where it was told to go.
    public List<URI> moves() {
        return moves;
    }

    @Override
    public void standDown() {
        registration(new RegistrationState.Offline());
    }

    @Override
    public RegistrationState registration() {
        return registration;
    }

    @Override
    public PhoneCall call(String number, Map<String, String> headers) {
        var call =
                new FakeCall(this, PhoneCall.Direction.OUTGOING, number, "", "", clock.instant());
        calls.add(call);
        headersOfLast = Map.copyOf(headers);
        return call;
    }

    /// What was told with the last call that was dialled.
    public Map<String, String> headersOfLast() {
        return headersOfLast;
    }

    @Override
    public List<PhoneCall> calls() {
        return new ArrayList<>(calls.stream().filter(c -> c.state() != CallState.ENDED).toList());
    }

    @Override
    public Listening listen(PhoneListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public void autoAnswer(AutoAnswer policy) {}

    @Override
    public FakeAudio audio() {
        return audio;
    }

    @Override
    public void close() {
        closed = true;
    }
}
