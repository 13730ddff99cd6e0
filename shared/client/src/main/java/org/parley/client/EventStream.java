package org.parley.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.Refusal;
import org.parley.contract.realtime.Changes;
import org.parley.contract.realtime.RealtimeApi;
import org.parley.contract.realtime.Snapshot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// Keeps a {@link BoardMirror} equal to the server's live board: one connection, resumed where it
/// broke, with a fresh snapshot whenever changes are missing. Nobody ever presses refresh.
public final class EventStream implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);

    /// The session's part in the stream.
    ///
    /// @param onEnd called when the server no longer takes the token
    record Access(Supplier<Optional<String>> token, Consumer<Session.End> onEnd, Clock clock) {}

    private final HttpClient http;
    private final ServerAddress address;
    private final ObjectMapper json;
    private final Access access;
    private final Executor executor;
    private final StreamTimes times;
    private final BoardMirror mirror = new BoardMirror();
    private final List<Consumer<BoardUpdate>> boardListeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<StreamState>> stateListeners = new CopyOnWriteArrayList<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Object order = new Object();
    private volatile StreamState state;
    private volatile Instant heard;
    private volatile @Nullable Thread thread;

    EventStream(
            HttpClient http,
            ServerAddress address,
            ObjectMapper json,
            Access access,
            Executor executor,
            StreamTimes times) {
        this.http = http;
        this.address = address;
        this.json = json;
        this.access = access;
        this.executor = executor;
        this.times = times;
        heard = access.clock().instant();
        state = new StreamState(false, heard);
    }

    /// Begins to listen; calling it again does nothing.
    public synchronized EventStream start() {
        if (thread == null && stopped.getCount() > 0) {
            thread = Thread.ofVirtual().name("parley-stream").start(this::run);
        }
        return this;
    }

    /// The board as it is known now.
    public BoardMirror mirror() {
        return mirror;
    }

    public StreamState state() {
        return state;
    }

    /// Hears the whole board at once, then every change in order.
    ///
    /// @return undoes it
    public Runnable onBoard(Consumer<BoardUpdate> listener) {
        synchronized (order) {
            boardListeners.add(listener);
            BoardUpdate whole = mirror.whole();
            executor.execute(() -> listener.accept(whole));
        }
        return () -> boardListeners.remove(listener);
    }

    /// Hears the state at once, then every change of it.
    ///
    /// @return undoes it
    public Runnable onState(Consumer<StreamState> listener) {
        synchronized (order) {
            stateListeners.add(listener);
            StreamState now = state;
            executor.execute(() -> listener.accept(now));
        }
        return () -> stateListeners.remove(listener);
    }

    private void run() {
        Backoff backoff =
                new Backoff(times.firstRetry(), times.longestRetry(), RandomGenerator.getDefault());
        boolean resume = true;
        try {
            while (stopped.getCount() > 0 && access.token().get().isPresent()) {
                resume = listen(resume, backoff);
                setState(new StreamState(false, heard));
                if (stopped.await(backoff.nextMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            setState(new StreamState(false, heard));
        }
    }

    /// Listens to one connection until it ends.
    ///
    /// @return whether the next may resume where this one stopped
    private boolean listen(boolean resume, Backoff backoff) throws InterruptedException {
        try (SseLines lines = new SseLines(open(resume))) {
            while (stopped.getCount() > 0) {
                Optional<SseLines.Event> event = lines.next(times.staleAfter());
                if (event.isEmpty()) {
                    LOG.info("nothing heard from {} for {}", address, times.staleAfter());
                    return true;
                }
                heard = access.clock().instant();
                if (!take(event.get())) {
                    return false;
                }
                backoff.reset();
                if (mirror.position().isPresent() && !state.live()) {
                    setState(new StreamState(true, heard));
                }
            }
        } catch (IOException | Refusal | ConnectFailure e) {
            LOG.info("the event stream of {} broke: {}", address, e.getMessage());
        }
        return true;
    }

    private InputStream open(boolean resume) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address.api(RealtimeApi.STREAM))
                        .timeout(times.staleAfter())
                        .header("Accept", "text/event-stream");
        access.token().get().ifPresent(t -> request.header("Authorization", "Bearer " + t));
        if (resume) {
            mirror.position().ifPresent(p -> request.header("Last-Event-ID", p));
        }
        HttpResponse<InputStream> response =
                http.send(request.build(), BodyHandlers.ofInputStream());
        if (response.statusCode() == 200) {
            return response.body();
        }
        try (InputStream body = response.body()) {
            if (response.statusCode() == 401) {
                String why = new String(body.readNBytes(10_000), StandardCharsets.UTF_8);
                access.onEnd().accept(Session.End.of(Answers.refusal(401, why, json).code()));
            }
        }
        throw new IOException("status " + response.statusCode());
    }

    /// @return false when the board is no longer what the server has, even after a fresh snapshot
    private boolean take(SseLines.Event event) throws JsonProcessingException {
        return switch (event.type()) {
            case RealtimeApi.EVENT_SNAPSHOT -> {
                replace(json.readValue(event.data(), Snapshot.class));
                yield true;
            }
            case RealtimeApi.EVENT_CHANGES -> change(json.readValue(event.data(), Changes.class));
            default -> true;
        };
    }

    private boolean change(Changes changes) {
        if (tryApply(changes)) {
            return true;
        }
        LOG.info("changes before {} are missing: asking for a fresh snapshot", changes.after());
        Exchange exchange = new Exchange(http, address, json, access.token(), access.onEnd());
        replace(RestProxy.of(RealtimeApi.class, json, exchange).snapshot());
        return tryApply(changes);
    }

    private boolean tryApply(Changes changes) {
        synchronized (order) {
            Optional<BoardUpdate> update = mirror.apply(changes);
            update.filter(u -> !u.isEmpty()).ifPresent(this::tell);
            return update.isPresent();
        }
    }

    private void replace(Snapshot snapshot) {
        synchronized (order) {
            tell(mirror.apply(snapshot));
        }
    }

    private void tell(BoardUpdate update) {
        for (Consumer<BoardUpdate> listener : boardListeners) {
            executor.execute(() -> listener.accept(update));
        }
    }

    private void setState(StreamState next) {
        synchronized (order) {
            if (next.live() == state.live() && !next.live() && next.since().equals(state.since())) {
                return;
            }
            state = next;
            for (Consumer<StreamState> listener : stateListeners) {
                executor.execute(() -> listener.accept(next));
            }
        }
    }

    /// Stops listening; listeners hear nothing more.
    @Override
    public synchronized void close() {
        boardListeners.clear();
        stateListeners.clear();
        stopped.countDown();
        Thread running = thread;
        if (running != null) {
            running.interrupt();
        }
    }
}
