package org.parley.desk.updates;

import jakarta.inject.Inject;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;
import org.parley.client.ConnectFailure;
import org.parley.client.Session;
import org.parley.contract.keys.KeyText;
import org.parley.contract.platform.Refusal;
import org.parley.contract.updates.PublisherKey;
import org.parley.contract.updates.UnacceptableUpdate;
import org.parley.contract.updates.UpdateApi;
import org.parley.contract.updates.UpdateManifest;
import org.parley.contract.updates.UpdatePackage;
import org.parley.desk.fx.BackgroundWork;
import org.parley.desk.fx.FxThread;
import org.parley.desk.i18n.Texts;
import org.parley.desk.problem.ProblemText;
import org.parley.desk.problem.ProblemTexts;
import org.parley.desk.settings.DeskSettings;
import org.parley.desk.signin.Version;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Brings a newer version of this program: fetches it from the server, checks and installs it,
/// waits while there is a call, then ends this program and starts the new one, which takes the
/// session over. Used on the screen's thread.
public final class DeskUpdate {
    private static final Logger LOG = LoggerFactory.getLogger(DeskUpdate.class);
    private static final double STEPS = 100;

    /// How far it has come.
    public enum State {
        IDLE,
        FETCHING,
        /// Installed; the new version starts when the call is over.
        WAITING,
        LEAVING
    }

    /// How this program asks the server: hands its interface to a question, and blocks.
    @FunctionalInterface
    public interface Way extends Consumer<Consumer<UpdateApi>> {}

    /// What is taken along into the new version.
    ///
    /// @param server its address, as typed
    /// @param session asked for at the last moment, in the background; null when nobody is signed
    ///   in
    /// @param typed what the next version signs in with where this one is too old to; null mostly
    public record Luggage(String server, @Nullable Session session, @Nullable Typed typed) {
        /// Of somebody who is signed in.
        public Luggage(String server, @Nullable Session session) {
            this(server, session, null);
        }
    }

    private final Optional<Programs> programs;
    private final Optional<PublicKey> publisher;
    private final Consumer<Runnable> atEnd;
    private final Supplier<Optional<Typed>> typed;
    private final Handover handover;
    private final BackgroundWork background;
    private final FxThread screen;
    private final Texts texts;
    private final ProblemTexts problems;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.IDLE);
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final ReadOnlyObjectWrapper<Optional<ProblemText>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Consumer<Session> farewell = _ -> {};
    private Runnable end = () -> {};
    private Subscription waiting = Subscription.EMPTY;

    /// What a desk's own program gives.
    ///
    /// @param programs where versions lie; empty when this program cannot bring any
    /// @param publisher whose updates are taken
    /// @param atEnd has something done when this program has ended
    /// @param typed what a version that was too old has handed to this one
    public record Source(
            Optional<Programs> programs,
            Optional<PublicKey> publisher,
            Consumer<Runnable> atEnd,
            Supplier<Optional<Typed>> typed) {
        /// Nothing was handed over.
        public Source(
                Optional<Programs> programs,
                Optional<PublicKey> publisher,
                Consumer<Runnable> atEnd) {
            this(programs, publisher, atEnd, Optional::empty);
        }

        /// That of the running program.
        public static Source of(String program, DeskSettings settings) {
            return new Source(
                    Programs.find(program),
                    settings.computer()
                            .publisher()
                            .map(KeyText::readPublic)
                            .or(PublisherKey::shipped),
                    work ->
                            Runtime.getRuntime()
                                    .addShutdownHook(
                                            Thread.ofPlatform()
                                                    .name("next-version")
                                                    .unstarted(work)),
                    Typed::handed);
        }
    }

    @Inject
    public DeskUpdate(
            Source source,
            DeskSettings settings,
            Clock clock,
            BackgroundWork background,
            FxThread screen,
            Texts texts,
            ProblemTexts problems) {
        this.programs = source.programs();
        this.publisher = source.publisher();
        this.atEnd = source.atEnd();
        this.typed = source.typed();
        this.handover = new Handover(settings.folder(), clock);
        this.background = background;
        this.screen = screen;
        this.texts = texts;
        this.problems = problems;
    }

    /// How the program ends.
    ///
    /// @param farewell tells the server in the background that the person is away for a moment
    /// @param end closes the windows, and with them the program
    public void onLeave(Consumer<Session> farewell, Runnable end) {
        this.farewell = farewell;
        this.end = end;
    }

    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /// How much was fetched, 0 to 1.
    public ReadOnlyDoubleProperty progress() {
        return progress.getReadOnlyProperty();
    }

    /// Why it did not work.
    public ReadOnlyObjectProperty<Optional<ProblemText>> problem() {
        return problem.getReadOnlyProperty();
    }

    /// The session that the version before has handed over.
    public Optional<Handover.Content> handedOver() {
        return handover.take();
    }

    /// What was typed into the version before, which was too old to sign in.
    public Optional<Typed> typedBefore() {
        return typed.get();
    }

    /// The newest version that the server has for this program; blocks.
    ///
    /// @param program such as `phonebar`
    /// @param than what runs
    /// @return empty when there is none that this program can bring by itself
    public Optional<UpdatePackage> find(String program, Version than, Way way) {
        if (programs.isEmpty() || publisher.isEmpty()) {
            return Optional.empty();
        }
        var found = new AtomicReference<Optional<UpdatePackage>>(Optional.empty());
        try {
            way.accept(api ->
                    found.set(
                            api.desks(program, UpdateManifest.thisSystem()).stream()
                                    .filter(one -> new Version(one.version()).compareTo(than) > 0)
                                    .findFirst()));
        } catch (Refusal | ConnectFailure e) {
            LOG.info("the server says no updates for this program: {}", e.getMessage());
        }
        return found.get();
    }

    /// Begins, unless it has begun.
    ///
    /// @param busy whether there is a call, or work after one; the update waits for its end
    public void begin(UpdatePackage what, Way way, ObservableValue<Boolean> busy, Luggage luggage) {
        if (state.get() != State.IDLE || programs.isEmpty()) {
            return;
        }
        problem.set(Optional.empty());
        progress.set(0);
        state.set(State.FETCHING);
        background
                .run("Fetching version " + what.version(), () -> bring(what, way))
                .onSuccess(_ -> await(busy, luggage))
                .onFailure(this::failed);
    }

    private String bring(UpdatePackage what, Way way) throws IOException {
        Programs own = programs.orElseThrow();
        if (own.has(what.version())) {
            own.use(what.version());
            return what.version();
        }
        var failure = new AtomicReference<Optional<IOException>>(Optional.empty());
        var file = new AtomicReference<Optional<Path>>(Optional.empty());
        way.accept(api -> {
            try {
                file.set(Optional.of(Fetch.run(api, what, own.fetched(), this::fetched)));
            } catch (IOException e) {
                failure.set(Optional.of(e));
            }
        });
        if (failure.get().isPresent()) {
            throw failure.get().get();
        }
        Path fetched = file.get().orElseThrow();
        try {
            own.install(fetched, publisher.orElseThrow());
        } finally {
            // what was refused is fetched anew, and what is installed is wanted no more
            Files.deleteIfExists(fetched);
        }
        return what.version();
    }

    private void fetched(double share) {
        double shown = Math.floor(share * STEPS) / STEPS;
        screen.execute(() -> {
            if (progress.get() < shown) {
                progress.set(shown);
            }
        });
    }

    private void await(ObservableValue<Boolean> busy, Luggage luggage) {
        state.set(State.WAITING);
        waiting.unsubscribe();
        waiting =
                busy.subscribe(now -> {
                    if (!now && state.get() == State.WAITING) {
                        leave(luggage);
                    }
                });
    }

    private void leave(Luggage luggage) {
        state.set(State.LEAVING);
        background
                .run("Handing over to the new version", handing(luggage))
                .onSuccess(_ -> goAway(luggage))
                .onFailure(this::failed);
    }

    private Callable<Boolean> handing(Luggage luggage) {
        return () -> {
            Session session = luggage.session();
            if (session == null) {
                return false;
            }
            try {
                farewell.accept(session);
            } catch (Refusal | ConnectFailure e) {
                LOG.info("left without the server: {}", e.getMessage());
            }
            var handed = session.handOver();
            if (handed.isPresent()) {
                handover.write(new Handover.Content(luggage.server(), handed.get()));
            }
            return handed.isPresent();
        };
    }

    private void goAway(Luggage luggage) {
        waiting.unsubscribe();
        programs.ifPresent(own -> atEnd.accept(() -> own.start(luggage.typed())));
        end.run();
    }

    private void failed(Throwable failure) {
        LOG.warn("the update did not work", failure);
        state.set(State.IDLE);
        problem.set(Optional.of(textOf(failure)));
    }

    private ProblemText textOf(Throwable failure) {
        String title = texts.get("updates.failed.title");
        return switch (failure) {
            case UnacceptableUpdate refused ->
                    new ProblemText(
                            title,
                            texts.get(
                                    "updates.fault."
                                            + refused.fault()
                                                    .name()
                                                    .toLowerCase(Locale.ROOT)
                                                    .replace('_', '-')),
                            true);
            case IOException _ -> new ProblemText(title, texts.get("updates.broken"), true);
            default -> problems.of(failure);
        };
    }
}
