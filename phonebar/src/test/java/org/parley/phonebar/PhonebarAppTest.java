package org.parley.phonebar;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.contract.auth.Role;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.routing.AgentState;
import org.parley.contract.routing.Presence;
import org.parley.contract.telephony.PhoneAccount;
import org.parley.contract.telephony.talk.DeskPhone;
import org.parley.desk.i18n.Language;
import org.parley.desk.testing.FakeServer;
import org.parley.desk.theme.Appearance;
import org.parley.phone.CallEnd;
import org.parley.phone.RegistrationFailure;
import org.parley.phone.RegistrationState;
import org.parley.phonebar.line.Stage;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

final class PhonebarAppTest {
    @TempDir Path folder;

    private final FakeServer server = new FakeServer(Role.AGENT, List.of());
    private final AtomicReference<FakePhone> phone = new AtomicReference<>();
    private final AtomicReference<URI> given = new AtomicReference<>();
    private PhonebarApp app;

    @BeforeEach
    void answerAnAgent() {
        server.answer("GET routing/me/pauses", _ -> List.of());
        server.answer("POST routing/me/sign-on", _ -> state(Presence.READY));
        server.answer("POST routing/me/sign-off", _ -> state(Presence.OFFLINE));
        server.answer("GET telephony/me/desk-phone", _ -> DeskPhone.NONE);
        answerAccount("ws://127.0.0.1:9/ws");
    }

    private void answerAccount(String webSocket) {
        server.answer(
                "GET telephony/phone/account",
                _ ->
                        new PhoneAccount(
                                "5001",
                                "secret",
                                "localhost",
                                URI.create(webSocket),
                                "Ann Archer",
                                true));
    }

    private static AgentState state(Presence presence) {
        return new AgentState(
                new java.util.UUID(0, 1),
                presence,
                null,
                Instant.ofEpochMilli(System.currentTimeMillis()),
                null,
                List.of(),
                null,
                List.of());
    }

    private void start(String password) throws Exception {
        Path file = Files.writeString(folder.resolve("password"), password + "\n");
        var options =
                PhonebarOptions.parse(
                        "--server",
                        server.address(),
                        "--user",
                        "ann",
                        "--password-file",
                        file.toString(),
                        "--settings",
                        folder.resolve("settings").toString(),
                        "--appearance",
                        "light",
                        "--language",
                        "english",
                        "--headless-media");
        app =
                PhonebarApp.start(
                        options,
                        (account, _, listeners) -> {
                            given.set(account.webSocket());
                            phone.set(new FakePhone(Clock.systemUTC(), listeners));
                            return phone.get();
                        });
    }

    @AfterEach
    void close() {
        if (app != null) {
            app.close();
        }
        server.close();
    }

    private void awaitState(String what, Predicate<PhonebarState> condition) {
        await(what)
                .atMost(Duration.ofSeconds(20))
                .until(() -> app.state().filter(condition).isPresent());
    }

    @Test
    void signsInRegistersSignsOnAndTakesACall() throws Exception {
        start("right");
        awaitState("ready", s -> s.registered() && s.presence() == Presence.READY && s.live());
        var call = phone.get().ring("0471", "Maria", "sales");
        awaitState("ringing", s -> s.stage() == Stage.INCOMING && s.who().equals("Maria"));
        app.picture(Path.of("target", "pictures", "phonebar-app.png"), 1);
        app.answer();
        awaitState("talking", s -> s.stage() == Stage.TALKING);
        call.end(CallEnd.Cause.HUNG_UP_THERE);
        awaitState("idle", s -> s.stage() == Stage.IDLE);
        var used = phone.get();
        app.close();
        assertTrue(used.isClosed());
    }

    @Test
    void asksAgainWhenThePasswordIsWrong() throws Exception {
        start("wrong");
        await().atMost(Duration.ofSeconds(20)).until(() -> app.signInProblem().isPresent());
        assertTrue(app.signInProblem().orElseThrow().contains("Name or password is wrong"));
        assertTrue(app.state().isEmpty());
    }

    @Test
    void runsOnceForEachUser() throws Exception {
        start("right");
        awaitState("ready", s -> s.registered() && s.live());
        var second = assertThrows(IllegalStateException.class, () -> start("right"));
        assertTrue(second.getMessage().contains("running already"));
    }

    @Test
    @Tag("G1")
    void takesALinkFromASecondStart() throws Exception {
        Path settings = folder.resolve("settings");
        assertFalse(SingleInstance.tell(settings, "tel:1"), "none runs yet");
        start("right");
        assertTrue(SingleInstance.tell(settings, "tel:+39-0471-555;ext=2"));
        awaitState("calls", s -> s.stage() == Stage.DIALLING);
        assertEquals(List.of("+390471555"), phone.get().dialled());
        assertTrue(SingleInstance.tell(settings, "callto:42"));
        awaitState("told", s -> s.notice().contains("42"));
        assertEquals(1, phone.get().dialled().size(), "not during a call");
    }

    @Test
    @Tag("A9")
    void asksWhereToRegisterAgainWhenItsTelephoneIsNotReached() throws Exception {
        answerAccount("wss://0.0.0.0:8089/ws");
        start("right");
        awaitState("ready", s -> s.registered() && s.live());
        assertEquals(URI.create("wss://127.0.0.1:8089/ws"), given.get());

        answerAccount("wss://0.0.0.0:9089/ws");
        var lost = new RegistrationFailure.ServerUnreachable("127.0.0.1:8089", "it is gone");
        phone.get()
                .registration(
                        new RegistrationState.Failed(
                                lost, Instant.ofEpochMilli(System.currentTimeMillis())));

        await("goes where the server says")
                .atMost(Duration.ofSeconds(20))
                .until(() ->
                        phone.get().moves().equals(List.of(URI.create("wss://127.0.0.1:9089/ws"))));
        awaitState("registered again", PhonebarState::registered);
    }

    @Test
    @Tag("X5")
    void tellsWhenTheServerIsNotHeardAnyMore() throws Exception {
        start("right");
        awaitState("live", s -> s.registered() && s.live());
        server.close();
        awaitState("stale", s -> !s.live() && s.registered());
    }

    @Test
    @Tag("T2")
    void whoSignsInElsewhereFinishesTheTalkAndIsNotSignedInHereAgain() throws Exception {
        start("right");
        awaitState("ready", s -> s.registered() && s.live());
        var call = phone.get().ring("0471", "Maria", "sales");
        awaitState("ringing", s -> s.stage() == Stage.INCOMING);
        app.answer();
        awaitState("talking", s -> s.stage() == Stage.TALKING);

        server.endStreams(ErrorCode.SIGNED_IN_ELSEWHERE);

        awaitState(
                "told in the talk",
                s ->
                        s.stage() == Stage.TALKING
                                && !s.registered()
                                && s.notice().startsWith("You signed in on another computer"));
        app.picture(Path.of("target", "pictures", "phonebar-elsewhere-talking.png"), 1);
        call.end(CallEnd.Cause.HUNG_UP_THERE);
        await("told on the sign-in screen")
                .atMost(Duration.ofSeconds(20))
                .until(() -> app.signInProblem().orElse("").contains("on another computer"));
        assertTrue(app.state().isEmpty());
        assertTrue(phone.get().isClosed());
        app.picture(Path.of("target", "pictures", "phonebar-elsewhere.png"), 1);
    }

    @Test
    void refusesUnknownOptionsWithASentence() {
        var fault =
                assertThrows(
                        IllegalArgumentException.class, () -> PhonebarOptions.parse("--colour"));
        assertTrue(fault.getMessage().contains("--colour"));
        assertTrue(
                assertThrows(
                                IllegalArgumentException.class,
                                () -> PhonebarOptions.parse("--appearance", "pink"))
                        .getMessage()
                        .contains("system, light, dark"));
        assertEquals(
                Appearance.DARK,
                PhonebarOptions.parse("--appearance", "dark", "--language", "italian")
                        .appearance());
        assertEquals(Language.ITALIAN, PhonebarOptions.parse("--language", "italian").language());
    }
}
