package org.parley.server.platform.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.server.platform.http.CurrentRequest;
import org.parley.server.platform.http.HttpConfig;
import org.parley.server.platform.http.TestHttp;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;

/// A real client over real TLS.
final class TlsConnectionTest {
    @TempDir private Path folder;

    @Test
    void aClientThatPinsTheAuthorityIsServedByNameAndByAddress() throws Exception {
        TlsIdentity identity = identity("a", Clock.systemUTC());
        try (TestHttp http = serving(identity)) {
            for (String host : List.of("localhost", "127.0.0.1")) {
                assertEquals(200, get(http, host, identity.authorityPem(), "TLSv1.3"));
            }
            assertEquals(200, get(http, "localhost", identity.authorityPem(), "TLSv1.2"));
        }
    }

    @Test
    void aClientRefusesAForeignAuthority() throws Exception {
        String foreign = identity("b", Clock.systemUTC()).authorityPem();
        try (TestHttp http = serving(identity("a", Clock.systemUTC()))) {
            var fault =
                    assertThrows(
                            SSLHandshakeException.class,
                            () -> get(http, "localhost", foreign, "TLSv1.3"));
            assertTrue(fault.getMessage().contains("PKIX"), fault.getMessage());
        }
    }

    @Test
    void aClientRefusesAnExpiredCertificate() throws Exception {
        TlsIdentity old =
                identity("a", Clock.fixed(Instant.parse("2020-01-01T00:00:00Z"), ZoneOffset.UTC));
        try (TestHttp http = serving(old)) {
            var fault =
                    assertThrows(
                            SSLHandshakeException.class,
                            () -> get(http, "localhost", old.authorityPem(), "TLSv1.3"));
            assertTrue(fault.getMessage().contains("expired"), fault.getMessage());
        }
    }

    @Test
    void refusesOldVersionsOfTls() throws Exception {
        TlsIdentity identity = identity("a", Clock.systemUTC());
        try (TestHttp http = serving(identity)) {
            assertThrows(
                    SSLHandshakeException.class,
                    () -> get(http, "localhost", identity.authorityPem(), "TLSv1.1"));
        }
    }

    private TlsIdentity identity(String name, Clock clock) {
        return new TlsIdentity(
                new TlsConfig(List.of(), Optional.empty(), Optional.empty(), folder.resolve(name)),
                clock);
    }

    private static TestHttp serving(TlsIdentity identity) {
        HttpConfig config =
                new HttpConfig("127.0.0.1", -1, "127.0.0.1", 0, 10_000, Duration.ofSeconds(1));
        return TestHttp.sample(config, TlsModule.contextOf(identity), new CurrentRequest());
    }

    private static int get(TestHttp http, String host, String authority, String version)
            throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry(
                "authority",
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(
                                new ByteArrayInputStream(
                                        authority.getBytes(StandardCharsets.US_ASCII))));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        SSLParameters parameters = new SSLParameters();
        parameters.setProtocols(new String[] {version});
        try (HttpClient client =
                HttpClient.newBuilder()
                        .sslContext(context)
                        .sslParameters(parameters)
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            URI uri = URI.create("https://" + host + ":" + http.securePort() + "/api/sample/open");
            HttpResponse<Void> answer =
                    client.send(
                            HttpRequest.newBuilder(uri).build(),
                            HttpResponse.BodyHandlers.discarding());
            assertEquals(
                    Optional.of("max-age=31536000"),
                    answer.headers().firstValue("Strict-Transport-Security"));
            return answer.statusCode();
        }
    }
}
