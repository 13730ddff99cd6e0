package org.parley.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.client.ConnectFailure.Kind;
import org.parley.contract.platform.ServerInfo;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

final class ServerConnectionTest {
    private static final Instant NOW = Instant.ofEpochMilli(System.currentTimeMillis());
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @TempDir Path folder;

    @Test
    void saysThatAHostIsUnknown() {
        ConnectFailure failure = failure(new ServerAddress("no-such-host.invalid", 8443, true));

        assertEquals(Kind.UNKNOWN_HOST, failure.kind());
        assertTrue(failure.getMessage().contains("no-such-host.invalid"), failure.getMessage());
    }

    @Test
    void saysThatNobodyListens() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }

        assertEquals(Kind.REFUSED, failure(new ServerAddress("127.0.0.1", port, false)).kind());
    }

    @Test
    void saysThatSomethingElseAnswers() throws Exception {
        try (TestServer server = TestServer.plain()) {
            assertEquals(Kind.NOT_PARLEY, failure(server.address()).kind());
        }
    }

    @Test
    void saysThatTheConnectionBreaks() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            Thread.ofVirtual().start(() -> acceptAndClose(socket));
            assertEquals(
                    Kind.LOST,
                    failure(new ServerAddress("127.0.0.1", socket.getLocalPort(), false)).kind());
        }
    }

    @ParameterizedTest
    @CsvSource({"301, fast", "-301, slow"})
    void saysThatTheClockIsWrong(long seconds, String word) throws Exception {
        try (TestServer server = parley(TestServer.plain(), NOW.minusSeconds(seconds))) {
            ConnectFailure failure = failure(server.address());

            assertEquals(Kind.CLOCK_WRONG, failure.kind());
            assertTrue(failure.getMessage().contains("5 minutes " + word), failure.getMessage());
        }
    }

    @Test
    void asksToTrustAnUnknownAuthorityAndThenTrustsIt() throws Exception {
        TestCertificates ca = new TestCertificates("Centre", NOW);
        TrustedAuthorities authorities = TrustedAuthorities.inFolder(folder.resolve("trusted"));
        try (TestServer server = parley(TestServer.tls(valid(ca, "localhost")), NOW);
                var connection = new ServerConnection(server.address(), authorities, CLOCK)) {
            ConnectFailure failure = assertThrows(ConnectFailure.class, connection::check);
            assertEquals(Kind.CERTIFICATE_UNTRUSTED, failure.kind());
            PresentedAuthority presented = failure.authority().orElseThrow();
            assertEquals("CN=Centre", presented.subject());
            assertEquals(32 * 3 - 1, presented.fingerprint().length());
            assertEquals(ca.pem(), presented.pem());

            authorities.pin(server.address(), presented);

            assertEquals("1.0", connection.check().version());
        }
    }

    @Test
    void trustsAnAuthorityGivenAsAFile() throws Exception {
        TestCertificates ca = new TestCertificates("Centre", NOW);
        Path pem = Files.writeString(folder.resolve("ca.pem"), ca.pem());
        try (TestServer server = parley(TestServer.tls(valid(ca, "localhost")), NOW);
                var connection =
                        new ServerConnection(
                                server.address(),
                                TrustedAuthorities.ofSystem().withGiven(pem),
                                CLOCK)) {
            assertEquals("Parley", connection.check().product());
        }
    }

    @Test
    void warnsWhenTheAuthorityIsAnotherThanBefore() throws Exception {
        TestCertificates ca = new TestCertificates("Centre", NOW);
        TestCertificates impostor = new TestCertificates("Centre", NOW);
        Path pem = Files.writeString(folder.resolve("ca.pem"), ca.pem());
        try (TestServer server = TestServer.tls(valid(impostor, "localhost"))) {
            ConnectFailure failure =
                    failure(server.address(), TrustedAuthorities.ofSystem().withGiven(pem));

            assertEquals(Kind.CERTIFICATE_CHANGED, failure.kind());
            assertEquals(impostor.pem(), failure.authority().orElseThrow().pem());
        }
    }

    @Test
    void saysThatACertificateHasExpired() throws Exception {
        TestCertificates ca = new TestCertificates("Centre", NOW);
        Path pem = Files.writeString(folder.resolve("ca.pem"), ca.pem());
        var expired =
                ca.issue("localhost", NOW.minus(Duration.ofDays(9)), NOW.minus(Duration.ofDays(2)));
        try (TestServer server = TestServer.tls(expired)) {
            ConnectFailure failure =
                    failure(server.address(), TrustedAuthorities.ofSystem().withGiven(pem));

            assertEquals(Kind.CERTIFICATE_EXPIRED, failure.kind());
            assertFalse(failure.authority().isPresent(), "trusting it would not help");
        }
    }

    @Test
    void takesACertificateOfTheFutureForASlowClock() throws Exception {
        TestCertificates ca = new TestCertificates("Centre", NOW);
        Path pem = Files.writeString(folder.resolve("ca.pem"), ca.pem());
        var early =
                ca.issue("localhost", NOW.plus(Duration.ofDays(2)), NOW.plus(Duration.ofDays(9)));
        try (TestServer server = TestServer.tls(early)) {
            assertEquals(
                    Kind.CLOCK_WRONG,
                    failure(server.address(), TrustedAuthorities.ofSystem().withGiven(pem)).kind());
        }
    }

    @Test
    void saysThatACertificateIsMadeOutToAnotherName() throws Exception {
        TestCertificates ca = new TestCertificates("Centre", NOW);
        Path pem = Files.writeString(folder.resolve("ca.pem"), ca.pem());
        try (TestServer server = TestServer.tls(valid(ca, "parley.example.org"))) {
            assertEquals(
                    Kind.CERTIFICATE_NAME,
                    failure(server.address(), TrustedAuthorities.ofSystem().withGiven(pem)).kind());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "parley.example.org, https://parley.example.org:8443",
        "' https://Parley.example.org:444/ ', https://Parley.example.org:444",
        "http://localhost:8080, http://localhost:8080",
        "10.1.2.3:9, https://10.1.2.3:9",
        "[::1]:9, https://[::1]:9"
    })
    void readsWhatAPersonTyped(String typed, String address) {
        assertEquals(address, ServerAddress.parse(typed).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "http://parley.example.org", "ftp://x", "a b", "x:99999", "x:0"})
    void refusesWhatIsNoAddressWithASentence(String typed) {
        String message =
                assertThrows(IllegalArgumentException.class, () -> ServerAddress.parse(typed))
                        .getMessage();

        assertTrue(message.endsWith("."), message);
    }

    private static TestCertificates.ServerKey valid(TestCertificates ca, String name)
            throws Exception {
        return ca.issue(name, NOW.minus(Duration.ofDays(1)), NOW.plus(Duration.ofDays(30)));
    }

    private static TestServer parley(TestServer server, Instant now) {
        return server.onJson("GET /api/platform/info", new ServerInfo("Parley", "1.0", "1.0", now));
    }

    private static ConnectFailure failure(ServerAddress address) {
        return failure(address, TrustedAuthorities.ofSystem());
    }

    private static ConnectFailure failure(ServerAddress address, TrustedAuthorities authorities) {
        try (var connection = new ServerConnection(address, authorities, CLOCK)) {
            return assertThrows(ConnectFailure.class, connection::check);
        }
    }

    private static void acceptAndClose(ServerSocket socket) {
        try {
            while (true) {
                socket.accept().close();
            }
        } catch (java.io.IOException _) {
            return; // the test has closed it
        }
    }
}
