package org.parley.server.platform.tls;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.util.IPAddress;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;

import javax.security.auth.x500.X500Principal;

/// Makes certificates (RFC 5280) on the curve P-256, which every TLS library speaks.
final class Issuer {
    /// An authority lasts ten years, so that desks pin it once.
    static final Duration AUTHORITY_LASTS = Duration.ofDays(3650);

    /// A server's certificate lasts a year.
    static final Duration SERVER_LASTS = Duration.ofDays(365);

    /// Certificates begin an hour ago, for clocks that are slow.
    private static final Duration SLOW_CLOCKS = Duration.ofHours(1);

    private static final int SERIAL_BITS = 127;

    private final SecureRandom random = new SecureRandom();

    /// A new authority, which signs itself.
    Identity authority(Instant now) throws GeneralSecurityException {
        KeyPair keys = keys();
        String mark = new BigInteger(32, random).toString(16);
        X500Principal name = new X500Principal("CN=Parley authority " + mark + ", O=Parley");
        try {
            var builder = builder(name, name, keys.getPublic(), now, AUTHORITY_LASTS);
            var extensions = new JcaX509ExtensionUtils();
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
                    .addExtension(
                            Extension.keyUsage,
                            true,
                            new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign))
                    .addExtension(
                            Extension.subjectKeyIdentifier,
                            false,
                            extensions.createSubjectKeyIdentifier(keys.getPublic()));
            return new Identity(keys.getPrivate(), List.of(sign(builder, keys)));
        } catch (CertIOException | OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }

    /// A certificate for a server.
    ///
    /// @param names host names and addresses, the first stands in the subject
    Identity server(Identity authority, Collection<String> names, Instant now)
            throws GeneralSecurityException {
        KeyPair keys = keys();
        X509Certificate signer = authority.certificate();
        // The subject's common name has 64 characters at most; what counts are the alternative
        // names.
        String first = names.iterator().next();
        X500Principal subject =
                new X500Principal(
                        new X500Name("CN=" + first.substring(0, Math.min(64, first.length())))
                                .toString());
        try {
            var builder =
                    builder(
                            signer.getSubjectX500Principal(),
                            subject,
                            keys.getPublic(),
                            now,
                            SERVER_LASTS);
            var extensions = new JcaX509ExtensionUtils();
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                    .addExtension(
                            Extension.extendedKeyUsage,
                            false,
                            new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))
                    .addExtension(
                            Extension.authorityKeyIdentifier,
                            false,
                            extensions.createAuthorityKeyIdentifier(signer))
                    .addExtension(Extension.subjectAlternativeName, false, alternatives(names));
            X509Certificate made =
                    sign(builder, new KeyPair(signer.getPublicKey(), authority.key()));
            return new Identity(keys.getPrivate(), List.of(made, signer));
        } catch (CertIOException | OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private JcaX509v3CertificateBuilder builder(
            X500Principal issuer,
            X500Principal subject,
            PublicKey key,
            Instant now,
            Duration lasts) {
        return new JcaX509v3CertificateBuilder(
                issuer,
                new BigInteger(SERIAL_BITS, random).add(BigInteger.ONE),
                Date.from(now.minus(SLOW_CLOCKS)),
                Date.from(now.plus(lasts)),
                subject,
                key);
    }

    private static X509Certificate sign(JcaX509v3CertificateBuilder builder, KeyPair signer)
            throws GeneralSecurityException, OperatorCreationException {
        var signature = new JcaContentSignerBuilder("SHA256withECDSA").build(signer.getPrivate());
        return new JcaX509CertificateConverter().getCertificate(builder.build(signature));
    }

    private static GeneralNames alternatives(Collection<String> names) {
        return new GeneralNames(
                names.stream()
                        .map(name ->
                                new GeneralName(
                                        IPAddress.isValid(name)
                                                ? GeneralName.iPAddress
                                                : GeneralName.dNSName,
                                        name))
                        .toArray(GeneralName[]::new));
    }

    private KeyPair keys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"), random);
        return generator.generateKeyPair();
    }
}
