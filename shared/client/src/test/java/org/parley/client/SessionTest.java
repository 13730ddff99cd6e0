package org.parley.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.contract.auth.Me;
import org.parley.contract.auth.Role;
import org.parley.contract.auth.SignedIn;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Refusal;
import org.parley.contract.platform.ServerInfo;
import org.parley.contract.telephony.CallApi;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

final class SessionTest {
    static final String TOKEN = "a-very-secret-token";
    private static final Me ANN =
            new Me(new UUID(1, 1), "ann", "Ann", Role.AGENT, Set.of(Permission.SIGNED_IN), "201");

    private TestServer server;
    private ServerConnection connection;

    @BeforeEach
    void start() throws Exception {
        server = withSignIn(TestServer.plain());
        connection =
                new ServerConnection(
                        server.address(), TrustedAuthorities.ofSystem(), Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        connection.close();
        server.close();
    }

    static TestServer withSignIn(TestServer server) {
        Instant now = Clock.systemUTC().instant();
        return server.onJson("GET /api/platform/info", new ServerInfo("Parley", "1", "1", now))
                .onJson("POST /api/auth/local", new SignedIn(TOKEN, now.plusSeconds(3600), ANN))
                .on("POST /api/auth/logout", (_, r) -> r.setStatus(204));
    }

    @Test
    void carriesTheTokenUntilItIsSignedOut() {
        server.onJson("GET /api/telephony/calls", List.of());
        Session session = connection.signIn("ann", "secret", "admin-console", "1");

        session.api(CallApi.class).list();
        session.signOut();

        assertEquals(ANN, session.me());
        assertTrue(session.may(Permission.SIGNED_IN));
        assertFalse(session.may(Permission.AGENTS_READ));
        assertEquals(
                "Bearer " + TOKEN,
                server.received("/api/telephony/calls").getFirst().headers().get("authorization"));
        assertEquals(1, server.received("/api/auth/logout").size());
        assertFalse(session.isOpen());
    }

    @Test
    void tellsOnceThatTheServerForgotTheToken() {
        server.onRefusal("GET /api/telephony/calls", ErrorCode.UNAUTHENTICATED, "Sign in again.");
        Session session = connection.signIn("ann", "secret", "admin-console", "1");
        AtomicInteger told = new AtomicInteger();
        session.onLost(_ -> told.incrementAndGet());

        CallApi calls = session.api(CallApi.class);
        assertThrows(Refusal.class, calls::list);
        assertThrows(Refusal.class, calls::list);

        assertEquals(1, told.get());
        assertFalse(session.isOpen());
    }

    @Test
    void tellsThatTheAgentSignedInElsewhere() {
        server.onRefusal(
                "GET /api/telephony/calls", ErrorCode.SIGNED_IN_ELSEWHERE, "Signed in elsewhere.");
        Session session = connection.signIn("ann", "secret", "phonebar", "1");
        AtomicReference<Session.End> told = new AtomicReference<>();
        session.onLost(told::set);

        assertThrows(Refusal.class, () -> session.api(CallApi.class).list());

        assertEquals(Session.End.SIGNED_IN_ELSEWHERE, told.get());
        assertFalse(session.isOpen());
    }

    @Test
    void saysWhyASignInIsRefused() {
        server.onRefusal(
                "POST /api/auth/local", ErrorCode.SIGN_IN_FAILED, "Name and password do not fit.");

        Refusal refusal =
                assertThrows(
                        Refusal.class,
                        () -> connection.signIn("ann", "wrong", "admin-console", "1"));

        assertEquals(ErrorCode.SIGN_IN_FAILED, refusal.code());
    }

    @Test
    void keepsTheTokenOutOfLogsAndTexts() {
        Logger root = (Logger) LoggerFactory.getLogger("org.parley.client");
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        root.addAppender(lines);
        root.setLevel(Level.TRACE);
        try {
            server.onRefusal("GET /api/telephony/calls", ErrorCode.UNAUTHENTICATED, "Again.");
            Session session = connection.signIn("ann", "secret", "admin-console", "1");
            assertThrows(Refusal.class, () -> session.api(CallApi.class).list());
            session.signOut();

            assertFalse(session.toString().contains(TOKEN));
            assertFalse(lines.list.isEmpty());
            lines.list.forEach(l -> assertFalse(l.getFormattedMessage().contains(TOKEN)));
        } finally {
            root.detachAppender(lines);
            root.setLevel(null);
        }
    }
}
