package org.parley.phone.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// A certificate authority made for one test by the JDK's keytool, with one server certificate for
/// 127.0.0.1 and localhost.
public final class TestAuthority {
    private static final String PASSWORD = "changeit";

    private final Path folder;

    private TestAuthority(Path folder) {
        this.folder = folder;
    }

    /// An authority whose server certificate is valid from now.
    public static TestAuthority create(Path folder) throws IOException {
        return create(folder, "-0d", 30);
    }

    /// An authority whose server certificate is valid from `start` (keytool's `-startdate`) for so
    /// many days.
    public static TestAuthority create(Path folder, String start, int days) throws IOException {
        TestAuthority authority = new TestAuthority(Files.createDirectories(folder));
        String dn = "CN=Parley test authority " + folder.getFileName();
        authority.keytool(
                "-genkeypair",
                "-alias",
                "ca",
                "-dname",
                dn,
                "-ext",
                "bc:c",
                "-validity",
                "400",
                "-startdate",
                "-300d");
        authority.keytool("-genkeypair", "-alias", "server", "-dname", "CN=127.0.0.1");
        authority.keytool(
                "-certreq", "-alias", "server", "-file", folder.resolve("server.csr").toString());
        authority.keytool(
                "-gencert",
                "-alias",
                "ca",
                "-infile",
                folder.resolve("server.csr").toString(),
                "-outfile",
                folder.resolve("server.crt").toString(),
                "-ext",
                "san=ip:127.0.0.1,dns:localhost",
                "-startdate",
                start,
                "-validity",
                String.valueOf(days),
                "-rfc");
        authority.keytool(
                "-exportcert",
                "-alias",
                "ca",
                "-rfc",
                "-file",
                folder.resolve("ca.crt").toString());
        authority.writeKey();
        return authority;
    }

    private void keytool(String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(
                List.of(
                        "-keystore",
                        folder.resolve("store.p12").toString(),
                        "-storepass",
                        PASSWORD));
        if (arguments[0].equals("-genkeypair")) {
            command.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1"));
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException("keytool failed: " + output);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private void writeKey() throws IOException {
        try {
            byte[] key = store().getKey("server", PASSWORD.toCharArray()).getEncoded();
            String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key);
            Files.writeString(
                    folder.resolve("server.key"),
                    "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n");
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private KeyStore store() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(folder.resolve("store.p12"))) {
            store.load(in, PASSWORD.toCharArray());
        }
        return store;
    }

    /// The server's certificate, PEM.
    public Path certificate() {
        return folder.resolve("server.crt");
    }

    /// The server's private key, PEM.
    public Path key() {
        return folder.resolve("server.key");
    }

    /// Serves with the server's certificate.
    public SSLContext serving() {
        try {
            KeyManagerFactory factory = KeyManagerFactory.getInstance("PKIX");
            KeyStore own = KeyStore.getInstance("PKCS12");
            own.load(null, null);
            CertificateFactory reader = CertificateFactory.getInstance("X.509");
            try (InputStream in = Files.newInputStream(certificate())) {
                Certificate[] chain = {
                    reader.generateCertificate(in), store().getCertificate("ca")
                };
                own.setKeyEntry(
                        "server",
                        store().getKey("server", PASSWORD.toCharArray()),
                        PASSWORD.toCharArray(),
                        chain);
            }
            factory.init(own, PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(factory.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Trusts this authority alone.
    public SSLContext trusting() {
        try {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry("ca", store().getCertificate("ca"));
            TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
            factory.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, factory.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
