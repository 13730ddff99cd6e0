package org.parley.admin.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.admin.testing.ConsoleTest;
import org.parley.admin.testing.FakeCentre;
import org.parley.contract.auth.PasswordRules;
import org.parley.contract.auth.Role;
import org.parley.contract.auth.SecuritySettings;
import org.parley.contract.auth.directory.DirectoryTried;
import org.parley.contract.auth.directory.DirectoryTried.Outcome;
import org.parley.contract.platform.ErrorCode;
import org.parley.desk.i18n.Language;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

final class SecurityTest extends ConsoleTest {
    private final FakeCentre centre = new FakeCentre(Role.ADMIN);
    private final AtomicReference<String> stored = new AtomicReference<>("");

    @AfterEach
    void close() {
        centre.close();
    }

    private void openPage(Language language) {
        centre.on("GET auth/security", (_, _) -> SecuritySettings.USUAL.withVersion(3));
        centre.on(
                "PUT auth/security",
                (_, body) -> {
                    stored.set(body);
                    return SecuritySettings.USUAL
                            .withPasswords(PasswordRules.OFF.withSuite(true))
                            .withVersion(4);
                });
        open(centre.address(), language);
        openPage("system", "security");
        awaitScreen(
                "loaded",
                () -> this.<Spinner<Integer>>node("admin.security.failures").getValue().equals(5));
    }

    @Test
    @Tag("A5")
    void switchesTheSuiteOnByKeyboard() {
        openPage(Language.ENGLISH);
        assertTrue(node("admin.security.length").isDisabled(), "greyed with the suite");
        assertTrue(node("admin.security.save").isDisabled(), "nothing is changed yet");
        CheckBox suite = node("admin.security.suite");
        onScreen(suite::requestFocus);
        type(KeyCode.SPACE);
        assertTrue(suite.isSelected());
        size(1280, 900);
        snap("security");
        press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
        awaitScreen("saved", () -> !stored.get().isEmpty());
        assertTrue(stored.get().contains("\"suite\":true"), stored.get());
        assertTrue(stored.get().contains("\"version\":3"), stored.get());
        awaitScreen("nothing is changed any more", () -> node("admin.security.save").isDisabled());
    }

    @Test
    void setsADirectoryThatChecksPasswords() {
        openPage(Language.ENGLISH);
        size(1280, 900);
        CheckBox on = node("admin.security.directory.on");
        assertTrue(node("admin.security.directory.host").isDisabled(), "greyed while off");
        onScreen(() -> {
            on.setSelected(true);
            this.<TextField>node("admin.security.directory.host").setText("ldap.example.org");
            this.<TextField>node("admin.security.directory.base").setText("dc=example,dc=org");
            this.<TextField>node("admin.security.directory.group-agent")
                    .setText("cn=agents,dc=example,dc=org");
            ((ScrollPane) node("admin.security").lookup(".form-scroll")).setVvalue(1);
        });
        snap("security-directory");
        assertEquals(List.of(), shortened());
        click("admin.security.save");
        awaitScreen("saved", () -> !stored.get().isEmpty());
        assertTrue(stored.get().contains("\"host\":\"ldap.example.org\""), stored.get());
        assertTrue(
                stored.get().contains("\"groups\":{\"AGENT\":\"cn=agents,dc=example,dc=org\"}"),
                stored.get());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @Tag("A5")
    void googleNeedsOnlyTheClientsIdAndSecret(Language language) {
        openPage(language);
        size(1280, 900);
        onScreen(() -> {
            this.<Button>node("admin.security.sso.google").fire();
            this.<TextField>node("admin.security.sso.client-secret").setText("hush");
        });
        assertTrue(node("admin.security.sso.client-id").isFocused());
        write("123.apps.googleusercontent.com");
        assertTrue(node("admin.security.sso.google-hint").isVisible());
        onScreen(
                () -> ((ScrollPane) node("admin.security").lookup(".form-scroll")).setVvalue(0.36));
        snap("security-google" + (language == Language.ENGLISH ? "" : "-it"));
        click("admin.security.save");
        awaitScreen("saved", () -> !stored.get().isEmpty());
        for (String part :
                List.of(
                        "\"label\":\"Google\"",
                        "\"issuer\":\"https://accounts.google.com\"",
                        "\"clientId\":\"123.apps.googleusercontent.com\"",
                        "\"claim\":\"email\"",
                        "\"match\":\"EMAIL\"")) {
            assertTrue(stored.get().contains(part), stored.get());
        }
    }

    @Test
    @Tag("A5")
    void saysInWordsHowATryOfTheDirectoryWent() {
        AtomicReference<String> asked = new AtomicReference<>("");
        AtomicReference<DirectoryTried> told =
                new AtomicReference<>(DirectoryTried.ended(Outcome.SEVERAL, ""));
        centre.on(
                "POST auth/security/directory/try",
                (_, body) -> {
                    asked.set(body);
                    return told.get();
                });
        openPage(Language.ENGLISH);
        size(1280, 900);
        onScreen(() -> {
            this.<CheckBox>node("admin.security.directory.on").setSelected(true);
            this.<TextField>node("admin.security.directory.host").setText("ldap.example.org");
            this.<TextField>node("admin.security.directory.base").setText("dc=example,dc=org");
            this.<TextField>node("admin.security.directory.try.name").setText("ann");
            this.<TextField>node("admin.security.directory.try.password").setText("ann's own");
            ((ScrollPane) node("admin.security").lookup(".form-scroll")).setVvalue(1);
            this.<TextField>node("admin.security.directory.try.password").requestFocus();
        });
        type(KeyCode.ENTER);
        awaitText(
                "admin.security.directory.answer.words",
                "More than one entry fits this user name, so nobody is let in. Make the filter"
                        + " narrower.");
        assertTrue(asked.get().contains("\"host\":\"ldap.example.org\""), asked.get());
        assertTrue(asked.get().contains("\"name\":\"ann\""), asked.get());
        told.set(
                new DirectoryTried(
                        Outcome.SIGNED_IN,
                        "uid=ann,dc=example,dc=org",
                        List.of(),
                        Set.of(Role.AGENT, Role.USER),
                        ""));
        onScreen(() -> this.<Button>node("admin.security.directory.try").fire());
        awaitText(
                "admin.security.directory.answer.words",
                "It works: uid=ann,dc=example,dc=org is found and the password is right. Let in as:"
                        + " User, Agent.");
        onScreen(() -> ((ScrollPane) node("admin.security").lookup(".form-scroll")).setVvalue(1));
        snap("security-directory-try");
        assertEquals(List.of(), shortened());
        assertEquals("", stored.get(), "nothing is stored by a try");
    }

    @Test
    void saysThatSomebodyElseChangedIt() {
        openPage(Language.ITALIAN);
        centre.refuse("PUT auth/security", ErrorCode.STALE, "changed");
        onScreen(() -> this.<CheckBox>node("admin.security.suite").setSelected(true));
        click("admin.security.save");
        awaitScreen("told", () -> node("admin.security.problem").isVisible());
        size(1280, 900);
        snap("security-stale-it");
        click("admin.security.discard");
        assertEquals(false, this.<CheckBox>node("admin.security.suite").isSelected());
    }
}
