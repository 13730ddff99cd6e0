package org.parley.phone.testing;

import static org.awaitility.Awaitility.await;

import org.parley.phone.CallState;
import org.parley.phone.PhoneAccount;
import org.parley.phone.PhoneCall;
import org.parley.phone.PhoneListener;
import org.parley.phone.RegistrationFailure;
import org.parley.phone.RegistrationState;
import org.parley.phone.Softphone;
import org.parley.phone.engine.PhoneOptions;
import org.parley.phone.engine.Phones;
import org.parley.phone.media.AudioMode;
import org.parley.phone.media.MediaSettings;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javax.net.ssl.SSLContext;

/// A telephone under test, which says a tone, and what its listeners heard.
public final class Desk implements AutoCloseable, PhoneListener {
    private final ExecutorService listeners =
            Executors.newSingleThreadExecutor(r -> new Thread(r, "desk"));
    private final Softphone phone;
    private final List<RegistrationState> registrations = new CopyOnWriteArrayList<>();
    private final BlockingQueue<PhoneCall> incoming = new LinkedBlockingQueue<>();
    private final List<String> changes = new CopyOnWriteArrayList<>();
    private final List<String> threads = new CopyOnWriteArrayList<>();

    public Desk(String user, String password, URI server, SSLContext tls, double tone) {
        MediaSettings media =
                MediaSettings.devices()
                        .withAudio(new AudioMode.Tone(tone, 0.4))
                        .withLoopbackOnly(true);
        PhoneAccount account = new PhoneAccount(user, password, "127.0.0.1", server);
        phone =
                Phones.open(
                        account,
                        new PhoneOptions(
                                tls, listeners, InstantSource.system(), media, "Parley-Test"));
        phone.listen(this);
    }

    /// A telephone that is registered.
    public static Desk registered(String user, SmallAsterisk asterisk, double tone) {
        Desk desk = new Desk(user, "pw" + user, asterisk.ws(), null, tone);
        desk.phone().register();
        desk.awaitRegistered();
        return desk;
    }

    public Softphone phone() {
        return phone;
    }

    public void awaitRegistered() {
        await().atMost(Duration.ofSeconds(20)).until(() -> phone.registration().reachable());
    }

    public RegistrationFailure awaitFailure() {
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        registrations.stream()
                                .anyMatch(RegistrationState.Failed.class::isInstance));
        return registrations.stream()
                .filter(RegistrationState.Failed.class::isInstance)
                .map(RegistrationState.Failed.class::cast)
                .findFirst()
                .orElseThrow()
                .failure();
    }

    public PhoneCall nextIncoming() throws InterruptedException {
        PhoneCall call = incoming.poll(10, TimeUnit.SECONDS);
        if (call == null) {
            throw new AssertionError("nobody called");
        }
        return call;
    }

    public static void awaitState(PhoneCall call, CallState state) {
        await().atMost(Duration.ofSeconds(15)).until(() -> call.state() == state);
    }

    /// Does the call hear the tone now?
    public static void awaitTone(PhoneCall call, double frequency) {
        await("hears " + frequency)
                .atMost(Duration.ofSeconds(15))
                .until(() -> call.heard().hears(frequency, Duration.ofMillis(300)));
    }

    public static <T> T done(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().get(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } catch (ExecutionException e) {
            throw new CompletionException(e.getCause());
        } catch (TimeoutException e) {
            throw new AssertionError("it did not end", e);
        }
    }

    public List<String> changes() {
        return new ArrayList<>(changes);
    }

    public List<String> listenerThreads() {
        return threads.stream().distinct().toList();
    }

    @Override
    public void registrationChanged(RegistrationState state) {
        threads.add(Thread.currentThread().getName());
        registrations.add(state);
    }

    @Override
    public void incomingCall(PhoneCall call) {
        threads.add(Thread.currentThread().getName());
        incoming.add(call);
    }

    @Override
    public void callChanged(PhoneCall call, CallState state) {
        threads.add(Thread.currentThread().getName());
        changes.add(state.name());
    }

    @Override
    public void close() {
        phone.close();
        listeners.shutdown();
    }
}
