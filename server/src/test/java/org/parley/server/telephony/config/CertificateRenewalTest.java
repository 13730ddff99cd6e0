package org.parley.server.telephony.config;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.server.platform.ami.AmiTiming;
import org.parley.server.platform.ami.AsteriskLink;
import org.parley.server.platform.tls.TlsConfig;
import org.parley.server.platform.tls.TlsIdentity;
import org.parley.server.telephony.config.model.AsteriskModel;
import org.parley.server.telephony.config.model.AsteriskNodeSettings;
import org.parley.server.telephony.config.model.NodeNetwork;
import org.parley.server.testing.AsteriskNode;
import org.parley.server.testing.FakeAsterisk;
import org.parley.server.testing.TestClock;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

final class CertificateRenewalTest {
    private static final Duration NEARLY_A_YEAR = Duration.ofDays(340);

    @TempDir Path folder;
    private final TestClock clock = new TestClock();

    @Test
    @Tag("asterisk")
    void softphonesSeeTheRenewedCertificateWithoutARestart() throws Exception {
        TlsIdentity identity = identity();
        try (var node = AsteriskNode.start(empty -> with(identity, empty));
                var link = new AsteriskLink(node.ami(), AmiTiming.USUAL, Clock.systemUTC())) {
            link.open(_ -> {});
            await().atMost(20, TimeUnit.SECONDS).until(link::connected);
            var renewal =
                    new CertificateRenewal(
                            identity,
                            new AsteriskPublisher(new AsteriskRenderer(), link)::renewCertificate);
            renewal.start();
            int port = node.ports().secureWeb();
            BigInteger first = shown(port);
            assertEquals(first, shown(port));

            clock.advance(NEARLY_A_YEAR);
            identity.certificateFile();

            await().atMost(20, TimeUnit.SECONDS)
                    .ignoreExceptionsInstanceOf(IOException.class)
                    .untilAsserted(() -> assertNotEquals(first, shown(port)));
            assertEquals(1, link.epoch());
            renewal.stop();
        }
    }

    @Test
    void aRenewalWithoutALinkIsCaughtUpWith() {
        try (var asterisk = new FakeAsterisk();
                var link = link(asterisk)) {
            var publisher = new AsteriskPublisher(new AsteriskRenderer(), link);
            assertEquals(List.of(), publisher.renewCertificate());
            link.open(_ -> {});
            await().until(link::connected);
            List<PublishResult.Reload> reloads = publisher.catchUp();
            assertEquals(
                    List.of("http"), reloads.stream().map(PublishResult.Reload::module).toList());
            assertTrue(reloads.getFirst().success());
            assertTrue(
                    asterisk.received().stream()
                            .anyMatch(action ->
                                    action.startsWith("Reload|")
                                            && action.contains("Module: http")),
                    asterisk.received()::toString);
        }
    }

    private TlsIdentity identity() {
        return new TlsIdentity(
                new TlsConfig(List.of(), Optional.empty(), Optional.empty(), folder), clock);
    }

    private static AsteriskLink link(FakeAsterisk asterisk) {
        return new AsteriskLink(asterisk.address(), AmiTiming.USUAL, Clock.systemUTC());
    }

    private static AsteriskModel with(TlsIdentity identity, AsteriskModel empty) {
        AsteriskNodeSettings node = empty.node();
        var tls = new NodeNetwork.Tls(identity.certificateFile(), identity.keyFile());
        return new AsteriskModel(
                new AsteriskNodeSettings(
                        node.name(),
                        node.version(),
                        node.folders(),
                        node.ports(),
                        node.secrets(),
                        new NodeNetwork("127.0.0.1", "127.0.0.1", Optional.of(tls), List.of()),
                        node.heartbeatStale()),
                empty.phones(),
                empty.trunks(),
                empty.queues(),
                empty.routing(),
                empty.music());
    }

    /// The serial number of the certificate that is shown at the port.
    private static BigInteger shown(int port) throws IOException, GeneralSecurityException {
        var context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Trusting()}, null);
        try (var socket = (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", port)) {
            socket.setSoTimeout(5_000);
            socket.startHandshake();
            return ((X509Certificate) socket.getSession().getPeerCertificates()[0])
                    .getSerialNumber();
        }
    }

    /// The test wants to see the certificate, whatever it is.
    private static final class Trusting implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
