package org.parley.desk.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.AbstractModule;

import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.client.Session;
import org.parley.client.TrustedAuthorities;
import org.parley.contract.auth.PasswordRules;
import org.parley.contract.auth.Role;
import org.parley.contract.auth.account.SessionView;
import org.parley.contract.auth.factor.RecoveryCodes;
import org.parley.contract.auth.factor.SecondFactorSetup;
import org.parley.contract.auth.factor.SecondFactorState;
import org.parley.contract.platform.Ids;
import org.parley.contract.platform.Page;
import org.parley.desk.fx.BackgroundWork;
import org.parley.desk.fx.DeskContext;
import org.parley.desk.i18n.Language;
import org.parley.desk.i18n.Texts;
import org.parley.desk.problem.ProblemTexts;
import org.parley.desk.shell.Toasts;
import org.parley.desk.signin.ClientDoor;
import org.parley.desk.signin.SignInForm;
import org.parley.desk.signin.Version;
import org.parley.desk.testing.DeskTest;
import org.parley.desk.testing.FakeServer;
import org.parley.desk.testing.Pictures;
import org.parley.desk.theme.Appearance;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

final class AccountViewTest extends DeskTest {
    private static final Instant AT = Instant.parse("2026-11-22T08:30:00Z");

    @TempDir Path folder;

    private final FakeServer server = new FakeServer(Role.USER, List.of());
    private Session session;

    private void open(Language language) {
        server.options(PasswordRules.OFF.withSuite(true));
        server.answer("GET auth/second-factor", _ -> new SecondFactorState(true, false, false, 0));
        server.answer(
                "GET auth/sessions",
                _ -> new Page<>(List.of(row("admin-console", true), row("phonebar", false)), 2));
        var door =
                new ClientDoor(
                        TrustedAuthorities.inFolder(folder),
                        Clock.systemUTC(),
                        "admin-console",
                        Version.own());
        session = door.signIn(new SignInForm(server.address(), "ann", "right", null, "x", false));
        var texts = new Texts(List.of("org.parley.desk.texts"), language);
        var problems = new ProblemTexts(texts);
        var model =
                new AccountViewModel(
                        session, BackgroundWork.onCaller(), problems, new Toasts(problems), texts);
        var context =
                DeskContext.of(
                        List.of(
                                new AbstractModule() {
                                    @Override
                                    protected void configure() {
                                        bind(Texts.class).toInstance(texts);
                                        bind(AccountViewModel.class).toInstance(model);
                                        bind(AccountView.class);
                                    }
                                }));
        show(() -> {
            var root = context.views().load(AccountView.class).root();
            root.setPrefSize(640, 620);
            return root;
        });
    }

    private static SessionView row(String application, boolean current) {
        return new SessionView(
                Ids.next(),
                Ids.next(),
                "ann",
                "Ann Archer",
                Role.USER,
                application,
                "0.1.0",
                "192.0.2.7",
                AT,
                AT,
                current);
    }

    @AfterEach
    void close() {
        if (session != null) {
            session.close();
        }
        server.close();
    }

    @Test
    @Tag("A5")
    void changesThePasswordByKeyboard() {
        server.answer("POST auth/password", body -> body.contains("Abc1234!") ? "" : "wrong");
        open(Language.ENGLISH);
        onScreen(() -> node("account.current").requestFocus());
        write("right").type(KeyCode.TAB);
        write("Abc1234!").type(KeyCode.TAB);
        write("Abc1234!");
        Pictures.snap(stage().getScene(), "account-password-light");
        type(KeyCode.ENTER);
        awaitScreen(
                "the fields are empty",
                () -> this.<TextField>node("account.next").getText().isEmpty());
    }

    @Test
    @Tag("A5")
    void setsASecondFactorUpAfterThePasswordWasShown() {
        server.answer(
                "POST auth/second-factor/begin",
                _ ->
                        new SecondFactorSetup(
                                "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP",
                                "otpauth://totp/Parley:ann?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Parley"));
        server.answer(
                "POST auth/second-factor/confirm",
                _ -> {
                    server.answer(
                            "GET auth/second-factor",
                            _ -> new SecondFactorState(true, false, true, 10));
                    return new RecoveryCodes(List.of("abcd-efgh-ijkl-mnop"));
                });
        open(Language.ITALIAN);
        onScreen(() -> this.<TabPane>node("account.tabs").getSelectionModel().select(1));
        assertTrue(node("account.factor.begin").isDisabled(), "the password is missing");
        onScreen(() -> node("account.proof").requestFocus());
        write("right");
        click("account.factor.begin");
        awaitScreen("the picture", () -> node("account.qr").isVisible());
        write("123456");
        onScreen(() -> theme().choose(Appearance.DARK));
        Pictures.snap(stage().getScene(), "account-factor-it-dark");
        type(KeyCode.ENTER);
        awaitScreen("the codes", () -> node("account.recovery-codes").isVisible());
        click("account.recovery.kept");
        awaitScreen("on", () -> node("account.factor.state").isVisible());
        Pictures.snap(stage().getScene(), "account-factor-on-it-dark");
    }

    @Test
    void showsOnesSessionsAndEndsTheOthers() {
        open(Language.ENGLISH);
        onScreen(() -> this.<TabPane>node("account.tabs").getSelectionModel().select(2));
        assertEquals(2, this.<TableView<SessionView>>node("account.sessions").getItems().size());
        Pictures.snap(stage().getScene(), "account-sessions-light");
        server.answer("DELETE auth/sessions", _ -> "");
        server.answer("GET auth/sessions", _ -> new Page<>(List.of(row("admin-console", true)), 1));
        click("account.sessions.end-others");
        awaitScreen(
                "one is left",
                () -> this.<TableView<SessionView>>node("account.sessions").getItems().size() == 1);
    }
}
