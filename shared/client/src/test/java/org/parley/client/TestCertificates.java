package org.parley.client;

import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;

import javax.security.auth.x500.X500Principal;

/// A certificate authority for tests.
final class TestCertificates {
    static final String PASSWORD = "changeit";

    record ServerKey(byte[] pkcs12) {}

    private final KeyPair keys = pair();
    private final X509Certificate authority;

    TestCertificates(String name, Instant now) throws Exception {
        X500Principal subject = new X500Principal("CN=" + name);
        var builder =
                new JcaX509v3CertificateBuilder(
                        subject,
                        serial(),
                        Date.from(now.minusSeconds(86_400L * 900)),
                        Date.from(now.plusSeconds(86_400L * 900)),
                        subject,
                        keys.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
        authority = sign(builder, keys.getPrivate());
    }

    String pem() throws Exception {
        StringWriter text = new StringWriter();
        try (var writer = new JcaPEMWriter(text)) {
            writer.writeObject(authority);
        }
        return text.toString();
    }

    /// A server's key and chain for a DNS name.
    ServerKey issue(String dnsName, Instant from, Instant to) throws Exception {
        KeyPair own = pair();
        var builder =
                new JcaX509v3CertificateBuilder(
                        authority.getSubjectX500Principal(),
                        serial(),
                        Date.from(from),
                        Date.from(to),
                        new X500Principal("CN=" + dnsName),
                        own.getPublic());
        builder.addExtension(
                Extension.subjectAlternativeName,
                false,
                new GeneralNames(new GeneralName(GeneralName.dNSName, dnsName)));
        X509Certificate leaf = sign(builder, keys.getPrivate());
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(
                "server",
                own.getPrivate(),
                PASSWORD.toCharArray(),
                new X509Certificate[] {leaf, authority});
        var bytes = new ByteArrayOutputStream();
        store.store(bytes, PASSWORD.toCharArray());
        return new ServerKey(bytes.toByteArray());
    }

    private static X509Certificate sign(JcaX509v3CertificateBuilder builder, PrivateKey key)
            throws Exception {
        return new JcaX509CertificateConverter()
                .getCertificate(
                        builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(key)));
    }

    private static KeyPair pair() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static BigInteger serial() {
        return new BigInteger(100, new SecureRandom());
    }
}
