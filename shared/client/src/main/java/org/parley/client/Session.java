package org.parley.client;

import org.parley.contract.auth.AuthApi;
import org.parley.contract.auth.Me;
import org.parley.contract.auth.SignedIn;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// A signed-in person. The token stays in memory and out of every log; while the session is open it
/// is prolonged, and it ends by {@link #signOut}, {@link #close} or when the server no longer knows
/// it.
public final class Session implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    /// Why the server no longer takes the token.
    public enum End {
        /// It was signed out, has expired, or an administrator ended it.
        ENDED,
        /// The agent has signed in with the same program elsewhere.
        SIGNED_IN_ELSEWHERE;

        /// Whether a refusal says that the session is over.
        static boolean isToldBy(ErrorCode code) {
            return code == ErrorCode.UNAUTHENTICATED || code == ErrorCode.SIGNED_IN_ELSEWHERE;
        }

        static End of(ErrorCode code) {
            return code == ErrorCode.SIGNED_IN_ELSEWHERE ? SIGNED_IN_ELSEWHERE : ENDED;
        }
    }

    /// A session that one start of a program hands to the next, so that nobody need sign in again.
    ///
    /// @param token never to be shown or logged
    /// @param seconds how long a session lasts unless it is used
    /// @param stays whether the desk may keep the token
    public record Handed(String token, long seconds, boolean stays) {
        @Override
        public String toString() {
            return "Handed[" + seconds + " s]";
        }
    }

    private final ServerConnection connection;
    private final Me me;
    private final Optional<Integer> passwordDaysLeft;
    private final boolean stays;
    private final long seconds;
    private final Clock serverClock;
    private final AtomicReference<Optional<String>> token;
    private final List<Consumer<End>> endListeners = new CopyOnWriteArrayList<>();
    private final Exchange exchange;
    private final ScheduledExecutorService prolonging;

    Session(ServerConnection connection, SignedIn answer, Clock serverClock) {
        this.connection = connection;
        this.me = answer.me();
        this.passwordDaysLeft = Optional.ofNullable(answer.passwordDaysLeft());
        this.stays = Boolean.TRUE.equals(answer.stays());
        this.serverClock = serverClock;
        token = new AtomicReference<>(Optional.of(answer.token()));
        exchange =
                new Exchange(
                        connection.http(),
                        connection.address(),
                        connection.json(),
                        token::get,
                        this::lost);
        prolonging =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("parley-session").factory());
        seconds = Duration.between(serverClock.instant(), answer.expiresAt()).toSeconds();
        long pause = Math.clamp(seconds / 3, 10, 1800);
        var _ = prolonging.scheduleWithFixedDelay(this::prolong, pause, pause, TimeUnit.SECONDS);
    }

    public Me me() {
        return me;
    }

    /// In how many days the password must be changed, when it is time to say so.
    public Optional<Integer> passwordDaysLeft() {
        return passwordDaysLeft;
    }

    /// The token by which another session can be begun on this computer, where the server lets it
    /// be kept.
    public Optional<String> keptToken() {
        return stays ? token.get() : Optional.empty();
    }

    public boolean may(Permission permission) {
        return me.permissions().contains(permission);
    }

    /// The server's clock as seen from here: running timers are reckoned by it.
    public Clock clock() {
        return serverClock;
    }

    public ServerAddress address() {
        return connection.address();
    }

    /// Whether the server still knows the token, as far as we know.
    public boolean isOpen() {
        return token.get().isPresent();
    }

    /// A proxy that speaks with this session's token. Its methods throw {@link Refusal} and {@link
    /// ConnectFailure}.
    public <T> T api(Class<T> contract) {
        return RestProxy.of(contract, connection.json(), exchange);
    }

    /// A stream of the live board for this person, not yet started.
    ///
    /// @param executor runs the listeners, one after the other (a desk gives its screen thread)
    public EventStream events(Executor executor) {
        return events(executor, StreamTimes.usual());
    }

    /// As {@link #events(Executor)}, with other waiting times.
    public EventStream events(Executor executor, StreamTimes times) {
        return new EventStream(
                connection.http(),
                connection.address(),
                connection.json(),
                new EventStream.Access(token::get, this::lost, serverClock),
                executor,
                times);
    }

    /// How the outbox delivers in this session's name.
    public Outbox.Delivery delivery() {
        return entry -> exchange.send(entry.request());
    }

    /// Hears, once and on any thread, that the server no longer takes the token.
    public void onLost(Consumer<End> listener) {
        endListeners.add(listener);
    }

    /// Ends the session on the server too; one that the server has forgotten already is no fault.
    public void signOut() {
        if (isOpen()) {
            try {
                api(AuthApi.class).signOut();
            } catch (Refusal | ConnectFailure e) {
                LOG.info("{} signed out without the server: {}", me.name(), e.getMessage());
            }
        }
        close();
    }

    /// Ends the session, but for what {@link AuthApi#resume} needs of one that is kept.
    public void leave() {
        if (isOpen()) {
            try {
                api(AuthApi.class).leave();
            } catch (Refusal | ConnectFailure e) {
                LOG.info("{} left without the server: {}", me.name(), e.getMessage());
            }
        }
        close();
    }

    /// Gives the session away to the next start of this program; here it is over, and the server is
    /// not told.
    ///
    /// @return empty when the server has ended it already
    public Optional<Handed> handOver() {
        Optional<Handed> handed = token.get().map(secret -> new Handed(secret, seconds, stays));
        close();
        return handed;
    }

    private void prolong() {
        try {
            api(AuthApi.class).me();
        } catch (Refusal | ConnectFailure e) {
            LOG.info("session of {} not prolonged: {}", me.name(), e.getMessage());
        }
    }

    private void lost(End why) {
        if (token.getAndSet(Optional.empty()).isPresent()) {
            LOG.info("the server ended the session of {}: {}", me.name(), why);
            prolonging.shutdownNow();
            endListeners.forEach(listener -> listener.accept(why));
        }
    }

    /// Forgets the token; the server ends it when its time is over.
    @Override
    public void close() {
        token.set(Optional.empty());
        endListeners.clear();
        prolonging.shutdownNow();
    }

    @Override
    public String toString() {
        return "Session[" + me.name() + " at " + connection.address() + "]";
    }
}
