package org.parley.desk.shell;

import com.google.inject.Module;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.parley.client.EventStream;
import org.parley.client.Session;
import org.parley.desk.fx.BackgroundWork;
import org.parley.desk.fx.DeskContext;
import org.parley.desk.fx.FxThread;
import org.parley.desk.i18n.Texts;
import org.parley.desk.problem.ProblemText;
import org.parley.desk.signin.SignInView;
import org.parley.desk.signin.SignInViewModel;
import org.parley.desk.theme.Theme;
import org.parley.desk.updates.DeskUpdate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// A larger desk's life in one window: sign in, work, sign out. Used on the screen's thread.
public final class Shell {
    private static final Logger LOG = LoggerFactory.getLogger(Shell.class);

    private final Stage stage;
    private final DeskContext desk;
    private final List<Module> signedInModules;
    private final Texts texts;
    private final Scene scene;
    private @Nullable SignedIn signedIn;

    /// What lives from signing in to signing out.
    private record SignedIn(Session session, EventStream stream, DeskContext context) {}

    /// @param desk with [DeskModule] and [PersonalMenu]'s needs
    /// @param signedInModules what the program adds while somebody is signed in, its pages above
    ///   all
    public Shell(Stage stage, DeskContext desk, List<Module> signedInModules) {
        this.stage = stage;
        this.desk = desk;
        this.signedInModules = List.copyOf(signedInModules);
        this.texts = desk.getInstance(Texts.class);
        this.scene = new Scene(signInScreen(), 1280, 720);
        desk.getInstance(Theme.class).dress(scene);
        desk.getInstance(SignInViewModel.class).onSignedIn(this::signedIn);
        desk.getInstance(DeskUpdate.class).onLeave(_ -> {}, stage::hide);
        texts.language().subscribe((_, _) -> renew());
    }

    /// Shows the window.
    ///
    /// @param title its title, e.g. `Parley admin console`
    public void show(String title, List<Image> icons) {
        stage.setTitle(title);
        stage.getIcons().setAll(icons);
        stage.setMinWidth(960);
        stage.setMinHeight(600);
        stage.setScene(scene);
        stage.show();
        SignInViewModel signIn = desk.getInstance(SignInViewModel.class);
        if (!signIn.takeOver()) {
            signIn.resume();
        }
    }

    /// The window's scene.
    public Scene scene() {
        return scene;
    }

    /// Ends the session, if there is one, without waiting for the server; a sign-in that this
    /// computer keeps stays.
    public void close() {
        end("Leaving", Session::leave);
    }

    private void end(String what, Consumer<Session> ending) {
        var present = signedIn;
        signedIn = null;
        if (present != null) {
            present.stream().close();
            desk.getInstance(BackgroundWork.class)
                    .run(what, () -> ending.accept(present.session()))
                    .onFailure(e -> LOG.info("signed out without the server", e));
        }
    }

    private void signedIn(Session session) {
        var screen = desk.getInstance(FxThread.class);
        var stream = session.events(screen);
        var modules = new ArrayList<Module>(signedInModules);
        modules.add(new SessionModule(session, stream));
        var context = desk.child(modules);
        signedIn = new SignedIn(session, stream, context);
        context.getInstance(ShellViewModel.class).onSignOut(this::signOut);
        session.onLost(why -> screen.execute(() -> lost(session, why)));
        scene.setRoot(shellScreen(context));
        stream.start();
    }

    private void signOut() {
        desk.getInstance(SignInViewModel.class).stay().forget();
        end("Signing out", Session::signOut);
        scene.setRoot(signInScreen());
    }

    private void lost(Session session, Session.End why) {
        var present = signedIn;
        if (present != null && present.session() == session) {
            String sentence =
                    switch (why) {
                        case ENDED -> texts.get("shell.lost");
                        case SIGNED_IN_ELSEWHERE -> texts.get("shell.elsewhere");
                    };
            desk.getInstance(SignInViewModel.class)
                    .tell(new ProblemText(texts.get("shell.lost.title"), sentence, false));
            signOut();
        }
    }

    private void renew() {
        var present = signedIn;
        scene.setRoot(present == null ? signInScreen() : shellScreen(present.context()));
    }

    private Parent signInScreen() {
        return desk.views().load(SignInView.class).root();
    }

    private static Parent shellScreen(DeskContext context) {
        return context.views().load(ShellView.class).root();
    }
}
