package org.parley.desk.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.AbstractModule;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.client.PresentedAuthority;
import org.parley.client.Session;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Refusal;
import org.parley.desk.fx.BackgroundWork;
import org.parley.desk.fx.DeskContext;
import org.parley.desk.i18n.Language;
import org.parley.desk.i18n.Texts;
import org.parley.desk.problem.ProblemText;
import org.parley.desk.problem.ProblemTexts;
import org.parley.desk.settings.DeskSettings;
import org.parley.desk.testing.DeskTest;
import org.parley.desk.testing.Pictures;
import org.parley.desk.theme.Appearance;

import java.nio.file.Path;
import java.util.List;

final class SignInViewTest extends DeskTest {
    @TempDir Path folder;

    private SignInViewModel model;
    private SignInView view;

    private void showIn(Language language) {
        var texts = new Texts(List.of("org.parley.desk.texts"), language);
        var closed = new ClosedDoor();
        model =
                new SignInViewModel(
                        closed,
                        BackgroundWork.onCaller(),
                        new DeskSettings(folder),
                        texts,
                        new ProblemTexts(texts));
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

    /// A door that lets nobody in.
    private static final class ClosedDoor implements SignInDoor {
        @Override
        public Session signIn(SignInForm form) {
            throw new Refusal(ErrorCode.SIGN_IN_FAILED, "no");
        }

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
}
