package org.parley.phonebar;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import javafx.stage.StageStyle;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;
import org.parley.client.Session;
import org.parley.contract.routing.AgentDeskApi;
import org.parley.desk.fx.DeskContext;
import org.parley.desk.fx.FxThread;
import org.parley.desk.i18n.Texts;
import org.parley.desk.problem.ProblemText;
import org.parley.desk.signin.SignInView;
import org.parley.desk.signin.SignInViewModel;
import org.parley.desk.theme.Theme;
import org.parley.desk.updates.DeskUpdate;
import org.parley.phonebar.bar.BarView;
import org.parley.phonebar.bar.BarViewModel;
import org.parley.phonebar.bar.DockEdge;
import org.parley.phonebar.line.Stage;
import org.parley.phonebar.remote.DialNumber;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/// The Phonebar's life: sign in, serve, sign out. Used on the screen's thread.
final class Phonebar {
    private final PhonebarOptions options;
    private final DeskContext desk;
    private final PhoneMaker phones;
    private final FxThread screen;
    private final Runnable quit;
    private final Texts texts;
    private final SignInViewModel signIn;
    private final javafx.stage.Stage signInWindow = new javafx.stage.Stage();
    private final javafx.stage.Stage barWindow = new javafx.stage.Stage(StageStyle.TRANSPARENT);
    private final BarPlace place;
    private @Nullable Duty duty;
    private @Nullable String linked;

    Phonebar(PhonebarOptions options, DeskContext desk, PhoneMaker phones, Runnable quit) {
        this.options = options;
        this.desk = desk;
        this.phones = phones;
        this.quit = quit;
        screen = desk.getInstance(FxThread.class);
        texts = desk.getInstance(Texts.class);
        signIn = desk.getInstance(SignInViewModel.class);
        signIn.onSignedIn(this::signedIn);
        desk.getInstance(DeskUpdate.class)
                .onLeave(session -> session.api(AgentDeskApi.class).signOff(), quit);
        place = new BarPlace(barWindow, desk);
        texts.language().subscribe((_, _) -> renew());
        signInWindow.setOnCloseRequest(_ -> quit.run());
        barWindow.setOnCloseRequest(_ -> quit.run());
    }

    /// Signs in with what was given, or asks.
    void open() {
        if (options.server() != null) {
            signIn.server().set(options.server());
        }
        if (options.user() != null) {
            signIn.name().set(options.user());
        }
        options.password().ifPresent(signIn.password()::set);
        showSignIn();
        if (signIn.takeOver()) {
            return;
        }
        if (options.password().isPresent()) {
            signIn.signIn();
        } else {
            signIn.resume();
        }
    }

    Optional<BarViewModel> model() {
        return Optional.ofNullable(duty).map(Duty::model);
    }

    Optional<Integer> remotePort() {
        return Optional.ofNullable(duty).flatMap(Duty::remotePort);
    }

    /// Calls the number of a link of another program, once somebody is signed in; without a number
    /// the bar only comes to the front.
    void open(String link) {
        var present = duty;
        var window = present == null ? signInWindow : barWindow;
        window.setIconified(false);
        window.toFront();
        DialNumber.of(link)
                .ifPresentOrElse(
                        number -> {
                            if (present == null) {
                                linked = number;
                            } else {
                                present.dial(number);
                            }
                        },
                        () -> {
                            if (present != null && DialNumber.isLink(link)) {
                                present.model()
                                        .notices()
                                        .tell(texts.get("phonebar.link.none", link));
                            }
                        });
    }

    Optional<String> signInProblem() {
        return Optional.ofNullable(signIn.problem().get())
                .map(problem -> problem.text().title() + ". " + problem.text().detail());
    }

    /// The window that is shown.
    Scene scene() {
        return duty == null ? signInWindow.getScene() : barWindow.getScene();
    }

    List<Window> windows() {
        return List.of(signInWindow, barWindow);
    }

    /// Ends the program; a sign-in that this computer keeps stays.
    void close() {
        end(Session::leave);
    }

    private void end(Consumer<Session> way) {
        var ending = duty;
        duty = null;
        if (ending != null) {
            ending.close(way);
        }
    }

    private void signedIn(Session session) {
        duty = new Duty(session, desk, phones, new Buttons(), options.headlessMedia());
        session.onLost(why -> screen.execute(() -> lost(session, why)));
        showBar();
        signInWindow.hide();
        duty.begin();
        var wanted = linked;
        if (wanted != null) {
            linked = null;
            duty.dial(wanted);
        }
    }

    private void signOut() {
        signIn.stay().forget();
        end(Session::signOut);
        barWindow.hide();
        showSignIn();
    }

    /// A talk that goes on is not cut because the server forgot who we are. Whoever signed in
    /// elsewhere is not signed in here again by itself: the two would drive each other out.
    private void lost(Session session, Session.End why) {
        var present = duty;
        if (present == null || !present.session().equals(session)) {
            return;
        }
        boolean elsewhere = why == Session.End.SIGNED_IN_ELSEWHERE;
        String sentence = texts.get(elsewhere ? "shell.elsewhere" : "shell.lost");
        var line = present.model().line();
        if (line.stage().get() != Stage.IDLE) {
            if (elsewhere) {
                line.standDown();
            }
            present.model().notices().tell(sentence);
            line.stage()
                    .subscribe((_, now) -> {
                        if (now == Stage.IDLE) {
                            screen.later(() -> lost(session, why));
                        }
                    });
            return;
        }
        signOut();
        signIn.tell(new ProblemText(texts.get("shell.lost.title"), sentence, false));
        if (!elsewhere && options.password().isPresent()) {
            signIn.password().set(options.password().orElseThrow());
            signIn.signIn();
        }
    }

    private void renew() {
        var present = duty;
        if (present != null) {
            present.model().retell();
            showBar();
        } else if (signInWindow.isShowing()) {
            showSignIn();
        }
    }

    private void showSignIn() {
        Parent view = desk.views().load(SignInView.class).root();
        if (signInWindow.getScene() == null) {
            var scene = new Scene(view, 464, 680);
            desk.getInstance(Theme.class).dress(scene);
            signInWindow.setScene(scene);
        } else {
            signInWindow.getScene().setRoot(view);
        }
        signInWindow.setTitle(texts.get("phonebar.title"));
        signInWindow.show();
    }

    private void showBar() {
        var present = duty;
        if (present == null) {
            return;
        }
        Parent view = present.context().views().load(BarView.class).root();
        if (barWindow.getScene() == null) {
            var scene = new Scene(view, Color.TRANSPARENT);
            desk.getInstance(Theme.class).dress(scene);
            scene.getStylesheets()
                    .add(
                            Objects.requireNonNull(BarView.class.getResource("phonebar.css"))
                                    .toExternalForm());
            barWindow.setScene(scene);
        } else {
            barWindow.getScene().setRoot(view);
        }
        barWindow.setTitle(texts.get("phonebar.title"));
        place.makeMovable(view);
        barWindow.sizeToScene();
        place.restore();
        barWindow.show();
    }

    private final class Buttons implements BarViewModel.Wishes {
        @Override
        public void signOut() {
            Phonebar.this.signOut();
        }

        @Override
        public void quit() {
            quit.run();
        }

        @Override
        public void about() {
            var present = duty;
            if (present != null) {
                present.about(barWindow);
            }
        }

        @Override
        public void settings() {
            var present = duty;
            if (present != null) {
                present.settings(barWindow);
            }
        }

        @Override
        public DockEdge edge() {
            return place.edge();
        }

        @Override
        public void edge(DockEdge wanted) {
            place.edge(wanted);
        }

        @Override
        public Optional<String> remoteKey() {
            return Optional.ofNullable(duty).flatMap(Duty::remoteKey);
        }

        @Override
        public boolean alwaysOnTop() {
            return place.alwaysOnTop();
        }

        @Override
        public void toFront() {
            barWindow.setIconified(false);
            barWindow.toFront();
        }

        @Override
        public void alwaysOnTop(boolean wanted) {
            place.alwaysOnTop(wanted);
        }
    }
}
