package org.parley.phonebar;

import com.google.inject.AbstractModule;
import com.google.inject.Module;

import javafx.stage.Window;

import org.parley.client.EventStream;
import org.parley.client.Session;
import org.parley.client.StreamState;
import org.parley.client.TrustedAuthorities;
import org.parley.contract.routing.AgentDeskApi;
import org.parley.contract.staff.BarApi;
import org.parley.contract.telephony.PhoneAccount;
import org.parley.contract.telephony.PhoneApi;
import org.parley.desk.about.AboutModel;
import org.parley.desk.about.AboutWindow;
import org.parley.desk.about.OwnReleases;
import org.parley.desk.fx.BackgroundWork;
import org.parley.desk.fx.DeskContext;
import org.parley.desk.fx.FxThread;
import org.parley.desk.i18n.Texts;
import org.parley.desk.problem.ProblemTexts;
import org.parley.desk.shell.LiveLight;
import org.parley.desk.signin.Browser;
import org.parley.phonebar.bar.BarBehaviour;
import org.parley.phonebar.bar.BarMenus;
import org.parley.phonebar.bar.BarView;
import org.parley.phonebar.bar.BarViewModel;
import org.parley.phonebar.bar.Keypad;
import org.parley.phonebar.line.LineViewModel;
import org.parley.phonebar.line.Notices;
import org.parley.phonebar.line.Registration;
import org.parley.phonebar.line.RingTone;
import org.parley.phonebar.line.Stage;
import org.parley.phonebar.presence.PresenceViewModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/// What lives from signing in to signing out: session, event stream, telephone, and what the bar
/// shows of them. The telephone's account is fetched when the server is heard; once the telephone
/// is registered, the agent is signed on.
final class Duty {
    private static final Logger LOG = LoggerFactory.getLogger(Duty.class);

    private final Session session;
    private final DeskContext desk;
    private final PhoneMaker phones;
    private final BackgroundWork background;
    private final EventStream stream;
    private final Notices notices;
    private final BarViewModel model;
    private final DeskContext context;
    private final RingTone ringTone = new RingTone();
    private final boolean silent;
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
        this.silent = silent;
        background = desk.getInstance(BackgroundWork.class);
        var screen = desk.getInstance(FxThread.class);
        var texts = desk.getInstance(Texts.class);
        var clock = desk.getInstance(Clock.class);
        stream = session.events(screen);
        notices = new Notices(clock, desk.getInstance(ProblemTexts.class));
        model =
                new BarViewModel(
                        new LineViewModel(texts, clock, screen, notices),
                        new PresenceViewModel(
                                session.api(AgentDeskApi.class),
                                background,
                                texts,
                                session.clock(),
                                session.me().id(),
                                notices),
                        new LiveLight(session.clock(), texts),
                        notices,
                        new BarBehaviour(session.api(BarApi.class), background, notices),
                        wishes);
        context = desk.child(List.<Module>of(new BarModule(model, session)));
    }

    Session session() {
        return session;
    }

    BarViewModel model() {
        return model;
    }

    /// Makes the bar's views.
    DeskContext context() {
        return context;
    }

    /// Shows versions and change logs; an update waits while there is a call.
    void about(Window owner) {
        context.getInstance(AboutWindow.class)
                .open(owner, model.line().stage().map(stage -> stage != Stage.IDLE));
    }

    void begin() {
        stream.onBoard(model.presence()::hear);
        stream.onState(this::heard);
        stream.start();
        fetchAccount();
        model.line().registration().subscribe(this::registered);
        model.line().stage().subscribe(this::sound);
    }

    private void heard(StreamState state) {
        model.live().hear(state);
        if (state.live()) {
            model.behaviour().load();
            fetchAccount();
        }
    }

    private void fetchAccount() {
        if (phoneAsked) {
            return;
        }
        phoneAsked = true;
        background
                .run("Fetching the telephone account", session.api(PhoneApi.class)::account)
                .onSuccess(this::openPhone)
                .onFailure(failure -> {
                    phoneAsked = false;
                    notices.failed(failure);
                });
    }

    private void openPhone(PhoneAccount account) {
        if (closed) {
            return;
        }
        var tls = desk.getInstance(TrustedAuthorities.class).tlsFor(session.address());
        var phone = phones.open(account, tls, desk.getInstance(FxThread.class));
        model.line().use(phone);
        phone.register();
    }

    private void sound(Stage stage) {
        if (silent) {
            return;
        }
        ringTone.want(stage == Stage.INCOMING && !closed);
        background
                .run("Ringing", ringTone::follow)
                .onFailure(e -> LOG.warn("the ring tone failed", e));
    }

    private void registered(Registration now) {
        if (now == Registration.REGISTERED && !signedOn) {
            signedOn = true;
            model.presence().begin();
        }
    }

    /// Hangs up, unregisters, signs off and ends the session; the server is told in the background.
    ///
    /// @param way how the session ends
    void close(Consumer<Session> way) {
        closed = true;
        sound(Stage.IDLE);
        stream.close();
        model.close();
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

    private static final class BarModule extends AbstractModule {
        private final BarViewModel model;
        private final Session session;

        BarModule(BarViewModel model, Session session) {
            this.model = model;
            this.session = session;
        }

        @Override
        protected void configure() {
            bind(BarViewModel.class).toInstance(model);
            bind(Session.class).toInstance(session);
            bind(Browser.class).toInstance(Browser.ofSystem());
            bind(OwnReleases.class);
            bind(AboutModel.class);
            bind(AboutWindow.class);
            bind(BarMenus.class);
            bind(Keypad.class);
            bind(BarView.class);
        }
    }
}
