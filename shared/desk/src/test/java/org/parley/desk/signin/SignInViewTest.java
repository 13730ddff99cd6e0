package org.parley.desk.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.AbstractModule;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.client.PresentedAuthority;
import org.parley.client.Session;
import org.parley.client.TrustedAuthorities;
import org.parley.contract.auth.ForgottenPassword;
import org.parley.contract.auth.PasswordReset;
import org.parley.contract.auth.PasswordRules;
import org.parley.contract.auth.Role;
import org.parley.contract.auth.SignInOptions;
import org.parley.contract.auth.account.InvitationLink;
import org.parley.contract.auth.factor.RecoveryCodes;
import org.parley.contract.auth.factor.SecondFactorSetup;
import org.parley.contract.keys.KeyText;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Problem;
import org.parley.contract.platform.Refusal;
import org.parley.contract.updates.ClientNotice;
import org.parley.contract.updates.Release;
import org.parley.contract.updates.UpdateApi;
import org.parley.contract.updates.UpdatePackage;
import org.parley.desk.fx.BackgroundWork;
import org.parley.desk.fx.DeskContext;
import org.parley.desk.fx.FxThread;
import org.parley.desk.i18n.Language;
import org.parley.desk.i18n.Texts;
import org.parley.desk.problem.ProblemText;
import org.parley.desk.problem.ProblemTexts;
import org.parley.desk.settings.DeskSettings;
import org.parley.desk.testing.DeskTest;
import org.parley.desk.testing.FakeServer;
import org.parley.desk.testing.Pictures;
import org.parley.desk.theme.Appearance;
import org.parley.desk.updates.DeskUpdate;
import org.parley.desk.updates.Programs;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

final class SignInViewTest extends DeskTest {
    @TempDir Path folder;

    private SignInViewModel model;
    private SignInView view;
    private DeskUpdate.Source source =
            new DeskUpdate.Source(Optional.empty(), Optional.empty(), Runnable::run);
    private BackgroundWork fetching = BackgroundWork.onCaller();
    private final List<Session> sessions = new ArrayList<>();

    private void showIn(Language language) {
        showIn(language, new ClosedDoor());
    }

    private void showIn(Language language, SignInDoor door) {
        var texts = new Texts(List.of("org.parley.desk.texts"), language);
        model =
                new SignInViewModel(
                        door,
                        BackgroundWork.onCaller(),
                        new DeskSettings(folder),
                        texts,
                        new ProblemTexts(texts),
                        bringing(texts));
        var context =
                DeskContext.of(
                        List.of(
                                new AbstractModule() {
                                    @Override
                                    protected void configure() {
                                        bind(Texts.class).toInstance(texts);
                                        bind(SignInViewModel.class).toInstance(model);
                                        bind(SignInView.class);
                                    }
                                }));
        show(() -> {
            view = context.views().load(SignInView.class);
            return view.root();
        });
    }

    /// Programs that are installed by other means.
    private DeskUpdate bringing(Texts texts) {
        return new DeskUpdate(
                source,
                new DeskSettings(folder),
                Clock.systemUTC(),
                fetching,
                new FxThread(),
                texts,
                new ProblemTexts(texts));
    }

    /// A door that lets nobody in.
    private static final class ClosedDoor implements SignInDoor {
        @Override
        public Session signIn(SignInForm form) {
            throw new Refusal(ErrorCode.SIGN_IN_FAILED, "no");
        }

        @Override
        public Session signInWithNewPassword(SignInForm form, String next) {
            return signIn(form);
        }

        @Override
        public String application() {
            return "phonebar";
        }

        @Override
        public void updates(String server, Consumer<UpdateApi> question) {
            throw new IllegalStateException();
        }

        @Override
        public Session takeOver(String server, Session.Handed handed) {
            throw new IllegalStateException();
        }

        @Override
        public SecondFactorSetup beginSecondFactor(SignInForm form) {
            throw new Refusal(ErrorCode.SIGN_IN_FAILED, "no");
        }

        @Override
        public RecoveryCodes confirmSecondFactor(SignInForm form) {
            throw new Refusal(ErrorCode.SIGN_IN_FAILED, "no");
        }

        @Override
        public Session signInByProvider(String server, String page) {
            throw new Refusal(ErrorCode.SIGN_IN_FAILED, "no");
        }

        @Override
        public void giveUp() {}

        @Override
        public void forgot(String server, ForgottenPassword forgotten) {}

        @Override
        public void reset(String server, PasswordReset reset) {}

        @Override
        public SignInOptions options(String server) {
            return new SignInOptions(PasswordRules.OFF.withSuite(true), true);
        }

        @Override
        public Session resume(String server, String token) {
            throw new Refusal(ErrorCode.UNAUTHENTICATED, "no");
        }

        @Override
        public ClientNotice notice(Session session) {
            throw new Refusal(ErrorCode.UNAVAILABLE, "no");
        }

        @Override
        public ClientNotice notice(String server) {
            throw new Refusal(ErrorCode.UNAVAILABLE, "no");
        }

        @Override
        public void openDownload(ClientNotice notice) {}

        @Override
        public void trust(String server, PresentedAuthority authority) {}
    }

    @Test
    void takesWhatIsTypedAndTellsWhyItFailedByKeyboardAlone() {
        showIn(Language.ENGLISH);
        write("parley.example.org").type(KeyCode.TAB);
        write("ann").type(KeyCode.TAB);
        write("wrong").type(KeyCode.ENTER);
        awaitScreen("the problem is shown", () -> node("signin.problem").isVisible());
        assertEquals("parley.example.org", ((TextField) node("signin.server")).getText());
        assertTrue(node("signin.password").isFocused());
        assertFalse(node("signin.trust-box").isVisible());
        Pictures.snap(stage().getScene(), "signin-wrong-password");
    }

    @Test
    void showsAnAuthorityToCompare() {
        showIn(Language.ITALIAN);
        onScreen(() ->
                model.show(
                        new SignInProblem(
                                new ProblemText(
                                        "Server non ancora noto",
                                        "Questo computer non conosce l'autorità del server.",
                                        false),
                                new PresentedAuthority(
                                        "CN=Parley authority",
                                        "3F:8A:11:C0:5B:77:D2:9E:04:61:AA:38:5D:0C:F4:92:6E:13:B7:28:E5:90:4A:CC:71:0F:58:D6:2B:83:9A:E0",
                                        ""))));
        Label fingerprint = node("signin.fingerprint");
        assertTrue(node("signin.trust-box").isVisible());
        assertEquals(2, fingerprint.getText().lines().count());
        Pictures.snap(stage().getScene(), "signin-trust-light");
        onScreen(() -> theme().choose(Appearance.DARK));
        Pictures.snap(stage().getScene(), "signin-trust-dark");
        Pictures.snap(stage().getScene(), "signin-trust-dark-200", 2);
    }

    @Test
    void letsGoOfItsModelWhenItLeavesTheScreen() {
        showIn(Language.ENGLISH);
        assertTrue(view.isAttached());
        TextField field = node("signin.server");
        onScreen(() -> stage().getScene().setRoot(new javafx.scene.layout.Pane()));
        assertFalse(view.isAttached());
        onScreen(() -> model.server().set("elsewhere"));
        assertEquals("", field.getText());
    }

    /// A real door to a server whose people have to choose another password.
    private SignInDoor door() {
        return new ClientDoor(
                TrustedAuthorities.inFolder(folder), Clock.systemUTC(), "phonebar", Version.own());
    }

    @Test
    @Tag("A3")
    void theNewVersionIsFetchedHereAndWhatIsWrongWithItIsSaid() {
        try (var server = new FakeServer(Role.AGENT, List.of())) {
            offer(server);
            showIn(Language.ENGLISH, door());
            signInOf(server);
            awaitScreen("the notice", () -> node("signin.update.now").isFocused());
            click("signin.update.now");
            awaitScreen("the reason", () -> node("updates.bringing.problem").isVisible());
            Pictures.snap(stage().getScene(), "signin-update-failed-light");
            assertTrue(sessions.isEmpty());
            click("signin.update.later");
            assertEquals(1, sessions.size());
        }
    }

    @Test
    @Tag("A3")
    void anAutomaticUpdateBeginsByItselfAndShowsHowFarItIs() {
        fetching = new BackgroundWork(_ -> {}, Runnable::run);
        try (var server = new FakeServer(Role.AGENT, List.of())) {
            offer(server);
            server.answer("GET updates/client", _ -> notice(ClientNotice.Action.AUTOMATIC));
            showIn(Language.ITALIAN, door());
            signInOf(server);
            awaitScreen("the progress", () -> node("updates.bringing.bar").isVisible());
            assertTrue(node("signin.update.now").isDisabled());
            assertTrue(node("signin.update.later").isDisabled());
            Pictures.snap(stage().getScene(), "signin-update-fetching-it-light");
            onScreen(() -> theme().choose(Appearance.DARK));
            Pictures.snap(stage().getScene(), "signin-update-fetching-it-dark");
        }
    }

    /// An update that is none.
    private void offer(FakeServer server) {
        source =
                new DeskUpdate.Source(
                        Optional.of(new Programs("phonebar", folder.resolve("programs"))),
                        Optional.of(KeyText.generate().getPublic()),
                        Runnable::run);
        byte[] file = {1, 2, 3};
        server.answer("GET updates/client", _ -> notice(ClientNotice.Action.ASK));
        server.answer(
                "GET updates/desks",
                _ ->
                        List.of(
                                new UpdatePackage(
                                        "a.parley-update",
                                        "phonebar",
                                        "any",
                                        "99.0.0",
                                        file.length,
                                        List.of())));
        server.answer("GET updates/desks/a.parley-update", _ -> file);
    }

    private static ClientNotice notice(ClientNotice.Action action) {
        return new ClientNotice(
                action,
                "0.1.0",
                "0.3.0",
                List.of(
                        new Release(
                                "0.3.0",
                                "2026-12-01",
                                "",
                                List.of("Chat beside the telephone"),
                                List.of("The keypad remembers the last number that was dialled"),
                                List.of("A call that was picked up elsewhere stops ringing")),
                        new Release(
                                "0.2.0", "2026-11-28", "", List.of("SMS"), List.of(), List.of())),
                "https://parley.example.org/desks");
    }

    @Test
    @Tag("A3")
    void tellsOfANewerVersionWithItsChangeLogAndGoesOnLater() {
        try (var server = new FakeServer(Role.AGENT, List.of())) {
            server.answer("GET updates/client", _ -> notice(ClientNotice.Action.ASK));
            List<URI> opened = new ArrayList<>();
            showIn(Language.ENGLISH, door(opened::add));
            signInOf(server);
            awaitScreen("the notice", () -> node("signin.update.now").isFocused());
            assertTrue(sessions.isEmpty());
            assertEquals(
                    "You have version 0.1.0; version 0.3.0 is out. You can go on with yours and"
                            + " update later.",
                    this.<Label>node("signin.update.why").getText());
            assertTrue(node("updates.release.0.3.0").isVisible());
            Pictures.snap(stage().getScene(), "signin-update-light");
            onScreen(() -> theme().choose(Appearance.DARK));
            Pictures.snap(stage().getScene(), "signin-update-dark");
            click("signin.update.now");
            assertEquals(List.of(URI.create("https://parley.example.org/desks")), opened);
            assertTrue(node("signin.problem").isVisible());
            click("signin.update.later");
            assertEquals(1, sessions.size());
        }
    }

    @Test
    @Tag("A3")
    void aVersionThatIsTooOldIsToldWhatToInstallAndGoesNoFurther() {
        try (var server = new FakeServer(Role.AGENT, List.of())) {
            server.answer("POST auth/local", _ -> refuse(ErrorCode.CLIENT_TOO_OLD));
            server.answer("GET updates/client", _ -> notice(ClientNotice.Action.REQUIRED));
            signInBy(server, Language.ITALIAN);
            awaitScreen("the notice", () -> node("signin.update-required.why").isVisible());
            Pictures.snap(stage().getScene(), "signin-update-required-it");
            assertTrue(lookup("#signin.update.later").tryQuery().isEmpty());
            click("signin.back");
            assertEquals(SignInStep.CREDENTIALS, model.step().get());
            assertTrue(sessions.isEmpty());
        }
    }

    @Test
    @Tag("A1")
    void staysSignedInOnThisComputerUntilThePersonSignsOut() throws IOException {
        try (var server = new FakeServer(Role.AGENT, List.of())) {
            server.answer(
                    "GET auth/options",
                    _ -> new SignInOptions(PasswordRules.OFF, true, null, true));
            server.answer(
                    "POST auth/local",
                    body -> body.contains("\"stay\":true") ? server.kept("first") : "wrong");
            server.answer(
                    "POST auth/resume",
                    body ->
                            body.contains("\"first\"")
                                    ? server.kept("second")
                                    : refuse(ErrorCode.UNAUTHENTICATED));
            showIn(Language.ENGLISH, door());
            onScreen(() -> model.server().set(server.address()));
            onScreen(() -> model.provider().look());
            awaitScreen("the choice", () -> node("signin.stay").isVisible());
            Pictures.snap(stage().getScene(), "signin-stay-light");
            click("signin.stay");
            signInOf(server);
            awaitScreen("signed in", () -> sessions.size() == 1);
            Path file = folder.resolve("kept-sign-in");
            assertEquals(List.of(server.address(), "first"), Files.readAllLines(file));
            assertEquals(
                    "rw-------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));

            showIn(Language.ENGLISH, door());
            onScreen(() -> {
                model.onSignedIn(sessions::add);
                model.resume();
            });
            awaitScreen("signed in again", () -> sessions.size() == 2);
            assertEquals(List.of(server.address(), "second"), Files.readAllLines(file));

            showIn(Language.ENGLISH, door());
            onScreen(() -> model.resume());
            awaitScreen("forgotten", () -> !Files.exists(file));
            assertFalse(node("signin.problem").isVisible(), "nothing need be told");
        }
    }

    private SignInDoor door(Browser browser) {
        return new ClientDoor(
                TrustedAuthorities.inFolder(folder),
                Clock.systemUTC(),
                "phonebar",
                Version.own(),
                browser);
    }

    private void signInBy(FakeServer server, Language language) {
        showIn(language, door());
        signInOf(server);
    }

    private void signInOf(FakeServer server) {
        onScreen(() -> {
            model.server().set(server.address());
            model.name().set("ann");
            model.password().set("right");
            model.onSignedIn(sessions::add);
            model.signIn();
        });
    }

    @Test
    @Tag("A5")
    void asksForANewPasswordAndTicksOffWhatItMustBe() {
        try (var server = new FakeServer(Role.AGENT, List.of())) {
            server.options(PasswordRules.OFF.withSuite(true));
            server.answer(
                    "POST auth/local",
                    _ -> Problem.of(ErrorCode.PASSWORD_CHANGE_REQUIRED, "no", null, List.of()));
            server.answer("POST auth/local/password", _ -> server.signedIn(null));
            signInBy(server, Language.ENGLISH);
            assertTrue(node("account.next").isFocused(), "the current one is filled in already");
            write("Abc1234").type(KeyCode.TAB);
            write("Abc1234");
            Pictures.snap(stage().getScene(), "signin-new-password-light");
            assertTrue(node("signin.new-password.go").isDisabled(), "a sign is missing");
            onScreen(() -> theme().choose(Appearance.DARK));
            Pictures.snap(stage().getScene(), "signin-new-password-dark");
            write("!");
            assertTrue(node("signin.new-password.go").isDisabled(), "not the same twice");
            onScreen(() -> model.newPassword().next().set("Abc1234!"));
            assertFalse(node("signin.new-password.go").isDisabled());
            type(KeyCode.ENTER);
            awaitScreen("signed in", () -> sessions.size() == 1);
        }
    }

    @Test
    @Tag("A5")
    void warnsOfAPasswordThatEndsSoonAndGoesOn() {
        try (var server = new FakeServer(Role.AGENT, List.of())) {
            server.answer("POST auth/local", _ -> server.signedIn(7));
            signInBy(server, Language.ITALIAN);
            Label why = node("signin.password-ends.why");
            assertTrue(why.getText().contains("7 giorni"), why.getText());
            Pictures.snap(stage().getScene(), "signin-password-ends-it");
            assertTrue(sessions.isEmpty());
            click("signin.password-ends.later");
            assertEquals(1, sessions.size());
        }
    }

    @Test
    @Tag("A5")
    void asksForTheCodeOfTheSecondFactor() {
        try (var server = new FakeServer(Role.AGENT, List.of())) {
            server.answer(
                    "POST auth/local",
                    body ->
                            body.contains("\"code\":\"123456\"")
                                    ? server.signedIn(null)
                                    : refuse(
                                            body.contains("\"code\"")
                                                    ? ErrorCode.SECOND_FACTOR_FAILED
                                                    : ErrorCode.SECOND_FACTOR_REQUIRED));
            signInBy(server, Language.ITALIAN);
            assertTrue(node("signin.code.field").isFocused());
            write("000000").type(KeyCode.ENTER);
            awaitScreen("the problem is shown", () -> node("signin.problem").isVisible());
            Pictures.snap(stage().getScene(), "signin-code-it");
            onScreen(() -> model.code().set("123456"));
            click("signin.go");
            assertEquals(1, sessions.size());
        }
    }

    @Test
    @Tag("A5")
    void setsUpASecondFactorWhereTheRoleNeedsOneAndShowsTheRecoveryCodes() {
        try (var server = new FakeServer(Role.ADMIN, List.of())) {
            server.answer("POST auth/local", _ -> refuse(ErrorCode.SECOND_FACTOR_SETUP_REQUIRED));
            server.answer(
                    "POST auth/second-factor/local/begin",
                    _ ->
                            new SecondFactorSetup(
                                    "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP",
                                    "otpauth://totp/Parley:ann?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Parley"));
            server.answer(
                    "POST auth/second-factor/local/confirm",
                    _ -> {
                        server.answer("POST auth/local", _ -> server.signedIn(null));
                        return new RecoveryCodes(
                                List.of("abcd-efgh-ijkl-mnop", "2345-6723-4567-2345"));
                    });
            signInBy(server, Language.ENGLISH);
            awaitScreen("the picture", () -> node("account.qr").isVisible());
            write("123456");
            onScreen(() -> stage().sizeToScene());
            Pictures.snap(stage().getScene(), "signin-second-factor-light");
            onScreen(() -> theme().choose(Appearance.DARK));
            Pictures.snap(stage().getScene(), "signin-second-factor-dark");
            type(KeyCode.ENTER);
            awaitScreen("the codes", () -> node("account.recovery-codes").isVisible());
            onScreen(() -> theme().choose(Appearance.LIGHT));
            Pictures.snap(stage().getScene(), "signin-recovery-light");
            assertTrue(sessions.isEmpty());
            click("signin.recovery.go");
            assertEquals(1, sessions.size());
        }
    }

    @Test
    @Tag("A5")
    void replacesAForgottenPasswordByAMailedCode() {
        try (var server = new FakeServer(Role.AGENT, List.of())) {
            server.options(PasswordRules.OFF);
            server.answer("POST auth/forgotten", body -> body.contains("\"it\"") ? "" : "wrong");
            server.answer("POST auth/reset", body -> body.contains("\"abc\"") ? "" : "wrong");
            showIn(Language.ITALIAN, door());
            onScreen(() -> model.server().set(server.address()));
            Pictures.snap(stage().getScene(), "signin-it");
            click("signin.forgot");
            awaitScreen("the address", () -> node("signin.forgotten.email").isFocused());
            write("ann@example.org");
            Pictures.snap(stage().getScene(), "signin-forgotten-it");
            type(KeyCode.ENTER);
            awaitScreen("the code", () -> node("account.current").isFocused());
            write("abc").type(KeyCode.TAB);
            write("new password").type(KeyCode.TAB);
            write("new password");
            onScreen(() -> stage().sizeToScene());
            Pictures.snap(stage().getScene(), "signin-reset-it");
            type(KeyCode.ENTER);
            awaitScreen("told", () -> node("signin.problem").isVisible());
            assertEquals(SignInStep.CREDENTIALS, model.step().get());
            Pictures.snap(stage().getScene(), "signin-reset-done-it");
        }
    }

    @Test
    @Tag("T2")
    void takesAnInvitationThatIsPastedAsTheServersAddress() {
        try (var server = new FakeServer(Role.AGENT, List.of())) {
            server.options(PasswordRules.OFF);
            server.answer("POST auth/reset", body -> body.contains("\"x_Y-1\"") ? "" : "wrong");
            showIn(Language.ENGLISH, door());
            String pasted = new InvitationLink(server.address(), "cid", "x_Y-1").text();
            onScreen(() -> model.server().set("Cid (cid):\n" + pasted));
            click("signin.forgot");
            awaitScreen("the code is there", () -> node("account.current").isVisible());
            assertEquals(server.address(), model.server().get());
            assertEquals("cid", model.name().get());
            assertEquals("x_Y-1", model.newPassword().current().get());
            onScreen(() -> {
                model.newPassword().next().set("new password");
                model.newPassword().again().set("new password");
            });
            onScreen(() -> stage().sizeToScene());
            Pictures.snap(stage().getScene(), "signin-invited");
            click("signin.reset.go");
            awaitScreen("told", () -> node("signin.problem").isVisible());
            assertEquals(SignInStep.CREDENTIALS, model.step().get());
        }
    }

    private static Problem refuse(ErrorCode code) {
        return Problem.of(code, "no", null, List.of());
    }

    @Test
    void saysHowToGetALockedNameBack() {
        try (var server = new FakeServer(Role.AGENT, List.of())) {
            server.answer(
                    "POST auth/local",
                    _ -> Problem.of(ErrorCode.LOCKED_OUT, "locked", null, List.of()));
            signInBy(server, Language.ENGLISH);
            assertTrue(node("signin.problem").getAccessibleText().contains("unlock"));
            Pictures.snap(stage().getScene(), "signin-locked");
        }
    }

    @AfterEach
    void endSessions() {
        sessions.forEach(Session::close);
    }
}
