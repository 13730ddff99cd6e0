package org.parley.desk.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.client.Session;
import org.parley.client.TrustedAuthorities;
import org.parley.contract.auth.Role;
import org.parley.desk.fx.BackgroundWork;
import org.parley.desk.fx.FxThread;
import org.parley.desk.i18n.Language;
import org.parley.desk.i18n.Texts;
import org.parley.desk.problem.ProblemText;
import org.parley.desk.problem.ProblemTexts;
import org.parley.desk.settings.DeskSettings;
import org.parley.desk.testing.FakeServer;
import org.parley.desk.updates.DeskUpdate;
import org.parley.desk.updates.Typed;

import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

final class SignInTest {
    @TempDir Path folder;

    private final FakeServer server = new FakeServer(Role.AGENT, List.of());
    private final List<Session> sessions = new ArrayList<>();
    private Optional<Typed> typed = Optional.empty();
    private final Texts texts = new Texts(List.of("org.parley.desk.texts"), Language.ENGLISH);

    @AfterEach
    void close() {
        sessions.forEach(Session::close);
        server.close();
    }

    private SignInViewModel model(Version version) {
        var door =
                new ClientDoor(
                        TrustedAuthorities.inFolder(folder),
                        Clock.systemUTC(),
                        "phonebar",
                        version);
        var model =
                new SignInViewModel(
                        door,
                        BackgroundWork.onCaller(),
                        new DeskSettings(folder),
                        texts,
                        new ProblemTexts(texts),
                        new DeskUpdate(
                                new DeskUpdate.Source(
                                        Optional.empty(),
                                        Optional.empty(),
                                        Runnable::run,
                                        () -> typed),
                                new DeskSettings(folder),
                                Clock.systemUTC(),
                                BackgroundWork.onCaller(),
                                new FxThread(),
                                texts,
                                new ProblemTexts(texts)));
        model.onSignedIn(sessions::add);
        return model;
    }

    private ProblemText tryWith(String address, String password) {
        var model = model(new Version("0.1.0"));
        model.server().set(address);
        model.name().set("ann");
        model.password().set(password);
        model.signIn();
        var problem = model.problem().get();
        assertNotNull(problem);
        return problem.text();
    }

    @Test
    @Tag("A3")
    void signsInWithWhatWasTypedIntoTheVersionBeforeThatWasTooOld() {
        typed = Optional.of(new Typed(server.address(), "ann", "right"));
        var model = model(Version.own());
        assertTrue(model.takeOver());
        assertEquals("Ann Archer", sessions.getFirst().me().fullName());
        assertEquals("", model.password().get());
        typed = Optional.empty();
        assertFalse(model(Version.own()).takeOver());
    }

    @Test
    void signsInAndRemembersServerAndNameButNotThePassword() {
        var model = model(Version.own());
        model.server().set(server.address());
        model.name().set("ann");
        model.password().set("right");
        model.signIn();
        assertNull(model.problem().get());
        assertEquals("Ann Archer", sessions.getFirst().me().fullName());
        assertEquals("", model.password().get());

        var next = model(Version.own());
        assertEquals(server.address(), next.server().get());
        assertEquals("ann", next.name().get());
        assertEquals("", next.password().get());
    }

    @Test
    void forgetsServerAndNameWhenAsked() {
        signsInAndRemembersServerAndNameButNotThePassword();
        var model = model(Version.own());
        model.remember().set(false);
        model.password().set("right");
        model.signIn();
        assertEquals("", model(Version.own()).server().get());
    }

    @Test
    void saysThatThePasswordIsWrong() {
        assertTrue(
                tryWith(server.address(), "wrong").detail().contains("Name or password is wrong"));
    }

    @Test
    void saysThatTheHostIsUnknown() {
        var text = tryWith("no-such-host.invalid", "right");
        assertEquals("Server not found", text.title());
        assertTrue(text.again());
    }

    @Test
    void saysThatNobodyListens() throws Exception {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertEquals(
                "Server does not answer", tryWith("http://127.0.0.1:" + free, "right").title());
    }

    @Test
    void saysThatTheClockIsWrong() {
        server.clockAhead(Duration.ofMinutes(7));
        assertEquals("Clock is wrong", tryWith(server.address(), "right").title());
    }

    @Test
    void saysThatThisProgramIsTooOld() {
        server.versions("3.0.0", "2.0.0");
        var text = tryWith(server.address(), "right");
        assertEquals("This program is too old", text.title());
        assertTrue(text.detail().contains("2.0.0"));
    }

    @Test
    void saysThatTheServerIsTooOld() {
        server.versions("0.0.9", "0.0.1");
        assertEquals("The server is too old", tryWith(server.address(), "right").title());
    }

    @Test
    void saysThatTheAddressIsNone() {
        assertTrue(tryWith("http://example.org", "right").detail().contains("unprotected"));
    }

    @Test
    void comparesVersionsByTheirNumbers() {
        assertTrue(new Version("0.10.0").compareTo(new Version("0.9.3-SNAPSHOT")) > 0);
        assertEquals(0, new Version("1.0").compareTo(new Version("1.0.0-SNAPSHOT")));
    }

    @Test
    void doesNothingBeforeEverythingIsTyped() {
        var model = model(Version.own());
        model.server().set(server.address());
        assertTrue(model.incomplete().get());
        model.signIn();
        assertNull(model.problem().get());
    }

    @Test
    void neverShowsThePassword() {
        assertEquals(
                "SignInForm[ann at there]",
                new SignInForm("there", "ann", "s3cret", null, "x", false).toString());
    }
}
