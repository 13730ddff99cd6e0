package org.parley.server.platform.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.server.platform.life.StartFailure;
import org.parley.server.testing.TestClock;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

final class TlsIdentityTest {
    @TempDir private Path folder;
    private final TestClock clock = new TestClock();

    @Test
    void makesAnAuthorityOnceAndKeepsIt() throws Exception {
        TlsIdentity first = own("phones.example");
        String authority = first.authorityPem();
        X509Certificate certificate = first.current().certificate();
        certificate.verify(first.current().authority().getPublicKey());
        List<Object> names =
                certificate.getSubjectAlternativeNames().stream()
                        .<Object>map(name -> name.get(1))
                        .toList();
        assertTrue(
                names.containsAll(
                        List.of("phones.example", "localhost", "127.0.0.1", "0:0:0:0:0:0:0:1")),
                names.toString());
        assertEquals(authority, own("phones.example").authorityPem());
        assertEquals(certificate, own("phones.example").current().certificate());
    }

    @Test
    void keepsKeysFromOtherUsers() throws Exception {
        TlsIdentity identity = own();
        for (Path key : List.of(identity.keyFile(), folder.resolve("authority.key"))) {
            assertEquals(
                    "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key)));
        }
    }

    @Test
    void renewsItsCertificateBeforeItExpiresAndTellsThoseWhoUseTheFiles() {
        TlsIdentity identity = own();
        AtomicInteger told = new AtomicInteger();
        identity.onRenewal(told::incrementAndGet);
        Identity first = identity.current();
        clock.advance(Duration.ofDays(300));
        assertEquals(first.certificate(), identity.current().certificate());
        clock.advance(Duration.ofDays(40));
        Identity second = identity.current();
        assertNotEquals(first.certificate(), second.certificate());
        assertEquals(first.authority(), second.authority());
        assertEquals(1, told.get());
    }

    @Test
    void certifiesANewNameWithTheSameAuthority() {
        String authority = own().authorityPem();
        TlsIdentity renamed = own("new.example");
        assertEquals(authority, renamed.authorityPem());
    }

    @Test
    void usesGivenFiles() throws Exception {
        Identity given = write("given", Instant.parse("2026-11-01T00:00:00Z"));
        TlsIdentity identity = given("given.pem", "given.key");
        assertEquals(given.certificate(), identity.current().certificate());
        assertEquals(folder.resolve("given.pem"), identity.certificateFile());
    }

    @Test
    void refusesGivenFilesThatCannotServeAndTellsTheCure() throws Exception {
        write("one", Instant.parse("2026-11-01T00:00:00Z"));
        write("other", Instant.parse("2026-11-01T00:00:00Z"));
        write("old", Instant.parse("2020-01-01T00:00:00Z"));
        write("young", Instant.parse("2030-01-01T00:00:00Z"));
        Files.writeString(folder.resolve("empty.pem"), "nothing\n");
        assertRefused("one.pem", "other.key", "does not belong to");
        assertRefused("old.pem", "old.key", "expired at 2020-12-31");
        assertRefused("young.pem", "young.key", "valid only from");
        assertRefused("empty.pem", "one.key", "certificate");
        assertRefused("one.pem", "empty.pem", "holds no private key");
        assertRefused("one.pem", "missing.key", "cannot be read");
    }

    @Test
    void refusesHalfAnAuthority() throws Exception {
        own().current();
        Files.delete(folder.resolve("authority.key"));
        var fault = assertThrows(StartFailure.class, () -> own().current());
        assertTrue(fault.getMessage().contains("not complete"));
        assertFalse(fault.cure().isBlank());
    }

    private void assertRefused(String certificate, String key, String why) {
        var fault = assertThrows(StartFailure.class, () -> given(certificate, key).current());
        assertTrue(fault.getMessage().contains(why), fault.getMessage());
        assertFalse(fault.cure().isBlank());
    }

    private Identity write(String name, Instant from) throws Exception {
        Issuer issuer = new Issuer();
        Identity made =
                issuer.server(issuer.authority(from), List.of("localhost", "127.0.0.1"), from);
        PemFiles.writePrivate(folder.resolve(name + ".key"), PemFiles.pem(made.key()));
        PemFiles.writePublic(folder.resolve(name + ".pem"), PemFiles.pem(made.chain().toArray()));
        return made;
    }

    private TlsIdentity own(String... names) {
        return new TlsIdentity(
                new TlsConfig(List.of(names), Optional.empty(), Optional.empty(), folder), clock);
    }

    private TlsIdentity given(String certificate, String key) {
        return new TlsIdentity(
                new TlsConfig(
                        List.of(),
                        Optional.of(folder.resolve(certificate)),
                        Optional.of(folder.resolve(key)),
                        folder),
                clock);
    }
}
