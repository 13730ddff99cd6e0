package org.parley.phonebar;

import com.google.inject.Module;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;
import org.parley.client.BoardUpdate;
import org.parley.client.EventStream;
import org.parley.client.Session;
import org.parley.client.StreamState;
import org.parley.client.TrustedAuthorities;
import org.parley.contract.platform.Permission;
import org.parley.contract.realtime.AgentRow;
import org.parley.contract.routing.AgentDeskApi;
import org.parley.contract.routing.Presence;
import org.parley.contract.telephony.PhoneAccount;
import org.parley.contract.telephony.PhoneApi;
import org.parley.desk.about.AboutWindow;
import org.parley.desk.fx.BackgroundWork;
import org.parley.desk.fx.DeskContext;
import org.parley.desk.fx.FxThread;
import org.parley.desk.i18n.Texts;
import org.parley.desk.problem.ProblemTexts;
import org.parley.desk.settings.DeskSettings;
import org.parley.phonebar.bar.BarViewModel;
import org.parley.phonebar.keys.FarKeys;
import org.parley.phonebar.line.Notices;
import org.parley.phonebar.line.Registration;
import org.parley.phonebar.line.RemoteCalls;
import org.parley.phonebar.line.Stage;
import org.parley.phonebar.line.TalkAgain;
import org.parley.phonebar.remote.RemoteAccess;
import org.parley.phonebar.remote.RemoteService;
import org.parley.phonebar.result.ResultOutbox;
import org.parley.phonebar.settings.SettingsWindow;
import org.parley.phonebar.sound.Silence;
import org.parley.phonebar.sound.SystemLoudspeakers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// What lives from signing in to signing out: session, event stream, telephone, and what the bar
/// shows of them. The telephone's account is fetched when the server is heard, and again when the
/// telephone is not reached; once it is registered, the agent is signed on. An agent with a
/// telephone of another maker is signed on at once, and the bar only shows how that one stands.
final class Duty {
    private static final Logger LOG = LoggerFactory.getLogger(Duty.class);
    private static final Set<Presence> BUSY =
            EnumSet.of(Presence.RINGING, Presence.TALKING, Presence.WRAP_UP, Presence.BUSY);
    private static final int HIGHEST_PORT = 65_535;

    private final Session session;
    private final DeskContext desk;
    private final PhoneMaker phones;
    private final BackgroundWork background;
    private final EventStream stream;
    private final Notices notices;
    private final BarViewModel model;
    private final DeskContext context;
    private final ResultOutbox results;
    private final TalkMark mark;
    private final FarKeys farKeys;
    private @Nullable RemoteService remote;
    private @Nullable String linked;
    private @Nullable AccountWatch account;
    private boolean phoneAsked;
    private boolean signedOn;
    private boolean closed;

    /// @param silent rings without a sound
    Duty(
            Session session,
            DeskContext desk,
            PhoneMaker phones,
            BarViewModel.Wishes wishes,
            boolean silent) {
        this.session = session;
        this.desk = desk;
        this.phones = phones;
        background = desk.getInstance(BackgroundWork.class);
        var screen = desk.getInstance(FxThread.class);
        stream = session.events(screen);
        notices = new Notices(desk.getInstance(Clock.class), desk.getInstance(ProblemTexts.class));
        results =
                ResultOutbox.open(
                        session,
                        desk.getInstance(DeskSettings.class).folder(),
                        desk.getInstance(Clock.class),
                        screen);
        results.whenRefused(notices::tell);
        mark = new TalkMark(desk.getInstance(DeskSettings.class).folder(), session.me().id());
        var models =
                new BarModels(
                        session,
                        desk,
                        background,
                        notices,
                        results,
                        silent ? new Silence() : new SystemLoudspeakers());
        model = models.bar(wishes);
        var settings = desk.getInstance(DeskSettings.class);
        farKeys = FarKeys.ofThisComputer(settings, screen, model.line(), wishes::toFront);
        context =
                desk.child(
                        List.<Module>of(new BarModule(model, session, models.people(), farKeys)));
    }

    Session session() {
        return session;
    }

    BarViewModel model() {
        return model;
    }

    /// The key of the local web service, where it runs.
    Optional<String> remoteKey() {
        return Optional.ofNullable(remote).map(RemoteService::key);
    }

    /// The port of the local web service, where it runs.
    Optional<Integer> remotePort() {
        return Optional.ofNullable(remote).map(RemoteService::port);
    }

    /// Calls the number of a link as soon as the telephone is registered; during a call the number
    /// only goes into the field.
    void dial(String number) {
        var line = model.line();
        if (line.registration().get() != Registration.REGISTERED) {
            linked = number;
            return;
        }
        linked = null;
        line.number().set(number);
        if (line.stage().get() == Stage.IDLE) {
            line.dial();
        } else {
            notices.tell(desk.getInstance(Texts.class).get("phonebar.link.busy", number));
        }
    }

    private void openToPrograms() {
        if (!session.may(Permission.PHONE_REMOTE)) {
            return;
        }
        var settings = desk.getInstance(DeskSettings.class);
        String wanted = settings.find("remote.port").orElse("" + RemoteService.PORT);
        if (!wanted.matches("[0-9]{1,5}") || Integer.parseInt(wanted) > HIGHEST_PORT) {
            LOG.error("remote.port={} is no port; other programs cannot place calls", wanted);
            notices.tell(desk.getInstance(Texts.class).get("phonebar.remote.no-port", wanted));
            return;
        }
        int port = Integer.parseInt(wanted);
        var calls = new RemoteCalls(model.line(), model.calls(), desk.getInstance(Clock.class));
        var access = RemoteAccess.of(settings, session.address().toString());
        try {
            remote = RemoteService.start(port, calls, access, desk.getInstance(FxThread.class));
        } catch (IOException e) {
            LOG.warn("the local web service cannot use port {}", port, e);
            notices.tell(
                    desk.getInstance(Texts.class)
                            .get("phonebar.remote.taken", String.valueOf(port)));
        }
    }

    /// Makes the bar's views.
    DeskContext context() {
        return context;
    }

    /// Shows versions and change logs; an update waits while there is a call.
    void about(Window owner) {
        context.getInstance(AboutWindow.class).open(owner, inUse());
    }

    /// Whether there is a call, or work after one.
    private ObservableValue<Boolean> inUse() {
        var stage = model.line().stage();
        var presence = model.presence().presence();
        return Bindings.createObjectBinding(
                () -> stage.get() != Stage.IDLE || BUSY.contains(presence.get()), stage, presence);
    }

    /// Shows what one may set.
    void settings(Window owner) {
        context.getInstance(SettingsWindow.class).open(owner);
    }

    void begin() {
        stream.onBoard(update -> {
            model.presence().hear(update);
            model.pops().hear(update);
            lookForTelephone(update);
        });
        stream.onState(this::heard);
        stream.start();
        farKeys.begin();
        openToPrograms();
        fetchAccount();
        model.line().registration().subscribe(this::registered);
        model.line().stage().subscribe(this::sound);
        model.line().stage().subscribe((_, now) -> mark.set(now.connected()));
    }

    /// A telephone that the server does not see may be registered at the wrong place.
    private void lookForTelephone(BoardUpdate update) {
        AccountWatch watch = account;
        boolean missing =
                update.rows().stream()
                        .anyMatch(row ->
                                row instanceof AgentRow agent
                                        && agent.id().equals(session.me().id())
                                        && !agent.phoneRegistered());
        if (watch != null && missing) {
            watch.notSeen();
        }
    }

    private void heard(StreamState state) {
        model.live().hear(state);
        if (state.live()) {
            model.behaviour().load();
            model.sound().load();
            model.queues().load();
            model.prefixes().load();
            model.result().load();
            model.newVersion().look();
            fetchAccount();
        }
    }

    private void fetchAccount() {
        if (phoneAsked) {
            return;
        }
        phoneAsked = true;
        model.deskPhone()
                .begin(
                        own -> {
                            if (own.external()) {
                                model.presence().begin();
                            } else {
                                fetchOwnAccount();
                            }
                        },
                        this::unknown);
    }

    private void unknown(Throwable failure) {
        phoneAsked = false;
        notices.failed(failure);
    }

    private void fetchOwnAccount() {
        background
                .run("Fetching the telephone account", session.api(PhoneApi.class)::account)
                .onSuccess(this::openPhone)
                .onFailure(this::unknown);
    }

    private void openPhone(PhoneAccount given) {
        if (closed) {
            return;
        }
        var tls = desk.getInstance(TrustedAuthorities.class).tlsFor(session.address());
        String host = session.address().host();
        var phone =
                phones.open(
                        AccountWatch.reachable(given, host), tls, desk.getInstance(FxThread.class));
        model.line().use(phone);
        model.sound().use(phone);
        phone.listen(new TalkAgain(model.line(), notices, desk.getInstance(Texts.class)));
        var watch = new AccountWatch(session.api(PhoneApi.class), background, host, phone);
        phone.listen(watch);
        account = watch;
        phone.register();
    }

    private void sound(Stage stage) {
        model.sound().ring(stage == Stage.INCOMING && !closed);
    }

    private void registered(Registration now) {
        if (now == Registration.REGISTERED && !signedOn && !isExternal()) {
            signedOn = true;
            if (mark.takeLeft()) {
                mark.set(false);
                model.talks().takeUp(model.presence()::begin);
            } else {
                model.presence().begin();
            }
        }
        String wanted = linked;
        if (now == Registration.REGISTERED && wanted != null) {
            dial(wanted);
        }
    }

    private boolean isExternal() {
        return model.line().deskPhone().get().external();
    }

    /// Hangs up, unregisters, signs off and ends the session; the server is told in the background.
    ///
    /// @param way how the session ends
    void close(Consumer<Session> way) {
        closed = true;
        sound(Stage.IDLE);
        var open = remote;
        if (open != null) {
            open.close();
        }
        stream.close();
        farKeys.close();
        model.close();
        mark.set(false);
        results.close();
        background
                .run("Signing out", () -> leave(session, way))
                .onFailure(e -> LOG.info("signed out without the server: {}", e.getMessage()));
    }

    private static void leave(Session session, Consumer<Session> way) {
        try {
            session.api(AgentDeskApi.class).signOff();
        } finally {
            way.accept(session);
        }
    }
}
